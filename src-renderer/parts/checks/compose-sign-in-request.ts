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
import { isTroubled } from './group-findings'

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
  const { loginName } = help
  const [first, ...others] = view.causes
  const lines = [
    text(`signInHelp.opening.${advice}`),
    '',
    ...happened(first, others, wording),
    text('request.when', { time: wording.dateAndTimeAbroad(momentOf(first) ?? help.atMs) }),
    ...(loginName === '' ? [] : [text('request.loginName', { loginName })]),
    ...(help.accountNumber === ''
      ? []
      : [text('request.account', { masked: maskAccountNumber(help.accountNumber) })]),
    text('signInHelp.reportId', { reportId: view.reportId }),
    '',
    ...wanted(advice, loginName, text),
    '',
    text('request.closing'),
    '',
    text('signInHelp.checked'),
    ...view.checks.flatMap((check) => checkLines(check, wording)),
  ]
  return {
    subject: text('request.subject', { loginName: shortened(loginName) }),
    lines: cutToLimit(lines),
  }
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
      text('signInHelp.evidence', { line: evidenceText(line, wording) }),
    ),
    ...others
      .slice(0, OTHERS_NAMED)
      .map((cause) => text('signInHelp.alsoPossible', { what: causeText(cause, wording) })),
  ]
}

/** When what happened was seen, where that is known. */
function momentOf(cause: CauseView | undefined): number | null {
  const moments = (cause?.evidence ?? []).flatMap((line) =>
    line.kind === 'fact' && line.evidenceId === 'answered' && line.atMs !== null ? [line.atMs] : [],
  )
  return moments[0] ?? null
}

function checkLines(
  { checkId, status, findings }: CheckView,
  { text }: Wording,
): readonly string[] {
  const question = text(`check.${checkId}`)
  return [
    text('signInHelp.checkedLine', { status: text(`checkStatus.${status}`), question }),
    ...findings
      .filter(isTroubled)
      .map(({ findingId, values }) =>
        text('signInHelp.findingLine', { what: text(`finding.${findingId}.what`, values) }),
      ),
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

/** A mail program's address takes no more than the contract does; whole lines are left out. */
function cutToLimit(lines: readonly string[]): readonly string[] {
  const kept: string[] = []
  let length = 0
  for (const line of lines) {
    length += line.length + 1
    if (length > LIMITS.text) break
    kept.push(line)
  }
  return kept
}
