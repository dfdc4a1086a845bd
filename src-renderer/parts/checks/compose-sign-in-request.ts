// Writes the request with which somebody who cannot sign in asks for help, as plain text: what happened,
// when, what was checked, what the helper has to click, and the report's name. Pure. The account number is
// masked, and nothing secret is part of what it is made from.
import type {
  CauseView,
  CheckView,
  HelpAdvice,
  SignInHelpView,
  TroubleshootingView,
} from '../../../src-preload/contract'
import { LIMITS } from '../../../src-preload/limits'
import type { Wording } from '../../wording'
import { clicks, shortened, type ComposedRequest } from '../recovery/compose-request'
import { maskAccountNumber } from '../recovery/mask-account-number'
import { causeText, evidenceText } from './cause-words'
import { cutToLimit } from './compose-check-report'
import { groupFindings, isTroubled } from './group-findings'

export interface SignInRequestFacts {
  readonly advice: HelpAdvice
  readonly help: SignInHelpView
  readonly view: TroubleshootingView
}

/** Other causes that are worth a helper's while. */
const OTHERS_NAMED = 2

export function composeSignInRequest(
  { advice, help, view }: SignInRequestFacts,
  wording: Wording,
): ComposedRequest {
  const { text } = wording
  const { accountNumber } = help
  const loginName = help.loginName === '' ? text('signInHelp.nobody') : help.loginName
  const [first, ...others] = view.causes
  const when =
    view.failedAtMs === null
      ? text('signInHelp.askedAt', { time: wording.dateAndTimeAbroad(help.atMs) })
      : text('request.when', { time: wording.dateAndTimeAbroad(view.failedAtMs) })
  const lines = [
    text(`signInHelp.opening.${advice}`),
    '',
    ...happened(first, others, wording),
    when,
    text('request.loginName', { loginName }),
    ...(accountNumber === ''
      ? []
      : [text('request.account', { masked: maskAccountNumber(accountNumber) })]),
    text('signInHelp.reportId', { reportId: view.reportId }),
    '',
    ...wanted(advice, loginName, text),
    '',
    text('request.closing'),
    '',
    text('signInHelp.checked'),
    ...checkedOf(view).flatMap((check) => checkLines(check, wording)),
  ]
  const whole = cutToLimit(lines.join('\n'), LIMITS.text, text('signInHelp.cut'))
  return {
    subject: text('request.subject', { loginName: shortened(loginName) }),
    // The service's own words could repeat the number.
    lines: withoutNumber(whole, accountNumber).split('\n'),
  }
}

function withoutNumber(whole: string, accountNumber: string): string {
  return accountNumber === ''
    ? whole
    : whole.replaceAll(accountNumber, maskAccountNumber(accountNumber))
}

/** With the page in the browser, where it was tried. */
function checkedOf({ checks, browserPage }: TroubleshootingView): readonly CheckView[] {
  const { findings } = browserPage
  const worst = findings.find(isTroubled) ?? findings[0]
  return worst === undefined
    ? checks
    : [...checks, { checkId: 'browserBehaviour', status: worst.status, findings }]
}

function happened(
  first: CauseView | undefined,
  others: readonly CauseView[],
  wording: Wording,
): readonly string[] {
  const { text } = wording
  if (first === undefined) return [text('signInHelp.happenedUnknown')]
  const confidence = text(`confidence.${first.confidence}`)
  return [
    text('signInHelp.happened', { what: causeText(first, wording), confidence }),
    ...first.evidence.map((line) =>
      text('signInHelp.evidence', { line: evidenceText(line, wording, wording.dateAndTimeAbroad) }),
    ),
    ...others
      .slice(0, OTHERS_NAMED)
      .map((cause) => text('signInHelp.alsoPossible', { what: causeText(cause, wording) })),
  ]
}

/** What several hosts have in common is told once, with their names. */
function checkLines({ checkId, status, findings }: CheckView, wording: Wording): readonly string[] {
  const { text } = wording
  const question = text(`check.${checkId}`)
  return [
    text('signInHelp.checkedLine', { status: text(`checkStatus.${status}`), question }),
    ...groupFindings(findings.filter(isTroubled), wording).map((group) => {
      const subjects = group.findings.flatMap(({ subject }) => (subject === null ? [] : [subject]))
      const about = subjects.length === 0 ? '' : `${subjects.join(', ')}: `
      return text('signInHelp.findingLine', { what: `${about}${group.what}` })
    }),
  ]
}

/** What the helper is to do: an admin clicks, LivePerson is asked. */
function wanted(advice: HelpAdvice, loginName: string, text: Wording['text']): readonly string[] {
  switch (advice) {
    case 'supportWithValidation':
      return [text('signInHelp.supportWanted')]
    case 'largeAccount':
      return [...clicks(['look'], loginName, text), '', text('signInHelp.caseWanted')]
    case 'localAdmin':
    case 'anotherAdmin':
      return [...clicks(['look'], loginName, text), '', text('request.otherCauses')]
  }
}
