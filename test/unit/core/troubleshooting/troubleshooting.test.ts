// "Why can't I sign in?" while it is open: one run at a time, and nothing of a stopped or closed one.
import { beforeEach, describe, expect, it } from 'vitest'
import type { Found } from '../../../../src-main/core/troubleshooting/check'
import type { BoundCheck } from '../../../../src-main/core/troubleshooting/run-checks'
import { Troubleshooting } from '../../../../src-main/core/troubleshooting/troubleshooting'
import { createFakeClock } from '../../../fakes/fake-clock'
import { settled } from '../../../fakes/waiting-calls'
import { ACCOUNT_ID } from '../../../support/sign-in-samples'

const GOOD: Found = { status: 'pass', id: 'hostReached', subject: 'a', values: {}, facts: [] }

interface Waiting {
  readonly id: BoundCheck['id']
  readonly answer: (found: readonly Found[]) => void
  readonly signal: AbortSignal
}

function makeTroubleshooting() {
  const waiting: Waiting[] = []
  const asked: unknown[] = []
  const bound = (id: BoundCheck['id']): BoundCheck => ({
    id,
    deadlineMs: 1_000,
    run: (_context, signal) =>
      new Promise((answer) => {
        waiting.push({ id, answer, signal })
      }),
  })
  const subject = new Troubleshooting(
    {
      checks: [bound('networkPath'), bound('keychain')],
      browserPage: bound('browserBehaviour'),
      contextOf: (accountId) => {
        asked.push(accountId)
        return Promise.resolve({ accountNumber: accountId, hosts: [] })
      },
      clock: createFakeClock(),
      newReportId: () => 'ASI-7K3M-Q9TX',
    },
    () => undefined,
  )
  const answer = async (id: BoundCheck['id'], nth = 0): Promise<void> => {
    waiting.filter((each) => each.id === id)[nth]?.answer([GOOD])
    await settled()
  }
  return { subject, waiting, asked, answer }
}

let at: ReturnType<typeof makeTroubleshooting>

beforeEach(async () => {
  at = makeTroubleshooting()
  at.subject.open(ACCOUNT_ID)
  await settled()
})

const statuses = (): readonly string[] => at.subject.view?.checks.map(({ status }) => status) ?? []

describe('the checks', () => {
  it('run when the screen is opened, for the account of the form', () => {
    expect(at.asked).toEqual([ACCOUNT_ID])
    expect(at.subject.view?.phase).toBe('running')
    expect(statuses()).toEqual(['running', 'running'])
  })

  it('are told one by one, and the run is finished with the last', async () => {
    await at.answer('keychain')
    expect(statuses()).toEqual(['running', 'pass'])
    await at.answer('networkPath')
    expect(at.subject.view).toMatchObject({ phase: 'finished' })
  })

  it('run once more only when they are finished', async () => {
    at.subject.repeat()
    await settled()
    expect(at.waiting).toHaveLength(2)
    await at.answer('keychain')
    await at.answer('networkPath')
    at.subject.repeat()
    await settled()

    expect(at.waiting).toHaveLength(4)
    expect(statuses()).toEqual(['running', 'running'])
  })

  it('that are stopped keep what was found, and take nothing more', async () => {
    await at.answer('keychain')
    at.subject.stop()
    expect(statuses()).toEqual(['unknown', 'pass'])
    expect(at.waiting.find(({ id }) => id === 'networkPath')?.signal.aborted).toBe(true)
    await at.answer('networkPath')

    expect(at.subject.view?.checks[0]?.findings[0]?.findingId).toBe('stopped')
  })

  it('are over with the screen', async () => {
    at.subject.close()
    await at.answer('keychain')

    expect(at.subject.view).toBeNull()
    expect(at.waiting.every(({ signal }) => signal.aborted)).toBe(true)
  })
})

describe('the page in the browser', () => {
  it('is opened only when it is asked for, and once at a time', async () => {
    expect(at.waiting.some(({ id }) => id === 'browserBehaviour')).toBe(false)
    void at.subject.tryBrowser()
    void at.subject.tryBrowser()
    await settled()
    expect(at.subject.view?.browserPage.phase).toBe('trying')
    await at.answer('browserBehaviour')

    expect(at.waiting.filter(({ id }) => id === 'browserBehaviour')).toHaveLength(1)
    expect(at.subject.view?.browserPage).toMatchObject({ phase: 'tried' })
  })

  it('that was stopped was not tried, and can be tried again', async () => {
    void at.subject.tryBrowser()
    await settled()
    at.subject.stop()
    await at.answer('browserBehaviour')
    expect(at.subject.view?.browserPage.phase).toBe('notTried')
    void at.subject.tryBrowser()
    await settled()

    expect(at.subject.view?.browserPage.phase).toBe('trying')
  })
})
