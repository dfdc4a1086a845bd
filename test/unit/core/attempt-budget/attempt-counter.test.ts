// The budget of failed tries: which answers count, when the next try is withheld, and that the app
// alone never brings a user to the account's limit.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  budgetOf,
  DEFAULT_LIMITS,
  outcomeOfFailure,
  type AttemptLimits,
  type AttemptRecord,
} from '../../../../src-main/core/attempt-budget/attempt-budget'
import { createAttemptCounter } from '../../../../src-main/core/attempt-budget/attempt-counter'
import { countedTry } from '../../../../src-main/core/attempt-budget/counted-try'
import { toEpochMs } from '../../../../src-main/core/ids'
import type { TransportProblem } from '../../../../src-main/core/sign-in/service-failure'
import { failed, succeeded } from '../../../../src-main/core/result'
import { createFakeAttemptBook } from '../../../fakes/fake-attempt-book'
import { createFakeClock, START_MS } from '../../../fakes/fake-clock'
import { settled } from '../../../fakes/waiting-calls'
import { CHANGE_FACTS, FAILURES, OPENED } from '../../../support/sign-in-samples'
import { ACCOUNT_ID, LOGIN_NAME } from '../../../support/sign-in-samples'

const USER = { accountId: ACCOUNT_ID, loginName: LOGIN_NAME }
const MINUTE_MS = 60_000

function makeCounter(limits: AttemptLimits = DEFAULT_LIMITS) {
  const book = createFakeAttemptBook()
  const clock = createFakeClock()
  const counter = createAttemptCounter(book, clock, limits)
  const { signal } = new AbortController()
  const send = (answer: Awaited<ReturnType<Parameters<typeof countedTry>[3]>>) =>
    countedTry(counter, USER, signal, () => Promise.resolve(answer))
  return { book, clock, counter, send }
}

async function reject(subject: ReturnType<typeof makeCounter>, times: number): Promise<void> {
  for (let count = 0; count < times; count += 1) await subject.send(failed(FAILURES.rejected))
}

describe('the budget', () => {
  it('withholds the try that could be the account’s last', async () => {
    const subject = makeCounter()
    await reject(subject, 3)
    expect((await subject.send(failed(FAILURES.rejected))).ok).toBe(false)

    expect(await subject.send(succeeded(OPENED))).toEqual({
      ok: false,
      failure: {
        kind: 'withheld',
        budget: {
          counted: 4,
          limit: 5,
          isSpent: true,
          freeAtMs: toEpochMs(START_MS + 30 * MINUTE_MS),
        },
      },
    })
  })

  it('counts anew after a success', async () => {
    const subject = makeCounter()
    await reject(subject, 3)
    await subject.send(succeeded(OPENED))

    expect(await subject.counter.budget(USER)).toMatchObject({ counted: 0, isSpent: false })
  })

  it('goes on counting when the password was right and more is asked for', async () => {
    const subject = makeCounter()
    await reject(subject, 3)
    const change = { facts: CHANGE_FACTS, token: 'token' }
    await subject.send(succeeded({ kind: 'changeRequired', change }))

    expect(await subject.counter.budget(USER)).toMatchObject({ counted: 3 })
  })

  it('expires half an hour after the last failed try, and not before', async () => {
    const subject = makeCounter()
    await reject(subject, 4)
    subject.clock.pass(30 * MINUTE_MS - 1)
    expect(await subject.counter.budget(USER)).toMatchObject({ counted: 4, isSpent: true })
    subject.clock.pass(1)
    expect(await subject.counter.budget(USER)).toMatchObject({ counted: 0, isSpent: false })
  })

  it('counts anew when an admin has enabled the user', async () => {
    const subject = makeCounter()
    await reject(subject, 4)
    await subject.counter.forget(USER)

    expect(await subject.counter.budget(USER)).toMatchObject({ counted: 0 })
  })

  it('of a clock that was wrong lasts from now on', async () => {
    const subject = makeCounter()
    const lastAtMs = toEpochMs(START_MS + 1_000 * MINUTE_MS)
    await subject.book.write(USER, { rejections: 4, lastAtMs, isPending: false })

    expect(await subject.counter.budget(USER)).toMatchObject({ isSpent: true })
    subject.clock.pass(30 * MINUTE_MS)
    expect(await subject.counter.budget(USER)).toMatchObject({ isSpent: false })
  })

  it('notes a try before it is sent', async () => {
    const subject = makeCounter()
    let noted: AttemptRecord | null = null
    const { signal } = new AbortController()
    await countedTry(subject.counter, USER, signal, async () => {
      noted = await subject.book.read(USER)
      return failed(FAILURES.rejected)
    })

    expect(noted).toEqual({ rejections: 0, lastAtMs: START_MS, isPending: true })
  })

  it('sends nothing for somebody who cancelled meanwhile, and counts nothing', async () => {
    const subject = makeCounter()
    const controller = new AbortController()
    controller.abort()
    let isSent = false
    await countedTry(subject.counter, USER, controller.signal, () => {
      isSent = true
      return Promise.resolve(failed(FAILURES.rejected))
    })

    expect(isSent).toBe(false)
    expect(await subject.counter.budget(USER)).toMatchObject({ counted: 0 })
  })
})

