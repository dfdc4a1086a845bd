// The rules for a password as one service states them, for tests of the sign-in and the reset.
import type { PasswordPolicy } from '../../src-main/core/password-reset/reset-types'

/** As LivePerson recommends it (contract, section 8). */
export const POLICY: PasswordPolicy = {
  minLength: 8,
  maxLength: 64,
  minKinds: 2,
  maxSequence: 4,
  maxRepeats: 4,
  forbidLoginName: true,
  rememberedPasswords: 12,
  forbidCommonPhrases: true,
  specialCharacters: '!"~.#$%',
}
