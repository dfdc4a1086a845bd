// The wire of the reset: what is needed must be there, what is not may be anything.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  CaptchaAnswer,
  captchaExpiryOf,
  LinkAnswer,
  mentionsPasswordChange,
  PasswordChangeAnswer,
  ResetRefusalAnswer,
  resetUrl,
} from '../../../src-main/adapters/reset-wire'

const CHALLENGE = {
  algorithm: 'SHA-256',
  challenge: 'a'.repeat(64),
  maxnumber: 10_000,
  salt: 'c0ffee?expires=1790000300&',
  signature: 'b'.repeat(64),
}

const NO_RULES = {
  minLength: null,
  maxLength: null,
  minKinds: null,
  maxSequence: null,
  maxRepeats: null,
  forbidLoginName: false,
  rememberedPasswords: null,
  forbidCommonPhrases: false,
  specialCharacters: null,
}

it('asks below the account, at the host it is given', () => {
  expect(resetUrl('z1.example', '123', 'link')).toBe(
    'https://z1.example/api/account/123/password-reset/v1/link',
  )
})

describe('a captcha', () => {
  it('may leave out its highest number, which is ALTCHA’s then', () => {
    const { maxnumber, ...rest } = CHALLENGE

    expect(CaptchaAnswer.parse({ ...rest, more: true })).toEqual({ ...rest, maxnumber: 1_000_000 })
    expect(CaptchaAnswer.parse(CHALLENGE).maxnumber).toBe(maxnumber)
  })

  it.each([
    ['another algorithm', { algorithm: 'SHA-1' }],
    ['a challenge that is no hash', { challenge: 'x' }],
    ['a negative highest number', { maxnumber: -1 }],
    ['a highest number as a text', { maxnumber: '10000' }],
    ['no salt', { salt: '' }],
    ['no signature', { signature: undefined }],
  ])('is not one with %s', (_what, parts) => {
    expect(CaptchaAnswer.safeParse({ ...CHALLENGE, ...parts }).success).toBe(false)
  })

  it.each([
    ['c0ffee?expires=1790000300&', 1_790_000_300_000],
    ['c0ffee?a=b&expires=1790000300', 1_790_000_300_000],
    ['c0ffee', null],
    ['c0ffee?expires=', null],
    ['c0ffee?expires=tomorrow&', null],
    ['c0ffee?expires=-5&', null],
    ['c0ffee?expires=1790000300000000&', null],
  ])('with the salt %s ends at %s', (salt, expiryMs) => {
    expect(captchaExpiryOf({ salt })).toBe(expiryMs)
  })
})

describe('a policy', () => {
  const policyOf = (policy: unknown) =>
    LinkAnswer.parse({ loginName: 'maria.santos', policy, expiresInMs: 1 }).policy

  it('is taken as stated', () => {
    const stated = {
      minLength: 8,
      maxLength: 64,
      minKinds: 2,
      maxSequence: 4,
      maxRepeats: 4,
      forbidLoginName: true,
      rememberedPasswords: 12,
      forbidCommonPhrases: true,
      specialCharacters: '!?',
    }

    expect(policyOf({ ...stated, ofALaterVersion: 1 })).toEqual(stated)
  })

  it.each([
    ['stated', undefined],
    ['an object', 'eight'],
    ['given any rule', {}],
  ])('that is not %s states no rule', (_what, policy) => {
    expect(policyOf(policy)).toEqual(NO_RULES)
  })

  it('loses a rule that cannot be read, and no other', () => {
    expect(policyOf({ minLength: '8', maxLength: 0, minKinds: 2, forbidLoginName: 'yes' })).toEqual(
      { ...NO_RULES, minKinds: 2 },
    )
  })

  it('never keeps a link from being read', () => {
    fc.assert(
      fc.property(fc.anything(), (policy) => {
        expect(Object.keys(policyOf(policy))).toEqual(Object.keys(NO_RULES))
      }),
    )
  })
})

describe('a refusal', () => {
  const refusalOf = (reset: unknown) => ResetRefusalAnswer.safeParse({ reset }).data?.reset

  it.each([
    ['as they are', ['tooShort', 'repeats'], ['tooShort', 'repeats']],
    ['unknown ones as another, once', ['tooBlue', 'tooShort', 7], ['other', 'tooShort']],
    ['as another where none is named', [], ['other']],
    ['as another where they are no list', 'tooShort', ['other']],
    ['as another where they are missing', undefined, ['other']],
  ])('takes the rules %s', (_what, rules, read) => {
    expect(refusalOf({ refusal: 'policy', rules })).toEqual({ refusal: 'policy', rules: read })
  })

  it.each(['linkUsed', 'linkExpired', 'linkUnknown', 'captchaError', 'processFailed'])(
    'is understood: %s',
    (refusal) => {
      expect(refusalOf({ refusal, more: 1 })).toEqual({ refusal })
    },
  )

  it.each([[{ refusal: 'tooBlue' }], [{}], [null], ['linkUsed'], [undefined]])(
    'is not understood: %j',
    (reset) => {
      expect(refusalOf(reset)).toBeUndefined()
    },
  )
})

describe('a required change', () => {
  const CHANGE = { version: 1, reason: 'expired', token: 't', expiresInMs: 600_000 }

  it('needs no policy', () => {
    expect(PasswordChangeAnswer.parse({ passwordChange: CHANGE }).passwordChange).toEqual({
      ...CHANGE,
      policy: NO_RULES,
    })
  })

  it.each([
    ['another version', { version: 2 }],
    ['an unknown reason', { reason: 'boredom' }],
    ['an empty token', { token: '' }],
    ['a token without end', { token: 'x'.repeat(1_025) }],
    ['no life left', { expiresInMs: 0 }],
  ])('is not read with %s', (_what, parts) => {
    const passwordChange = { ...CHANGE, ...parts }

    expect(PasswordChangeAnswer.safeParse({ passwordChange }).success).toBe(false)
    expect(mentionsPasswordChange({ passwordChange })).toBe(true)
  })

  it.each([[undefined], [null], ['x'], [{}], [{ passwordChange: null }]])(
    'is not mentioned by %j',
    (body) => {
      expect(mentionsPasswordChange(body)).toBe(false)
    },
  )
})
