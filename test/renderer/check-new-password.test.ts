// The checklist's judgement of a new password: rule by rule, for any text, and in one with the service.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { brokenRules } from '../../login-service/password-reset/password-policy'
import type { PolicyRuleId } from '../../src-preload/reset-views'
import { checkNewPassword } from '../../src-renderer/check-new-password'
import { nothingStated, policy } from './new-password-views'

const NAME = 'dana.park@example.com'

function notMet(password: string, loginName = NAME): readonly PolicyRuleId[] {
  return checkNewPassword(password, loginName, policy)
    .filter(({ state }) => state === 'notMet')
    .map(({ rule }) => rule)
}

describe('checkNewPassword', () => {
  it.each([
    ['a good one', 'mauve-Kite-29', []],
    ['one character too few', 'Kite-29', ['tooShort']],
    ['exactly the least', 'Kite-295', []],
    [
      'exactly the most',
      'a1b2'.repeat(4) + 'c3d4'.repeat(4) + 'e5f6'.repeat(4) + 'g7h8'.repeat(4),
      [],
    ],
    ['letters alone', 'mauvekite', ['tooFewKinds']],
    ['a run of four', 'mauve-abcd', []],
    ['a run of five', 'mauve-abcde', ['sequence']],
    ['a run downwards', 'mauve-54321', ['sequence']],
    ['a run in either case', 'mauve-aBcDe', ['sequence']],
    ['a run that turns back', 'mauve-abcba9', []],
    ['a character five times', 'x1x-x2x3x', ['repeats']],
    ['a capital counted by itself', 'x1x-x2x3X', []],
    ['the user name', `9-${NAME.toUpperCase()}`, ['containsLoginName']],
    ['the mailbox of the user name', 'DANA.PARK-9', ['containsLoginName']],
    ['a blank', 'mauve kite-29', ['forbiddenCharacter']],
    ['letters of another alphabet', 'малина-29', []],
    ['a character beyond the first plane', 'mauve-29-😀', ['forbiddenCharacter']],
    ['nothing', '', ['tooShort', 'tooFewKinds']],
  ] satisfies [string, string, PolicyRuleId[]][])('on %s', (_name, password, expected) => {
    expect(notMet(password)).toEqual(expected)
  })

  it('looks for no user name of one or two characters', () => {
    expect(notMet('mauve-Kite-29', 'a')).toEqual([])
  })

  it('leaves to the service what only it can tell', () => {
    const byService = checkNewPassword('password1', NAME, policy).filter(
      ({ state }) => state === 'byService',
    )

    expect(byService.map(({ rule }) => rule)).toEqual(['commonPhrase', 'usedBefore'])
  })

  it('has no opinion where nothing is stated', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (password) => {
        expect(checkNewPassword(password, NAME, nothingStated)).toEqual([])
      }),
    )
  })

  it('names each stated rule once, in one order, whatever is typed', () => {
    const order = checkNewPassword('', NAME, policy).map(({ rule }) => rule)

    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (password, loginName) => {
        expect(checkNewPassword(password, loginName, policy).map(({ rule }) => rule)).toEqual(order)
      }),
    )
    expect(new Set(order).size).toBe(order.length)
  })

  it('counts characters as people do, not halves of them', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('😀', 'é', 'a'), { maxLength: 80 }), (characters) => {
        const broken = notMet(characters.join(''))
        expect(broken.includes('tooShort')).toBe(characters.length < 8)
        expect(broken.includes('tooLong')).toBe(characters.length > 64)
      }),
    )
  })

  it('finds a run wherever it stands, and is not misled by what is around it', () => {
    fc.assert(
      fc.property(
        fc.nat(21),
        fc.boolean(),
        fc.string(),
        fc.string(),
        (from, isUp, before, after) => {
          const run = 'abcdefghijklmnopqrstuvwxyz'.slice(from, from + 5)
          const text = isUp ? run : Array.from(run).reverse().join('')
          expect(notMet(before + text + after)).toContain('sequence')
        },
      ),
    )
  })

  it('agrees with the service on every rule that it judges, for any password and name', () => {
    const characters = fc.constantFrom(...Array.from('abcdeABCDE01234-!$ éß€😀İKk@.'))
    const passwords = fc.oneof(
      fc.string({ unit: characters, maxLength: 70 }),
      fc.string({ unit: 'binary', maxLength: 70 }),
      fc.string({ maxLength: 20 }),
    )
    const names = fc.oneof(
      fc.constantFrom(NAME, 'ab', 'abc', 'İa', 'abc@d'),
      fc.string({ maxLength: 6 }),
    )
    fc.assert(
      fc.property(passwords, names, (password, name) => {
        const broken = brokenRules(password, name).filter((rule) => rule !== 'commonPhrase')
        expect(new Set(notMet(password, name))).toEqual(new Set(broken))
      }),
      { numRuns: 3_000 },
    )
  })
})
