// What the agent may see of a reset. Never a token, a solution, a password or an unmasked link.
import type {
  CaptchaView,
  EvidenceView,
  LinkDoctorView,
  NewPasswordView,
  ResetOutcomeView,
  ResetRequestView,
  ResetScreenView,
} from '../../../src-preload/contract'
import { seenEvidence } from '../sign-in/service-notice'
import { accountCheckView } from '../sign-in/view'
import { helpStep } from './help-path'
import { resetNotice } from './reset-notice'
import type { CheckingLinks, ChoosingPassword, Ended, Requesting, ResetScreen } from './reset-state'

export function resetView(screen: ResetScreen): ResetScreenView {
  switch (screen.kind) {
    case 'requesting':
      return requestView(screen)
    case 'onPage': {
      const { host, form } = screen
      return { kind: 'resetOnPage', host, accountNumber: form.accountNumber }
    }
    case 'ended':
      return outcomeView(screen)
    case 'helping': {
      const { topic, answers, form, atMs } = screen
      return { kind: 'resetHelp', topic, step: helpStep(topic, answers), answers, ...form, atMs }
    }
    case 'checkingLinks':
      return linkDoctorView(screen)
    case 'choosingPassword':
      return newPasswordView(screen)
  }
}

function requestView(screen: Requesting): ResetRequestView {
  const { form, account, captcha, problem, retryAtMs } = screen
  return {
    kind: 'resetRequest',
    phase: phaseOf(screen),
    ...form,
    accountCheck: accountCheckView(account),
    way: wayOf(account),
    captcha: captchaView(captcha),
    notice: problem === null ? null : resetNotice(problem, 'reset'),
    retryAtMs,
  }
}

function phaseOf({ step }: Requesting): ResetRequestView['phase'] {
  if (step.kind !== 'submitting') return step.kind
  return step.home.resetHost === null ? 'openingPage' : 'submitting'
}

function wayOf(account: Requesting['account']): ResetRequestView['way'] {
  if (account.kind !== 'found') return 'notKnown'
  return account.home.resetHost === null ? 'onPage' : 'inApp'
}

function captchaView({ kind }: Requesting['captcha']): CaptchaView {
  return { kind }
}

function outcomeView(screen: Ended): ResetOutcomeView {
  const { outcome, said, form, atMs, mayBeChanged } = screen
  return {
    kind: 'resetOutcome',
    outcome,
    said,
    ...form,
    atMs,
    evidence: outcomeEvidence(screen),
    mayBeChanged,
  }
}

function outcomeEvidence({ seen, atMs }: Ended): readonly EvidenceView[] {
  return seen === null ? [{ id: 'whenMs', value: String(atMs) }] : seenEvidence(seen)
}

function linkDoctorView({ form, step, checked, problem }: CheckingLinks): LinkDoctorView {
  return {
    kind: 'linkDoctor',
    phase: step.kind,
    ...form,
    checked,
    notice: problem === null ? null : resetNotice(problem, 'reset'),
  }
}

function newPasswordView(screen: ChoosingPassword): NewPasswordView {
  const { reason, step, home, loginName, expiresAtMs, policy } = screen
  const { refusedRules, mayBeChanged, problem, retryAtMs } = screen
  return {
    kind: 'newPassword',
    reason,
    phase: step.kind,
    accountNumber: home.accountId,
    loginName,
    expiresAtMs,
    policy,
    refusedRules,
    mayBeChanged,
    notice: problem === null ? null : resetNotice(problem, 'newPassword'),
    retryAtMs,
  }
}
