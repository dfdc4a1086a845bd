// What the words of a reset claim and what they never claim, wherever they stand.
import { describe, expect, it } from 'vitest'
import type { NoticeId } from '../../src-preload/app-view'
import en from '../../src-renderer/messages/en.json'
import { createWording } from '../../src-renderer/wording'
import { noticeOf } from './notice-views'

const { text } = createWording(en, 'en', (problem) => {
  throw problem
})

/** What a failed exchange with the service can be told as. */
const SERVICE_TROUBLE = [
  'accountUnknown',
  'loginServiceNotListed',
  'tooManyAttempts',
  'blockedBySupport',
  'requestRefused',
  'serviceFailed',
  'unexpectedAnswer',
  'hostNotAllowed',
  'offline',
  'nameNotFound',
  'connectionRefused',
  'connectionBroken',
  'proxyFailed',
  'certificateNotTrusted',
  'timedOut',
  'unreachable',
] as const satisfies readonly NoticeId[]

/** After these the request may have arrived. */
const MAY_HAVE_ARRIVED = [
  'serviceFailed',
  'unexpectedAnswer',
  'connectionBroken',
  'timedOut',
  'unreachable',
] as const satisfies readonly NoticeId[]

function wordsOf(id: NoticeId, context: 'reset' | 'newPassword'): string {
  const { values } = noticeOf(id, context)
  return (['what', 'how', 'next'] as const)
    .map((part) => text(`notice.${id}.${part}`, values))
    .join(' ')
}

describe('trouble with the service', () => {
  it.each(SERVICE_TROUBLE)('is no trouble of a sign-in in a reset: %s', (id) => {
    const words = wordsOf(id, 'reset').replace(
      /own sign-in page|sign-in of its own|sign in to it/g,
      '',
    )

    expect(words).not.toMatch(/password|sign[- ]in|attempt/i)
  })

  it.each(SERVICE_TROUBLE)('is no failed attempt where a password is chosen: %s', (id) => {
    expect(wordsOf(id, 'newPassword')).not.toMatch(/attempt|a sign-in may/i)
  })

  it.each(MAY_HAVE_ARRIVED)('leaves open whether an e-mail comes: %s', (id) => {
    expect(wordsOf(id, 'reset')).toMatch(/an e-mail may( then)? come/)
  })

  it.each(MAY_HAVE_ARRIVED)('leaves open whether the new password was saved: %s', (id) => {
    expect(wordsOf(id, 'newPassword')).toMatch(/may (then )?have been saved/)
    expect(wordsOf(id, 'newPassword')).toMatch(/try to sign in with/i)
  })

  it.each(['accountUnknown', 'loginServiceNotListed', 'tooManyAttempts'] as const)(
    'that came before anything was done says so: %s',
    (id) => {
      expect(wordsOf(id, 'reset')).toMatch(/Nothing was (sent|done)/)
      expect(wordsOf(id, 'newPassword')).toMatch(/was not sent|Nothing was changed/)
    },
  )
})

describe('stopping', () => {
  it.each([
    ['resetRequest', 'Stopped', /already been sent, so an e-mail may come/],
    ['newPassword', 'Stopped', /already been sent, so it may have been saved/],
    ['password', 'Sign-in cancelled', /counted it as an attempt. You can sign in whenever/],
    ['nothing', 'Sign-in cancelled', /had not been sent\. You can sign in whenever/],
  ])('%s says what may have happened', (wasSent, what, next) => {
    expect(text('notice.cancelled.what', { wasSent })).toBe(what)
    expect(text('notice.cancelled.next', { wasSent })).toMatch(next)
  })
})

describe('the words of a reset', () => {
  const words = Object.entries(en).filter(([id]) =>
    /^(reset|linkDoctor|newPassword|notice\.(captcha|returnedToForm|pageNot|linkNot|passwordRefused))/.test(
      id,
    ),
  )

  it('are there', () => {
    expect(words.length).toBeGreaterThan(150)
  })

  it('never say whether a user exists', () => {
    for (const [, message] of words) {
      expect(message).not.toMatch(/no such user|user (is )?(unknown|not found|exists[.!])$/i)
    }
  })

  it('blame nobody', () => {
    for (const [, message] of words) {
      expect(message).not.toMatch(
        /your fault|you made|you failed|wrong password|invalid|incorrect/i,
      )
    }
  })

  it('quote LivePerson’s own messages to the letter', () => {
    expect(Object.values(en).join(' ')).toMatch(
      /“Captcha error\. There is a problem with the Captcha service\.”/,
    )
    expect(en['resetPage.answer.requestSubmitted']).toBe('“Request submitted”')
    expect(en['resetPage.answer.processFailed']).toBe('“Process failed”')
    expect(en['resetPage.answer.limitReached']).toBe('“My password reset limit has been reached”')
  })
})
