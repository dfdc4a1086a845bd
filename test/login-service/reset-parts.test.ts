// The memory of links and of daily counts, under a clock of the test's own.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DailyCount } from '../../login-service/password-reset/daily-count'
import { ResetLinks } from '../../login-service/password-reset/reset-links'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const maria = { account: '1', loginName: 'maria' }
const tom = { account: '1', loginName: 'tom' }

function linksUnderClock(): { links: ResetLinks; at: (ms: number) => void } {
  let nowMs = 0
  return {
    links: new ResetLinks(() => nowMs),
    at: (ms) => {
      nowMs = ms
    },
  }
}

describe('a link', () => {
  it('lasts to its last millisecond', () => {
    const { links, at } = linksUnderClock()
    const { token } = links.open(maria, HOUR)
    at(HOUR - 1)
    const last = links.find('1', token)
    at(HOUR)

    expect([last, links.find('1', token)]).toEqual([
      { kind: 'open', user: maria, expiresInMs: 1 },
      { kind: 'expired' },
    ])
  })

  it.each([
    ['expired', false],
    ['used', true],
  ] as const)('that is %s is told as such for 7 days and then unknown', (kind, isUsed) => {
    const { links, at } = linksUnderClock()
    const { token } = links.open(maria, HOUR)
    if (isUsed) links.use(token)
    at(HOUR + 7 * DAY - 1)
    const last = links.find('1', token)
    at(HOUR + 7 * DAY)

    expect([last, links.find('1', token), links.userOf(token)]).toEqual([
      { kind },
      { kind: 'unknown' },
      undefined,
    ])
  })

  it('that was used stays so when a newer one comes', () => {
    const { links } = linksUnderClock()
    const { token } = links.open(maria, HOUR)
    links.use(token)
    links.open(maria, HOUR)

    expect(links.find('1', token)).toEqual({ kind: 'used' })
  })

  it('is forgotten with its user, its account or all', () => {
    const { links } = linksUnderClock()
    const tokens = [maria, tom].map((user) => links.open(user, HOUR).token)
    links.forget(maria)

    expect(tokens.map((token) => links.find('1', token).kind)).toEqual(['unknown', 'open'])
    links.forget({ account: '1' })
    expect(tokens.map((token) => links.find('1', token).kind)).toEqual(['unknown', 'unknown'])
  })

  it('is open for at most one of a user, and only while it lasts, whatever happens', () => {
    const step = fc.oneof(
      fc.record({ kind: fc.constant('open' as const), isMaria: fc.boolean() }),
      fc.record({ kind: fc.constant('use' as const), which: fc.nat({ max: 9 }) }),
      fc.record({ kind: fc.constant('wait' as const), ms: fc.integer({ min: 1, max: 2 * DAY }) }),
    )
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
        const { links, at } = linksUnderClock()
        let nowMs = 0
        const opened: { token: string; user: typeof maria; sinceMs: number }[] = []
        for (const each of steps) {
          if (each.kind === 'wait') at((nowMs += each.ms))
          if (each.kind === 'use') links.use(opened[each.which]?.token ?? '')
          if (each.kind !== 'open') continue
          const user = each.isMaria ? maria : tom
          opened.push({ token: links.open(user, HOUR).token, user, sinceMs: nowMs })
        }

        for (const user of [maria, tom]) {
          const open = opened.filter(
            (each) => each.user === user && links.find('1', each.token).kind === 'open',
          )
          expect(open.length).toBeLessThanOrEqual(1)
          for (const { sinceMs } of open) expect(nowMs - sinceMs).toBeLessThan(HOUR)
        }
      }),
    )
  })
})

describe('a daily count', () => {
  it('reaches its limit with the third and starts anew as each one gets a day old', () => {
    const count = new DailyCount()
    for (const atMs of [0, HOUR, 2 * HOUR]) count.add(maria, atMs)

    const reached = [3 * HOUR, DAY - 1, DAY, DAY + HOUR].map((atMs) => count.isReached(maria, atMs))
    expect(reached).toEqual([true, true, false, false])
    count.add(maria, DAY)
    expect(count.isReached(maria, DAY)).toBe(true)
  })

  it('is each user’s own and can be forgotten', () => {
    const count = new DailyCount()
    for (let times = 0; times < 3; times++) count.add(maria, 0)

    expect([count.isReached(maria, 0), count.isReached(tom, 0)]).toEqual([true, false])
    count.forget({ account: '2' })
    expect(count.isReached(maria, 0)).toBe(true)
    count.forget({ account: '1' })
    expect(count.isReached(maria, 0)).toBe(false)
  })
})
