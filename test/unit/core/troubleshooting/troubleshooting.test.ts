// "Why can't I sign in?" while it is open: one run at a time, and nothing of a stopped or closed one.
import { beforeEach, describe, expect, it } from 'vitest'
import type { BrowserPageView, ReportLine } from '../../../../src-preload/contract'
import type { Found } from '../../../../src-main/core/troubleshooting/check'
import type { BoundCheck } from '../../../../src-main/core/troubleshooting/run-checks'
import { Troubleshooting } from '../../../../src-main/core/troubleshooting/troubleshooting'
import { createFakeClock } from '../../../fakes/fake-clock'
import { settled } from '../../../fakes/waiting-calls'
import { ACCOUNT_ID, FAILURES, NOW_MS } from '../../../support/sign-in-samples'
import {
  NOTHING_KNOWN,
  type Situation,
} from '../../../../src-main/core/troubleshooting/causes/cause-facts'

const GOOD: Found = { status: 'pass', id: 'hostReached', subject: 'a', values: {}, facts: [] }

const situation: Situation = {
  ...NOTHING_KNOWN,
  nowMs: NOW_MS,
  failure: { kind: 'service', failure: FAILURES.rejected, canAskSecondFactor: true },
}

/** The findings of the browser's page alone: enough to see of which moment a report is. */
function linesOf({ findings }: BrowserPageView): readonly ReportLine[] {
  return findings.map(({ findingId, status, subject, values }) => ({
    ...{ kind: 'finding', findingId, status, subject, values },
  }))
}

interface Waiting {
  readonly id: BoundCheck['id']
  readonly answer: (found: readonly Found[]) => void
  readonly signal: AbortSignal
}

function makeTroubleshooting(...more: readonly BoundCheck['id'][]) {
  const waiting: Waiting[] = []
  const reading: (() => void)[] = []
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
      checks: [bound('networkPath'), bound('keychain'), ...more.map(bound)],
      browserPage: bound('browserBehaviour'),
      contextOf: (accountId) => {
        asked.push(accountId)
        return Promise.resolve({ accountNumber: accountId, hosts: [] })
      },
      clock: createFakeClock(),
      situation: () => Promise.resolve(situation),
      newReportId: () => 'ASI-7K3M-Q9TX',
      readReport: () =>
        new Promise((answer) => {
          reading.push(() => {
            answer((run) => ({ sections: [{ id: 'browser', lines: linesOf(run.browserPage) }] }))
          })
        }),
    },
    () => undefined,
  )
  const answer = async (id: BoundCheck['id'], nth = 0): Promise<void> => {
    waiting.filter((each) => each.id === id)[nth]?.answer([GOOD])
    await settled()
  }
  const readEvents = async (): Promise<void> => {
    for (const read of reading.splice(0)) read()
    await settled()
  }
  return { subject, waiting, asked, answer, readEvents }
}

let at: ReturnType<typeof makeTroubleshooting>

beforeEach(async () => {
  at = makeTroubleshooting()
  at.subject.open({ accountNumber: ACCOUNT_ID, loginName: 'a', place: 'causes' })
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

describe('what may be the cause', () => {
  const causes = (): readonly string[] =>
    at.subject.view?.causes.map(({ causeId }) => causeId) ?? []

  it('is told before any check has ended', () => {
    expect(causes()).toContain('passwordWrong')
    expect(at.subject.view?.phase).toBe('running')
  })

  it('is judged anew with each check', async () => {
    at = makeTroubleshooting('regionHosts')
    at.subject.open({ accountNumber: ACCOUNT_ID, loginName: 'a', place: null })
    await settled()
    const answers = (id: BoundCheck['id'], found: Found): void => {
      at.waiting.find((each) => each.id === id)?.answer([found])
    }
    // A finding counts only for the check that it belongs to.
    answers('keychain', { ...GOOD, status: 'fail', id: 'regionBesideVpn' })
    await settled()
    expect(causes()).not.toContain('outsideNetwork')
    answers('regionHosts', { ...GOOD, status: 'fail', id: 'regionBesideVpn' })
    await settled()

    expect(causes()).toContain('outsideNetwork')
  })

  it('opens at the place that was asked for, and a repeat moves nobody from where they are', async () => {
    expect(at.subject.view?.place).toBe('causes')
    await at.answer('keychain')
    await at.answer('networkPath')
    at.subject.repeat()
    await settled()

    expect(at.subject.view?.place).toBe('causes')
  })

  it('keeps to the failure that led here when the checks run again', async () => {
    await at.answer('keychain')
    await at.answer('networkPath')
    at.subject.repeat()

    expect(causes()).toContain('passwordWrong')
  })
})

describe('who can help', () => {
  const step = (): unknown => at.subject.view?.help?.step

  it('is asked by role, one question at a time', () => {
    at.subject.openHelp()
    expect(step()).toEqual({ kind: 'question', question: 'role' })
    at.subject.answerHelp('admin')
    expect(step()).toEqual({ kind: 'question', question: 'accountSize' })
    at.subject.answerHelp('large')
    expect(step()).toEqual({ kind: 'advice', advice: 'largeAccount' })
  })

  it('goes back question by question, and from the first to the checks', () => {
    at.subject.openHelp()
    at.subject.answerHelp('agent')
    at.subject.goBackInHelp()
    expect(step()).toEqual({ kind: 'question', question: 'role' })
    at.subject.goBackInHelp()
    expect(at.subject.view?.help).toBeNull()
  })

  it('stays open while checks end', async () => {
    at.subject.openHelp()
    await at.answer('keychain')
    expect(step()).toEqual({ kind: 'question', question: 'role' })
  })

  it('is not there once the checks are closed', () => {
    at.subject.close()
    at.subject.openHelp()
    expect(at.subject.view).toBeNull()
  })
})

describe('the report', () => {
  const report = (): unknown => at.subject.view?.report

  async function open(): Promise<void> {
    void at.subject.openReport()
    await at.readEvents()
  }

  it('is not composed while the checks run', async () => {
    await open()
    expect(report()).toBeNull()
  })

  it('is there after the run, and after one that was stopped, until it is put away', async () => {
    at.subject.stop()
    await open()
    expect(report()).toEqual({ sections: [{ id: 'browser', lines: [] }] })
    at.subject.closeReport()

    expect(report()).toBeNull()
  })

  it('is not composed while the browser is tried, and tells of that afterwards', async () => {
    at.subject.stop()
    void at.subject.tryBrowser()
    await open()
    expect(report()).toBeNull()
    await at.answer('browserBehaviour')
    await open()

    expect(report()).toMatchObject({
      sections: [{ id: 'browser', lines: [{ findingId: 'hostReached' }] }],
    })
  })

  it('does not come about when the browser is tried while the events are read', async () => {
    at.subject.stop()
    void at.subject.openReport()
    void at.subject.tryBrowser()
    await at.readEvents()

    expect(report()).toBeNull()
  })

  it.each([
    [
      'the checks run again',
      () => {
        at.subject.repeat()
      },
    ],
    ['the browser is tried', () => void at.subject.tryBrowser()],
  ])('is put away when %s: it would no longer be true', async (_what, act) => {
    at.subject.stop()
    await open()
    expect(report()).not.toBeNull()
    act()

    expect(report()).toBeNull()
  })

  it('does not come back after the screen was closed', async () => {
    at.subject.stop()
    void at.subject.openReport()
    at.subject.close()
    await at.readEvents()

    expect(at.subject.view).toBeNull()
  })
})
