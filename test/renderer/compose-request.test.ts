// The request to the local admin: everything that it needs, and nothing else.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LIMITS } from '../../src-preload/limits'
import en from '../../src-renderer/messages/en.json'
import {
  composeRequest,
  type ComposedRequest,
  type RecoveryReason,
} from '../../src-renderer/parts/recovery/compose-request'
import { maskAccountNumber } from '../../src-renderer/parts/recovery/mask-account-number'
import { createWording } from '../../src-renderer/wording'
import { NOON_ISH_MS } from './notice-views'

const wording = createWording(en, 'en-GB', (problem) => {
  throw problem
})
const REASONS: readonly RecoveryReason[] = [
  'lostPhone',
  'noPhoneForEnrolment',
  'codesRefused',
  'tooManyCodes',
  'userDisabled',
  'rejected',
  'noResetMail',
  'resetFailed',
  'resetLimit',
]
const facts = {
  atMs: NOON_ISH_MS,
  loginName: 'dana.park@example.com',
  accountNumber: '12345678',
}

function textOf(reason: RecoveryReason, change: Partial<typeof facts> = {}): string {
  return composeRequest({ reason, ...facts, ...change }, wording).lines.join('\n')
}

describe('composeRequest', () => {
  it('reads as one request, from what happened to what to click', () => {
    const { subject, lines } = composeRequest({ reason: 'lostPhone', ...facts }, wording)

    expect(subject).toBe('LivePerson sign-in help: dana.park@example.com')
    expect(lines).toEqual([
      'To the local admin of our Conversational Cloud account: I cannot sign in and need your help.',
      '',
      'What happened: after the right password the service asks for a code, and I do not have the phone with my authenticator app any more.',
      `When: ${wording.dateAndTimeAbroad(NOON_ISH_MS)}`,
      'User name: dana.park@example.com',
      'Account number: *****678',
      '',
      'In the app Agent Sign-In:',
      '1. Sign in as an admin, open “People who can’t sign in”, find dana.park@example.com.',
      '2. Click “Reset MFA” and confirm.',
      '',
      'Or in Conversational Cloud:',
      '1. Manage > Users & Skills > dana.park@example.com.',
      '2. Click “Reset MFA”, then “Delete”.',
      '',
      'I am then asked to set up an authenticator app at my next successful sign-in.',
      '',
      'This request holds no password, no code and no key. Please make sure that it is really me before you act.',
    ])
  })

  it('says the time with its distance to UTC, for an admin elsewhere', () => {
    expect(wording.dateAndTimeAbroad(NOON_ISH_MS)).toMatch(
      /^2\d Nov 2026,? (at )?\d\d:\d\d GMT([+-]\d\d:\d\d)?$/,
    )
  })

  it.each([
    ['lostPhone', ['Reset MFA']],
    ['noPhoneForEnrolment', []],
    ['codesRefused', ['Reset MFA']],
    ['tooManyCodes', ['Enable', 'Reset MFA']],
    ['userDisabled', ['Enable']],
    ['rejected', ['Enable']],
    ['noResetMail', ['Enable']],
    ['resetFailed', ['Enable']],
  ] as const)('names what helps and nothing that does not: %s', (reason, clicks) => {
    const text = textOf(reason)

    for (const click of ['Enable', 'Reset MFA'] as const) {
      expect(text.includes(`Click “${click}”`) || text.includes(`click “${click}”`)).toBe(
        clicks.some((each) => each === click),
      )
    }
    expect(text.includes('Manage > Users & Skills')).toBe(clicks.length > 0)
  })

  it.each(['tooManyCodes', 'userDisabled', 'rejected'] as const)(
    'is honest about what the service did not say: %s',
    (reason) => {
      expect(textOf(reason)).toMatch(/did not say/)
    },
  )

  it('says the switch is for everybody where nothing can be clicked for one user', () => {
    expect(textOf('noPhoneForEnrolment')).toMatch(/for all users of the account at once/)
  })

  it('says of the reset limit that waiting is enough, and what else there is', () => {
    const text = textOf('resetLimit')

    expect(text).toMatch(/The safe way is to wait 24 hours/)
    expect(text).not.toMatch(/click/i)
  })

  it('asks for a look at the saved address where the e-mail does not come', () => {
    expect(textOf('noResetMail')).toMatch(/which e-mail address is saved for the user/)
  })

  it.each(REASONS)('holds nothing but messages and the four facts: %s', (reason) => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), number, fc.date(soon), (loginName, account, at) => {
        const change = { loginName, accountNumber: account, atMs: at.getTime() }
        expect(textOf(reason, change)).toBe(
          textOf(reason, { loginName: '⟦name⟧', accountNumber: '999000', atMs: NOON_ISH_MS })
            .replaceAll('⟦name⟧', () => loginName)
            .replace('***000', () => maskAccountNumber(account))
            .replace(wording.dateAndTimeAbroad(NOON_ISH_MS), () =>
              wording.dateAndTimeAbroad(at.getTime()),
            ),
        )
      }),
    )
  })

  it('keeps within what the contract takes, however long the user name is', () => {
    const loginName = '😀'.repeat(LIMITS.loginName / 2)
    for (const reason of REASONS) {
      const { subject, lines } = composeRequest({ reason, ...facts, loginName }, wording)
      expect(subject.length).toBeLessThanOrEqual(LIMITS.subject)
      expect(subject).toMatch(/^[^\ud800-\udfff]*(😀)+…$/)
      expect(lines.join('\n').length).toBeLessThanOrEqual(LIMITS.text)
    }
  })

  it('is short enough for the mail programs of Windows, whose addresses end at 2,081 characters', () => {
    const loginName = 'a-rather-long-user-name@subsidiary.example.com'
    for (const reason of REASONS) {
      expect(
        mailAddressLength(composeRequest({ reason, ...facts, loginName }, wording)),
      ).toBeLessThan(2_081)
    }
  })
})

describe('maskAccountNumber', () => {
  it.each([
    ['12345678', '*****678'],
    ['1234', '*234'],
    ['123', '***'],
    ['1', '*'],
    ['', ''],
  ])('makes of %j %j', (accountNumber, masked) => {
    expect(maskAccountNumber(accountNumber)).toBe(masked)
  })

  it('never shows more than the last three digits, and never all of them', () => {
    fc.assert(
      fc.property(number, (accountNumber) => {
        const masked = maskAccountNumber(accountNumber)
        expect(masked).toHaveLength(accountNumber.length)
        expect(masked).toMatch(/^\*+[0-9]{0,3}$/)
      }),
    )
  })
})

const number = fc.stringMatching(/^[0-9]{1,32}$/)
const soon = { min: new Date('2026-01-01'), max: new Date('2030-01-01'), noInvalidDate: true }

function mailAddressLength({ subject, lines }: ComposedRequest): number {
  const [head, body] = [subject, lines.join('\r\n')].map(encodeURIComponent)
  return `mailto:?subject=${head ?? ''}&body=${body ?? ''}`.length
}
