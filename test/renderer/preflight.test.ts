// What is noticed before a password leaves the page: each mistake by itself, and nothing in ordinary
// input.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { preflight, type PreflightInput, type PreflightWarning } from '../../src-renderer/preflight'

const QWERTY = 'q a z y 1 2'
const AZERTY = 'a q w y & é'
const QWERTZ = 'q a y z 1 2'
const RUSSIAN = 'й ф я н 1 2'

const ORDINARY: PreflightInput = {
  accountNumber: '31415926',
  loginName: 'maria.santos',
  password: 'Sesame-street-4711!',
  isCapsLockOn: false,
  layoutNow: QWERTY,
  layoutThen: QWERTY,
}

describe('preflight', () => {
  it.each<[string, Partial<PreflightInput>, readonly PreflightWarning[]]>([
    ['ordinary input', {}, []],
    ['a first sign-in', { layoutThen: null }, []],
    ['a system that does not tell its layout', { layoutNow: null }, []],
    ['letters with accents', { loginName: 'j.müller+1@example.com' }, []],
    ['a blank inside the password', { password: 'two words 4711' }, []],
    ['CAPS LOCK', { isCapsLockOn: true }, ['capsLock']],
    ['CAPS LOCK over digits only', { isCapsLockOn: true, password: '31415926!' }, []],
    ['AZERTY after QWERTY', { layoutNow: AZERTY }, ['otherLayout']],
    [
      'digits that AZERTY typed without Shift, at a first sign-in',
      { layoutNow: AZERTY, layoutThen: null, password: 'Sesame&é"' },
      ['digitRow'],
    ],
    [
      'AZERTY with digits, at a first sign-in',
      { layoutNow: AZERTY, layoutThen: null, password: 'Sesame-4711' },
      [],
    ],
    [
      'the signs of AZERTY of somebody who types them every day',
      { layoutNow: AZERTY, layoutThen: AZERTY, password: 'Sesame&é"' },
      [],
    ],
    ['the same signs on QWERTY', { layoutThen: null, password: 'Sesame&(-' }, []],
    ['QWERTZ after QWERTY', { layoutNow: QWERTZ }, ['otherLayout']],
    [
      'a Russian layout after an English one',
      { layoutNow: RUSSIAN, password: 'Ыуыфьу-4711' },
      ['otherLayout', 'otherAlphabet'],
    ],
    [
      'Cyrillic at a first sign-in',
      { layoutThen: null, password: 'пароль-4711' },
      ['otherAlphabet'],
    ],
    [
      'Cyrillic of somebody who types it every day',
      { layoutNow: RUSSIAN, layoutThen: RUSSIAN, password: 'пароль-4711' },
      [],
    ],
    ['Hebrew', { layoutThen: null, password: 'סיסמה4711' }, ['otherAlphabet']],
    ['Greek', { layoutThen: null, password: 'κωδικός4711' }, ['otherAlphabet']],
    ['Arabic', { layoutThen: null, loginName: 'ماريا' }, ['otherAlphabet']],
    ['a Cyrillic а in a Latin name', { loginName: 'mаria.santos' }, ['mixedAlphabets']],
    ['full-width letters', { loginName: 'ｍａｒｉａ' }, ['fullWidth']],
    ['an ideographic space', { password: 'Sesame\u3000street1' }, ['fullWidth']],
    ['a space before the name', { loginName: ' maria.santos' }, ['spacesAroundName']],
    ['a tab after the password', { password: 'Sesame-4711\t' }, ['spacesAroundPassword']],
    ['a no-break space before it', { password: '\u00a0Sesame-4711' }, ['spacesAroundPassword']],
    ['the account number as the name', { loginName: '31415926' }, ['nameIsAccountNumber']],
    ['another number as the name', { loginName: '27182818' }, []],
  ])('takes %s as it is', (_what, input, warnings) => {
    expect(preflight({ ...ORDINARY, ...input })).toEqual(warnings)
  })

  it('notices nothing in printable ASCII without spaces around it', () => {
    const typed = fc
      .string({ unit: 'grapheme-ascii', minLength: 1 })
      .filter((text) => text === text.trim())
    fc.assert(
      fc.property(typed, typed, (loginName, password) => {
        fc.pre(loginName !== ORDINARY.accountNumber)
        expect(preflight({ ...ORDINARY, loginName, password })).toEqual([])
      }),
    )
  })

  it('gives back names of its own only, whatever was typed', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', minLength: 1 }),
        fc.boolean(),
        (text, isCapsLockOn) => {
          const warnings = preflight({ ...ORDINARY, loginName: text, password: text, isCapsLockOn })
          expect(new Set(warnings).size).toBe(warnings.length)
          for (const warning of warnings) expect(warning).toMatch(/^[a-zA-Z]+$/)
        },
      ),
    )
  })
})
