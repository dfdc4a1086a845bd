// The words of the checks: there for every id, formattable with what the checks send, and no more
// certain than the checks are.
import { describe, expect, it } from 'vitest'
import {
  CHECK_IDS,
  CHECK_STATUSES,
  FACT_IDS,
  FINDING_IDS,
  type FindingId,
} from '../../src-preload/check-views'
import en from '../../src-renderer/messages/en.json'
import enChecks from '../../src-renderer/messages/en-checks.json'
import { createWording } from '../../src-renderer/wording'
import { allMessages } from './all-messages'
import { findingOf } from './check-views'

const { text } = createWording(allMessages, 'en', (problem) => {
  throw problem
})
const keys = Object.keys(enChecks)

function wordsOf(id: FindingId): string {
  const { values } = findingOf(id)
  return `${text(`finding.${id}.what`, values)} ${text(`finding.${id}.next`, values)}`
}

function namesIn(pattern: RegExp): ReadonlySet<string> {
  return new Set(keys.flatMap((key) => pattern.exec(key)?.[1] ?? []))
}

describe('the words of the checks', () => {
  it.each(FINDING_IDS)('say of %s what is so and the next step', (id) => {
    const { values } = findingOf(id)

    expect(text(`finding.${id}.what`, values)).toMatch(/^[\p{Lu}\p{N}“].*[^.]$/u)
    expect(text(`finding.${id}.next`, values)).toMatch(/^[\p{Lu}“].*\.$/u)
  })

  it.each(FACT_IDS)('name the fact %s', (id) => {
    expect(text(`fact.${id}`)).not.toBe('')
  })

  it.each(CHECK_IDS)('ask the question of %s', (id) => {
    expect(text(`check.${id}`)).toMatch(/\?$/)
  })

  it('speak of no id that does not exist', () => {
    expect(namesIn(/^finding\.(.+)\.(?:what|next)$/)).toEqual(new Set(FINDING_IDS))
    expect(namesIn(/^fact\.(.+)$/)).toEqual(new Set(FACT_IDS))
    expect(namesIn(/^check\.(.+)$/)).toEqual(new Set(CHECK_IDS))
    expect(namesIn(/^checkStatus\.(.+)$/)).toEqual(new Set(['running', ...CHECK_STATUSES]))
  })

  it('take no id of the first page', () => {
    expect(keys.filter((key) => key in en)).toEqual([])
  })

  it('have words of their own for every state', () => {
    const words = ['running', ...CHECK_STATUSES] as const
    expect(new Set(words.map((status) => text(`checkStatus.${status}`))).size).toBe(words.length)
  })

  it.each([
    'hostReachedInspected',
    'inspectionNotTrusted',
    'nameBlocked',
    'portSilent',
    'connectionReset',
    'webSocketCut',
    'regionBesideVpn',
    'regionOtherWay',
    'domainMissing',
    'trustStoreWithOwn',
    'trustStoreExpired',
    'browserExtensions.may',
    'browserExtensions.byCompany',
    'browserBehaviour.cookiesStripped',
    'browserBehaviour.requestsBlockedSuspects',
  ] as const)('claim no cause that %s does not prove', (id) => {
    expect(wordsOf(id)).toMatch(/\bmay\b/)
  })

  it.each(['hostReachedInspected', 'inspectionNotTrusted'] as const)(
    'name the issuer where the company may inspect TLS: %s',
    (id) => {
      expect(wordsOf(id)).toContain('“Acme Inspection”')
    },
  )

  it.each(['regionBesideVpn', 'regionOtherWay'] as const)(
    'say what another way means for accounts that admit certain addresses only: %s',
    (id) => {
      expect(wordsOf(id)).toMatch(/If your account admits sign-ins from certain addresses only/)
    },
  )

  it('say how far a clock is off in a unit that a person would use', () => {
    const values = { direction: 'fast', seconds: 7_200 }

    expect(text('finding.clockWrong.what', values)).toBe(
      'This computer’s clock is about 2 hours fast against the service’s',
    )
  })

  it('call a browser that does not say which it is “The browser”', () => {
    const what = 'finding.browserBehaviour.cookiesRefused.what'

    expect(text(what, { browser: 'unknown' })).toMatch(/^The browser did not/)
    expect(text(what, { browser: 'Safari' })).toMatch(/^Safari did not/)
  })
})

describe('a wording', () => {
  it('has the words that were loaded later, and keeps those that it had', () => {
    const wording = createWording({ ...en, 'checks.title': 'Warum?' }, 'en')
    const whole = wording.withMore(enChecks)

    expect(whole.text('checks.title')).toBe('Warum?')
    expect(whole.text('checks.stop')).toBe('Stop')
    expect(whole.text('signIn.title')).toBe('Sign in')
  })

  it('shows the id of a message that is not loaded, and reports it', () => {
    const problems: unknown[] = []
    const wording = createWording(en, 'en', (problem) => problems.push(problem))

    expect(wording.text('checks.title')).toBe('checks.title')
    expect(problems).toHaveLength(1)
  })
})
