// Writes the request with which an agent asks the local admin for help, as plain text. Pure. Takes
// no more than what it names: nothing secret can get in.
import type { MessageId, Wording } from '../../wording'
import { maskAccountNumber } from './mask-account-number'

export type RecoveryReason =
  | 'lostPhone'
  | 'noPhoneForEnrolment'
  | 'codesRefused'
  | 'tooManyCodes'
  | 'userDisabled'
  | 'rejected'
  | 'noResetMail'
  | 'resetFailed'
  | 'resetLimit'

export interface RequestFacts {
  readonly reason: RecoveryReason
  readonly atMs: number
  readonly loginName: string
  readonly accountNumber: string
}

export interface ComposedRequest {
  readonly subject: string
  /** Each is one line of the text; an empty one parts two paragraphs. */
  readonly lines: readonly string[]
}

export function composeRequest(facts: RequestFacts, wording: Wording): ComposedRequest {
  const { text } = wording
  const { reason, loginName } = facts
  return {
    subject: text('request.subject', { loginName: shortened(loginName) }),
    lines: [
      text('request.opening'),
      '',
      text(`request.what.${reason}`),
      text('request.when', { time: wording.dateAndTimeAbroad(facts.atMs) }),
      text('request.loginName', { loginName }),
      text('request.account', { masked: maskAccountNumber(facts.accountNumber) }),
      '',
      ...steps(reason, loginName, text),
      '',
      text('request.closing'),
    ],
  }
}

/** Characters of a user name in the subject: with the words around it, it stays below the contract's limit. */
const NAME_IN_SUBJECT = 60

export function shortened(loginName: string): string {
  const characters = Array.from(loginName)
  return characters.length <= NAME_IN_SUBJECT
    ? loginName
    : `${characters.slice(0, NAME_IN_SUBJECT).join('')}…`
}

type Step = 'reset' | 'enable' | 'look'

/** What the admin is to do; in some cases no click helps. */
const STEPS: Readonly<Record<RecoveryReason, readonly Step[]>> = {
  lostPhone: ['reset'],
  noPhoneForEnrolment: [],
  codesRefused: ['reset'],
  tooManyCodes: ['look', 'reset'],
  userDisabled: ['enable'],
  rejected: ['look'],
  noResetMail: ['look'],
  resetFailed: ['enable'],
  resetLimit: [],
}

/** What the admin is told where there is nothing to click. */
const INSTEAD: Readonly<Partial<Record<RecoveryReason, readonly MessageId[]>>> = {
  noPhoneForEnrolment: ['request.whichDevice', 'request.wholeAccount'],
  resetLimit: ['request.limitWaits', 'request.limitSecondUser'],
}

const AFTERWARDS: Readonly<Partial<Record<RecoveryReason, MessageId>>> = {
  lostPhone: 'request.afterReset',
  codesRefused: 'request.afterReset',
  tooManyCodes: 'request.afterReset',
  rejected: 'request.otherCauses',
  noResetMail: 'request.mailAddress',
  resetFailed: 'request.afterEnabling',
}

function steps(
  reason: RecoveryReason,
  loginName: string,
  text: Wording['text'],
): readonly string[] {
  const instead = INSTEAD[reason]
  if (instead !== undefined) return instead.map((id) => text(id))
  const after = AFTERWARDS[reason]
  return [
    ...clicks(STEPS[reason], loginName, text),
    ...(after === undefined ? [] : ['', text(after)]),
  ]
}

/** What the admin has to click, in this app and in Conversational Cloud. */
export function clicks(
  wanted: readonly Step[],
  loginName: string,
  text: Wording['text'],
): readonly string[] {
  return [
    text('request.inApp'),
    text('request.inApp.find', { number: 1, loginName }),
    ...wanted.map((step, index) => text(`request.inApp.${step}`, { number: index + 2 })),
    '',
    text('request.inCloud'),
    text('request.inCloud.find', { number: 1, loginName }),
    ...wanted.map((step, index) => text(`request.inCloud.${step}`, { number: index + 2 })),
  ]
}
