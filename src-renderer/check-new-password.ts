// Judges a new password by the rules that the service states, while it is typed. Pure, and keeps
// nothing of it. The service has the last word: what it alone can know is said to be its own.
import type { PasswordPolicyView, PolicyRuleId } from '../src-preload/contract'

export interface RuleStatus {
  readonly rule: PolicyRuleId
  /** `byService`: only the service can tell, by the passwords and phrases that it keeps. */
  readonly state: 'met' | 'notMet' | 'byService'
}

/**
 * Every rule that the policy states, in the order of the screen.
 *
 * The rules' meaning is that of the extension `passwordReset.v1`: a character is a code point,
 * neighbours are those of a to z in either case and of 0 to 9, and a capital is another character.
 */
export function checkNewPassword(
  password: string,
  loginName: string,
  policy: PasswordPolicyView,
): readonly RuleStatus[] {
  const characters = Array.from(password)
  const kinds = new Set(characters.map((character) => kindOf(character, policy)))
  const usedKinds = [...kinds].filter((kind) => kind !== 'forbidden').length
  const statuses: readonly (readonly [PolicyRuleId, RuleStatus['state'] | null])[] = [
    ['tooShort', within(policy.minLength, (least) => characters.length >= least)],
    ['tooLong', within(policy.maxLength, (most) => characters.length <= most)],
    ['tooFewKinds', within(policy.minKinds, (least) => usedKinds >= least)],
    ['sequence', within(policy.maxSequence, (most) => longestRun(password) <= most)],
    ['repeats', within(policy.maxRepeats, (most) => mostOfOne(characters) <= most)],
    [
      'containsLoginName',
      policy.forbidLoginName ? stateOf(!containsName(password, loginName)) : null,
    ],
    ['forbiddenCharacter', within(policy.specialCharacters, () => !kinds.has('forbidden'))],
    ['commonPhrase', policy.forbidCommonPhrases ? 'byService' : null],
    ['usedBefore', policy.rememberedPasswords === null ? null : 'byService'],
  ]
  return statuses.flatMap(([rule, state]) => (state === null ? [] : [{ rule, state }]))
}

function stateOf(isMet: boolean): RuleStatus['state'] {
  return isMet ? 'met' : 'notMet'
}

/** Null where the policy states no such bound. */
function within<Bound>(
  bound: Bound | null,
  isMet: (bound: Bound) => boolean,
): RuleStatus['state'] | null {
  return bound === null ? null : stateOf(isMet(bound))
}

type Kind = 'letter' | 'digit' | 'special' | 'forbidden'

/** Where the policy lists no special characters, everything else counts as one. */
function kindOf(character: string, { specialCharacters }: PasswordPolicyView): Kind {
  if (/^[\p{L}\p{M}]$/u.test(character)) return 'letter'
  if (/^[0-9]$/.test(character)) return 'digit'
  if (specialCharacters === null) return 'special'
  return specialCharacters.includes(character) ? 'special' : 'forbidden'
}

/** Length of the longest run of neighbours, all upwards or all downwards. */
function longestRun(password: string): number {
  const codes = Array.from(password.toLowerCase(), codeInRow)
  let longest = 0
  let length = 0
  let direction = 0
  for (const [index, code] of codes.entries()) {
    const step = code - (codes[index - 1] ?? NaN)
    const isNeighbour = step === 1 || step === -1
    length = !isNeighbour ? 1 : step === direction ? length + 1 : 2
    direction = isNeighbour ? step : 0
    longest = Math.max(longest, length)
  }
  return longest
}

/** Places of a letter or a digit, so far apart that only two of one kind can be neighbours. */
function codeInRow(character: string): number {
  if (/^[0-9]$/.test(character)) return Number(character)
  return /^[a-z]$/.test(character) ? 100 + character.charCodeAt(0) : NaN
}

function mostOfOne(characters: readonly string[]): number {
  const counts = new Map<string, number>()
  for (const character of characters) counts.set(character, (counts.get(character) ?? 0) + 1)
  return Math.max(0, ...counts.values())
}

/** Shorter names would forbid single letters. Source: the service's README, "Reset". */
const SHORTEST_NAME = 3

/** The name, or what stands before its `@`, in any letter case. */
function containsName(password: string, loginName: string): boolean {
  const text = password.toLowerCase()
  const [mailbox = ''] = loginName.split('@')
  return [loginName, mailbox]
    .map((name) => name.toLowerCase())
    .some((name) => name.length >= SHORTEST_NAME && text.includes(name))
}
