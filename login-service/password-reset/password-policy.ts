// The rules for a new password, as LivePerson recommends them, and which of them a candidate
// breaks. Pure; whether a password was used before needs its hashes, see password-hash.ts.
import { commonPhrases } from './common-phrases'

export type PolicyRule =
  | 'tooShort'
  | 'tooLong'
  | 'tooFewKinds'
  | 'sequence'
  | 'repeats'
  | 'containsLoginName'
  | 'usedBefore'
  | 'commonPhrase'
  | 'forbiddenCharacter'

/** As it goes over the wire. Source: KCA/sec in README.md, but for `maxLength`, which is assumed. */
export const passwordPolicy = {
  minLength: 8,
  maxLength: 64,
  /** How many of letters, digits and special characters there must be. */
  minKinds: 2,
  /** Longest run such as `abcd` or `4321`. */
  maxSequence: 4,
  /** How often one character may occur, wherever it stands. */
  maxRepeats: 4,
  forbidLoginName: true,
  rememberedPasswords: 12,
  forbidCommonPhrases: true,
  specialCharacters: '!"~.#$%&\'()*+,-/:;<=>?@[]^_{}',
} as const

/** Shorter login names are not looked for: they would forbid single letters. */
const SHORTEST_NAME = 3

/** Every rule that the password breaks on its own, in the order of the list above. */
export function brokenRules(password: string, loginName: string): readonly PolicyRule[] {
  const { minLength, maxLength, minKinds, maxSequence, maxRepeats } = passwordPolicy
  const characters = Array.from(password)
  const kinds = new Set(characters.map(kindOf))
  const usedKinds = [...kinds].filter((kind) => kind !== 'forbidden').length
  const broken: readonly (readonly [PolicyRule, boolean])[] = [
    ['tooShort', characters.length < minLength],
    ['tooLong', characters.length > maxLength],
    ['tooFewKinds', usedKinds < minKinds],
    ['sequence', longestSequence(password) > maxSequence],
    ['repeats', mostRepeats(characters) > maxRepeats],
    ['containsLoginName', containsName(password, loginName)],
    ['commonPhrase', containsCommonPhrase(password)],
    ['forbiddenCharacter', kinds.has('forbidden')],
  ]
  return broken.filter(([, isBroken]) => isBroken).map(([rule]) => rule)
}

type Kind = 'letter' | 'digit' | 'special' | 'forbidden'

/** Letters of any alphabet, the digits 0 to 9, and the special characters that are listed. */
function kindOf(character: string): Kind {
  if (/^[\p{L}\p{M}]$/u.test(character)) return 'letter'
  if (/^[0-9]$/.test(character)) return 'digit'
  return passwordPolicy.specialCharacters.includes(character) ? 'special' : 'forbidden'
}

/** Length of the longest run of neighbours, up or down, among a to z (either case) or 0 to 9. */
function longestSequence(password: string): number {
  const characters = Array.from(password.toLowerCase())
  let longest = 0
  let length = 0
  let direction = 0
  for (const [index, character] of characters.entries()) {
    const step = index === 0 ? 0 : stepBetween(characters[index - 1] ?? '', character)
    if (step === 0) length = 1
    else length = step === direction ? length + 1 : 2
    direction = step
    longest = Math.max(longest, length)
  }
  return longest
}

/** 1 for neighbours upwards, -1 downwards, 0 for any other two. */
function stepBetween(one: string, other: string): number {
  const areLetters = /^[a-z]$/.test(one) && /^[a-z]$/.test(other)
  const areDigits = /^[0-9]$/.test(one) && /^[0-9]$/.test(other)
  const step = other.charCodeAt(0) - one.charCodeAt(0)
  return (areLetters || areDigits) && Math.abs(step) === 1 ? step : 0
}

function mostRepeats(characters: readonly string[]): number {
  const counts = new Map<string, number>()
  for (const character of characters) counts.set(character, (counts.get(character) ?? 0) + 1)
  return Math.max(0, ...counts.values())
}

/** The name, or the part of an address before its `@`, in any letter case. */
function containsName(password: string, loginName: string): boolean {
  const [mailbox = ''] = loginName.split('@')
  const text = password.toLowerCase()
  return [loginName, mailbox]
    .map((name) => name.toLowerCase())
    .some((name) => name.length >= SHORTEST_NAME && text.includes(name))
}

/** Digits and signs that people write for letters. */
const disguises: Readonly<Record<string, string>> = {
  '@': 'a',
  '4': 'a',
  '3': 'e',
  '1': 'i',
  '!': 'i',
  '0': 'o',
  $: 's',
  '5': 's',
  '7': 't',
}

function containsCommonPhrase(password: string): boolean {
  const text = password.toLowerCase()
  const undisguised = Array.from(text, (one) => disguises[one] ?? one).join('')
  return commonPhrases.some((phrase) => text.includes(phrase) || undisguised.includes(phrase))
}
