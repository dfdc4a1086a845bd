// The small pure parts of the stand-in that the wire tests see only from outside.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readCommandLine } from '../../login-service/command-line'
import { withoutFields } from '../../login-service/delivery'
import { readablePassword } from '../../login-service/random-secrets'
import { ScenarioBoard } from '../../login-service/scenario-board'
import { javaTime } from '../../login-service/wire/errors'
import { zoneOffsetMs } from '../../login-service/wire/login-answer'

describe('readCommandLine', () => {
  const unset = { port: 0, json: false, log: false, dataDir: null, sessionLifetimeMs: null }

  it.each([
    [[], unset],
    [['--port', '8443', '--json'], { ...unset, port: 8443, json: true }],
    [['--data-dir=there', '--log'], { ...unset, dataDir: 'there', log: true }],
    [['--session-lifetime-ms', '60000'], { ...unset, sessionLifetimeMs: 60_000 }],
  ])('reads %j', (args, options) => {
    expect(readCommandLine(args)).toEqual({ kind: 'run', options })
  })

  it.each([
    [['--prot', '1'], "Unknown option '--prot'"],
    [['--port', 'x'], '--port takes'],
    [['--port', '70000'], '--port takes'],
    [['--port', '-1'], '--port'],
    [['--port'], '--port'],
    [['--data-dir', ''], '--data-dir takes'],
    [['--session-lifetime-ms', '0'], '--session-lifetime-ms takes'],
    [['extra'], "Unexpected argument 'extra'"],
  ])('refuses %j', (args, part) => {
    const message: unknown = expect.stringContaining(part)
    expect(readCommandLine(args)).toEqual({ kind: 'refused', message })
  })

  it('prints its usage when asked', () => {
    expect(readCommandLine(['--help'])).toEqual({ kind: 'help' })
  })
})

describe('javaTime', () => {
  it.each([
    ['2016-09-22T16:10:15Z', 'Sep 22, 2016 4:10:15 PM'],
    ['2026-01-02T00:00:00Z', 'Jan 2, 2026 12:00:00 AM'],
    ['2026-12-31T12:05:09Z', 'Dec 31, 2026 12:05:09 PM'],
    ['2026-07-04T11:59:59Z', 'Jul 4, 2026 11:59:59 AM'],
  ])('writes %s as %s', (iso, text) => {
    expect(javaTime(Date.parse(iso))).toBe(text)
  })
})

describe('zoneOffsetMs', () => {
  it.each([
    ['America/New_York', '2026-01-15', -5],
    ['America/New_York', '2026-07-15', -4],
    ['Europe/London', '2026-07-15', 1],
    ['Asia/Kolkata', '2026-07-15', 5.5],
    ['UTC', '2026-07-15', 0],
  ])('%s on %s is %d hours ahead of UTC', (zone, date, hours) => {
    expect(zoneOffsetMs(zone, Date.parse(date))).toBe(hours * 3_600_000)
  })
})

describe('readablePassword', () => {
  it('keeps the recommended policy and does not repeat itself', () => {
    const passwords = Array.from({ length: 500 }, readablePassword)

    for (const password of passwords) {
      expect(password).toMatch(/^[A-Z][a-z]{3,}-[A-Z][a-z]{3,}-\d{4}!$/)
      const repeats = Array.from(password, (one) => password.split(one).length - 1)
      expect(Math.max(...repeats)).toBeLessThanOrEqual(4)
    }
    expect(new Set(passwords).size).toBeGreaterThan(495)
  })
})

describe('withoutFields', () => {
  it('drops named paths and leaves the rest', () => {
    const body = { a: 1, b: { a: 2, c: [{ a: 3 }] } }

    expect(withoutFields(body, ['a', 'b.c', 'x.y'])).toEqual({ b: { a: 2 } })
  })
})

describe('ScenarioBoard', () => {
  const who = { account: '1', loginName: 'a' }

  it('applies a counted scenario to exactly that many requests', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 50 }), (requests) => {
        const board = new ScenarioBoard()
        board.set({ kind: 'blocked', requests }, null)

        const met = Array.from({ length: requests + 5 }, () =>
          board.select('login', who).take('blocked'),
        )

        expect(met.filter((scenario) => scenario !== undefined)).toHaveLength(requests)
        expect(board.list()).toEqual([])
      }),
    )
  })

  it('never applies a scenario to somebody else', () => {
    const name = fc.constantFrom('a', 'b', 'c')
    const account = fc.constantFrom('1', '2')
    fc.assert(
      fc.property(account, name, account, name, (ofAccount, ofName, byAccount, byName) => {
        const board = new ScenarioBoard()
        board.set({ kind: 'disabled' }, { account: ofAccount, loginName: ofName })

        const found = board
          .select('login', { account: byAccount, loginName: byName })
          .find('disabled')

        expect(found !== undefined).toBe(ofAccount === byAccount && ofName === byName)
      }),
    )
  })

  it('looking does not count', () => {
    const board = new ScenarioBoard()
    board.set({ kind: 'blocked', requests: 1 }, null)

    board.select('login', who).find('blocked')

    expect(board.select('login', who).find('blocked')).toBeDefined()
  })

  it('prefers the named endpoint to all of them', () => {
    const board = new ScenarioBoard()
    board.set({ kind: 'failing', status: 500 }, null)
    board.set({ kind: 'failing', status: 503, at: 'refresh' }, null)

    const statusAt = (endpoint: 'login' | 'refresh'): number | undefined =>
      board.select(endpoint, who).find('failing')?.status

    expect([statusAt('login'), statusAt('refresh')]).toEqual([500, 503])
  })
})
