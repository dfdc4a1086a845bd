// Passwords that the stand-in's policy takes and that exist nowhere else on this computer, so that a
// search for one finds that one only.
import { randomInt } from 'node:crypto'
import { brokenRules } from '../../login-service/password-reset/password-policy'

const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz'
const DIGITS = '23456789'

/** Characters; none occurs twice, so that no rule about repeats is touched. */
const LENGTH = 24

export function freshPassword(): string {
  for (;;) {
    const left = Array.from(LETTERS + DIGITS)
    const password = Array.from(
      { length: LENGTH },
      () => left.splice(randomInt(left.length), 1)[0] ?? '',
    ).join('')
    if (brokenRules(password, '').length === 0) return password
  }
}