describe('outcomeOfFailure', () => {
  it.each(
    (
      [
        'accountUnknown',
        'loginServiceNotListed',
        'tooManyAttempts',
        'blockedBySupport',
        'requestRefused',
        'serviceFailed',
        'unexpectedAnswer',
        'secondFactorElsewhere',
        'passwordChangeElsewhere',
        'hostNotAllowed',
      ] as const
    ).map((kind) => [kind, FAILURES[kind]] as const),
  )('does not count %s', (_kind, failure) => {
    expect(outcomeOfFailure(failure)).toBe('notJudged')
  })

  it.each<[TransportProblem, string]>([
    ['offline', 'notJudged'],
    ['nameNotFound', 'notJudged'],
    ['connectionRefused', 'notJudged'],
    ['proxyFailed', 'notJudged'],
    ['certificateNotTrusted', 'notJudged'],
    ['unreachable', 'notJudged'],
    ['timedOut', 'rejected'],
    ['connectionBroken', 'rejected'],
  ])('takes no answer because of %s as %s', (problem, outcome) => {
    const failure = { ...FAILURES.noAnswer, kind: 'noAnswer', problem, code: 'ERR' } as const
    expect(outcomeOfFailure(failure)).toBe(outcome)
  })

  it('counts a rejection', () => {
    expect(outcomeOfFailure(FAILURES.rejected)).toBe('rejected')
  })
})

/** What can happen between two tries, or to one. */
type Happening =
  | { readonly kind: 'wrongPassword' | 'lostAnswer' | 'throttled' | 'offline' | 'killed' }
  | { readonly kind: 'minutesPass'; readonly minutes: number }

const happening: fc.Arbitrary<Happening> = fc.oneof(
  fc.constantFrom(
    ...(['wrongPassword', 'lostAnswer', 'throttled', 'offline', 'killed'] as const).map((kind) => ({
      kind,
    })),
  ),
  fc.integer({ min: 1, max: 40 }).map((minutes) => ({ kind: 'minutesPass', minutes }) as const),
)

describe('the app alone', () => {
  it('never brings a user to the limit, over wrong passwords, lost answers and crashes', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(happening, { maxLength: 60 }),
        fc.integer({ min: 2, max: 10 }),
        async (happenings, mostRejections) => {
          const limits = { ...DEFAULT_LIMITS, mostRejections }
          const book = createFakeAttemptBook()
          const clock = createFakeClock()
          let counter = createAttemptCounter(book, clock, limits)
          // The service: failed tries in a row, forgotten as long after the last as a lock-out lasts.
          let failures = 0
          let lastMs = 0
          const judge = (): void => {
            if (clock.nowMs() - lastMs >= limits.expiresAfterMs) failures = 0
            failures += 1
            lastMs = clock.nowMs()
            expect(failures).toBeLessThan(mostRejections)
          }
          for (const each of happenings) {
            if (each.kind === 'minutesPass') {
              clock.pass(each.minutes * MINUTE_MS)
              continue
            }
            const start = await counter.begin(USER)
            if (start.kind === 'withheld') continue
            switch (each.kind) {
              case 'wrongPassword':
                judge()
                await start.attempt.settle(outcomeOfFailure(FAILURES.rejected))
                break
              case 'lostAnswer':
                judge()
                await start.attempt.settle(
                  outcomeOfFailure({ ...LOST, problem: 'connectionBroken', code: 'ERR' }),
                )
                break
              case 'killed':
                judge()
                counter = createAttemptCounter(book, clock, limits)
                break
              case 'throttled':
                await start.attempt.settle(outcomeOfFailure(FAILURES.tooManyAttempts))
                break
              case 'offline':
                await start.attempt.settle(
                  outcomeOfFailure({ ...LOST, problem: 'offline', code: 'ERR' }),
                )
                break
            }
          }
        },
      ),
    )
  })

  it('is judged by limits that leave a try at all', () => {
    expect(budgetOf(null, { ...DEFAULT_LIMITS, mostRejections: 1 }, START_MS).isSpent).toBe(true)
    expect(budgetOf(null, { ...DEFAULT_LIMITS, mostRejections: 2 }, START_MS).isSpent).toBe(false)
  })
})

const LOST = { kind: 'noAnswer', host: 'z1.agentvep.liveperson.net', atMs: START_MS } as const

describe('a wait for the count', () => {
  it('is none when a session was opened', async () => {
    const subject = makeCounter()
    await subject.send(succeeded(OPENED))
    await settled()

    expect(subject.book.written()).toEqual([
      { rejections: 0, lastAtMs: START_MS, isPending: true },
      null,
    ])
  })
})
