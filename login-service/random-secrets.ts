// Every unguessable text of the stand-in, from the operating system's randomness. Keeps nothing.
import { randomBytes, randomInt } from 'node:crypto'
import { passwordWords } from './password-words'

/** 64 hexadecimal digits: the form of `csrf` and `bearer` in LivePerson's documentation. */
export function randomHex64(): string {
  return randomBytes(32).toString('hex')
}

/** 43 characters that need no escaping in a URL or a cookie. */
export function randomToken(): string {
  return randomBytes(32).toString('base64url')
}

/** An 18-digit number as text: the form of `wsuk` in the documentation. */
export function randomWsuk(): string {
  return digits(1, 9) + Array.from({ length: 17 }, () => digits(0, 9)).join('')
}

/**
 * A password that people can read out and type: two words, four digits and a special character,
 * such as `Maple-River-4821!`.
 *
 * At least 8 characters with letters, digits and special characters, and no character more than
 * four times, as LivePerson recommends.
 * Source: Knowledge Center, "Account security recommendations" (KCA/sec in README.md).
 */
export function readablePassword(): string {
  for (;;) {
    const password = `${randomWord()}-${randomWord()}-${String(randomInt(1000, 10_000))}!`
    if (mostRepeats(password) <= 4) return password
  }
}

function digits(lowest: number, highest: number): string {
  return String(randomInt(lowest, highest + 1))
}

function randomWord(): string {
  return passwordWords[randomInt(passwordWords.length)] ?? 'Lantern'
}

function mostRepeats(text: string): number {
  return Math.max(...Array.from(text, (character) => text.split(character).length - 1))
}
