// The rules for a new password, each with what passes and what does not, and the memory of the ones
// used before.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { followingHash, hashPassword, passwordMatches } from '../../login-service/password-hash'
import { brokenRules, passwordPolicy } from '../../login-service/password-reset/password-policy'
import { readablePassword } from '../../login-service/random-secrets'

const rulesOf = (password: string, loginName = 'maria.santos'): readonly string[] =>
  brokenRules(password, loginName)

it.each([
  'Quiet-Harbour-27',
  'lantern7',
  '{}{}[][]a1',
  'Größe-Ähre-38',
  'пароль-три-93',
  '!"~.#$%&a',
  `'()*+,-/b`,
  ':;<=>?@[]^_{}c',
  'Kb1-Cd2/Ef3+Gh4*Jk5=Lm6?Np7(Qr8)St9<Uv0>Wx!Yz#wpmvtb,;:.~&[]{}_"',
])('%s breaks no rule', (password) => {
  expect(rulesOf(password)).toEqual([])
})

it.each([
  ['tooShort', 'lanter7', 'lantern7'],
  ['tooShort', '', 'ähren-27'],
  ['tooLong', 'Abc-1937'.padEnd(65, 'xyvkqwptmrsnlhgfjd'), 'Quiet-Harbour-27'],
  ['tooFewKinds', 'lanternsea', 'lanternsea7'],
  ['tooFewKinds', '72849160', '7284916o'],
  ['tooFewKinds', '-+-+(){}', '-+-+(){}7'],
  ['sequence', 'lantern-12345', 'lantern-1234-6'],
  ['sequence', 'lantern-98765', 'lantern-9876-4'],
  ['sequence', 'Abcde-lantern', 'Abcd-lantern'],
  ['sequence', 'ZYXWV-lantern', 'ZYXW-lantern'],
  ['sequence', 'aBcDe-lantern', 'aBcD-lantern'],
  ['repeats', 'aaaaa-river-2', 'aaaa-river-2'],
  ['repeats', 'banana-papaya-7', 'Aaaaa-river-2'],
  ['containsLoginName', 'maria.santos-7!', 'maria-santos-7!'],
  ['containsLoginName', 'x7MARIA.SANTOS', 'x7MARIASANTOS'],
  ['commonPhrase', 'password-27!', 'pass-word-27!'],
  ['commonPhrase', 'MyP@ssw0rd-27', 'MyP@sw0rd-27'],
  ['commonPhrase', 'LivePerson-27', 'LiveParson-27'],
  ['commonPhrase', 'xyqwerty7', 'xyqwurty7'],
  ['commonPhrase', 'Summer2026!', 'Sommer2026!'],
  ['forbiddenCharacter', 'lantern 27', 'lantern_27'],
  ['forbiddenCharacter', 'lantern\\27', 'lantern/27'],
  ['forbiddenCharacter', 'lantern|27', 'lantern+27'],
  ['forbiddenCharacter', 'lantern`27', "lantern'27"],
  ['forbiddenCharacter', 'lantern27🔒', 'lantern27'],
  ['forbiddenCharacter', 'lantern\n27', 'lantern27'],
  ['forbiddenCharacter', 'lantern٢٧-1', 'lantern27-1'],
])('%s is broken by %j and not by %j', (rule, broken, kept) => {
  expect(rulesOf(broken)).toContain(rule)
  expect(rulesOf(kept)).not.toContain(rule)
})

it('counts characters and not their halves', () => {
  expect(rulesOf('𝔏𝔞𝔫𝔱𝔢𝔯-7')).toEqual([])
  expect(rulesOf('𝔏𝔞𝔫𝔱-7')).toEqual(['tooShort'])
})

it.each([
  ['j.müller+1@example.com', 'J.Müller+1-27', true],
  ['j.müller+1@example.com', 'Müller-2749', false],
  ['al', 'normal-2749', false],
  ['ally', 'Normally-2749', true],
  ['', 'Lantern-2749', false],
])('the name %j is found in %j: %j', (loginName, password, isFound) => {
  expect(rulesOf(password, loginName).includes('containsLoginName')).toBe(isFound)
})

it('names every rule that is broken, in one order', () => {
  expect(rulesOf('aaaaa')).toEqual(['tooShort', 'tooFewKinds', 'repeats'])
  expect(rulesOf('12345 admin', 'admin')).toEqual([
    'sequence',
    'containsLoginName',
    'commonPhrase',
    'forbiddenCharacter',
  ])
})

describe('for any password', () => {
  const { specialCharacters, maxRepeats, maxSequence } = passwordPolicy
  const permitted = fc.constantFrom(...Array.from(`${specialCharacters}abcxyzABCXYZ01289`))
  const password = fc.string({ unit: permitted, maxLength: 80 })

  it('length, repeats and kinds are judged as counted', () => {
    fc.assert(
      fc.property(password, (candidate) => {
        const rules = rulesOf(candidate)
        const counts = Array.from(candidate, (one) => candidate.split(one).length - 1)
        const kinds = [/[a-z]/i, /[0-9]/, /[^a-z0-9]/i].filter((kind) => kind.test(candidate))

        expect(rules.includes('tooShort')).toBe(candidate.length < 8)
        expect(rules.includes('tooLong')).toBe(candidate.length > 64)
        expect(rules.includes('repeats')).toBe(Math.max(0, ...counts) > maxRepeats)
        expect(rules.includes('tooFewKinds')).toBe(kinds.length < 2)
        expect(rules).not.toContain('forbiddenCharacter')
      }),
    )
  })

  it('sequences are found wherever they stand', () => {
    const runs = ['abcdefghijklmnopqrstuvwxyz', '0123456789'].flatMap((row) => [
      row,
      Array.from(row).reverse().join(''),
    ])
    const part = fc
      .tuple(fc.constantFrom(...runs), fc.nat({ max: 25 }), fc.integer({ min: 1, max: 8 }))
      .map(([row, start, length]) => row.slice(start % row.length).slice(0, length))
    fc.assert(
      fc.property(part, part, (one, other) => {
        const isBroken = Math.max(one.length, other.length) > maxSequence
        expect(rulesOf(`${one}-${other}`).includes('sequence')).toBe(isBroken)
      }),
    )
  })
})

it('every demo password keeps all rules', () => {
  for (let count = 0; count < 300; count++) expect(rulesOf(readablePassword())).toEqual([])
})

describe('the memory of passwords', () => {
  it('refuses the last 12 and takes the 13th last again', async () => {
    const names = Array.from({ length: 13 }, (_unused, number) => `Lantern-${number}-Sea`)
    let hash = await hashPassword(names[0] ?? '')
    for (const name of names.slice(1)) {
      const next = await followingHash(name, hash, 12)
      if (next === null) throw new Error(`${name} was taken for a used one.`)
      hash = next
    }

    expect(hash.earlierKeys).toHaveLength(11)
    for (const name of ['Lantern-1-Sea', 'Lantern-6-Sea', 'Lantern-12-Sea']) {
      expect(await followingHash(name, hash, 12)).toBeNull()
    }
    expect(await followingHash('Lantern-0-Sea', hash, 12)).not.toBeNull()
    expect(await passwordMatches('Lantern-12-Sea', hash)).toBe(true)
    expect(await passwordMatches('Lantern-11-Sea', hash)).toBe(false)
  })
})
