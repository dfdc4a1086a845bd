// Looks at what is about to be sent, before it is: mistakes that a service answers with "not
// authorized" only. Pure; gets the password and gives back names of what it noticed, never a part of it.

import { PREFLIGHT_WARNINGS, type PreflightWarning } from '../src-preload/preflight-warnings'

export type { PreflightWarning }

export interface PreflightInput {
  readonly accountNumber: string
  readonly loginName: string
  readonly password: string
  readonly isCapsLockOn: boolean
  /** What some tell-tale keys type now; null where the system does not say. */
  readonly layoutNow: string | null
  /** What they typed at the last sign-in that succeeded here; null before one did. */
  readonly layoutThen: string | null
}

/** In the order in which they are told; empty where nothing was noticed. */
export function preflight(input: PreflightInput): readonly PreflightWarning[] {
  const { accountNumber, loginName, password, isCapsLockOn } = input
  const { layoutNow, layoutThen } = input
  const isUsualLayout = layoutNow !== null && layoutNow === layoutThen
  const noticed: Readonly<Record<PreflightWarning, boolean>> = {
    // A password without letters is the same either way.
    capsLock: isCapsLockOn && /\p{L}/u.test(password),
    otherLayout: layoutNow !== null && layoutThen !== null && layoutNow !== layoutThen,
    // Where a sign-in succeeded with this layout, the signs are meant.
    digitRow: layoutThen === null && layoutNow !== null && hasUnshiftedDigits(password, layoutNow),
    // Somebody who signs in with such letters every day need not be told.
    otherAlphabet: !isUsualLayout && [loginName, password].some(hasOtherAlphabet),
    mixedAlphabets: hasMixedAlphabets(loginName),
    fullWidth: [loginName, password].some((text) => FULL_WIDTH.test(text)),
    spacesAroundName: loginName !== loginName.trim(),
    spacesAroundPassword: password !== password.trim(),
    nameIsAccountNumber: isAccountNumber(loginName, accountNumber),
  }
  return PREFLIGHT_WARNINGS.filter((warning) => noticed[warning])
}

/** Those that a keyboard in another language types for the keys of Latin letters. */
const OTHER_ALPHABETS =
  /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Thai}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u

function hasOtherAlphabet(text: string): boolean {
  return OTHER_ALPHABETS.test(text)
}

/** What the row of digits types on AZERTY without Shift, from 1 to 0. */
const AZERTY_ROW = /[&é"'(\-è_çà]/

/** The layout's text ends with what the keys of 1 and 2 type. */
function hasUnshiftedDigits(password: string, layoutNow: string): boolean {
  const [digitTwo = ''] = layoutNow.split(' ').slice(-1)
  return !/[0-9]/.test(digitTwo) && !/[0-9]/.test(password) && AZERTY_ROW.test(password)
}

/** Letters that look like Latin ones beside Latin ones: nobody types that on purpose. */
function hasMixedAlphabets(text: string): boolean {
  return /\p{Script=Latin}/u.test(text) && /[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(text)
}

/** Unicode's full-width forms of ASCII, and its ideographic space. */
const FULL_WIDTH = /[\uff01-\uff5e\u3000]/u

function isAccountNumber(loginName: string, accountNumber: string): boolean {
  const digits = loginName.replace(/\s/g, '')
  return digits !== '' && digits === accountNumber.replace(/\D/g, '')
}
