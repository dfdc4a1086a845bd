// The runner of the checks: side by side, each within its deadline, whatever a check does.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Check, CheckStatus, Found } from '../../../../src-main/core/troubleshooting/check'
import {
  bindCheck,
  runChecks,
  statusOf,
  type BoundCheck,
  type CheckResult,
} from '../../../../src-main/core/troubleshooting/run-checks'
import { CHECK_STATUSES } from '../../../../src-preload/check-views'
import { createFakeClock } from '../../../fakes/fake-clock'
import { settled } from '../../../fakes/waiting-calls'

const CONTEXT = { accountNumber: null, hosts: [] }
const GOOD: Found = { status: 'pass', id: 'hostReached', subject: 'a', values: {}, facts: [] }
const BAD: Found = { ...GOOD, status: 'fail', id: 'portRefused' }

function check(id: BoundCheck['id'], run: BoundCheck['run'], deadlineMs = 1_000): BoundCheck {
  return { id, deadlineMs, run }
}

function start(...checks: readonly BoundCheck[]) {
  const clock = createFakeClock()
  const controller = new AbortController()
  const ended: CheckResult[] = []
  const results = runChecks({
    checks,
    context: CONTEXT,
    clock,
    signal: controller.signal,
    onResult: (result) => ended.push(result),
  })
  return { clock, controller, ended, results }
}

describe('runChecks', () => {
  it('gives the results in the order of the list, and tells each as it ends', async () => {
    let release = (): void => undefined
    const slow = new Promise<readonly Found[]>((resolve) => {
      release = () => {
        resolve([GOOD])
      }
    })
    const { ended, results } = start(
      check('networkPath', () => slow),
      check('keychain', () => Promise.resolve([BAD])),
    )
    await settled()
    expect(ended.map(({ checkId }) => checkId)).toEqual(['keychain'])
    release()

    expect((await results).map(({ checkId, status }) => [checkId, status])).toEqual([
      ['networkPath', 'pass'],
      ['keychain', 'fail'],
    ])
  })

  it('ends a check that takes too long as not known, and stops its probes', async () => {
    let stopped = false
    const { clock, results } = start(
      check('webSocket', (_context, signal) => {
        signal.addEventListener('abort', () => {
          stopped = true
        })
        return new Promise(() => undefined)
      }),
    )
    await settled()
    clock.pass(1_000)

    const [result] = await results
    expect(result?.findings).toEqual([expect.objectContaining({ id: 'deadlinePassed' }) as unknown])
    expect(result).toMatchObject({ status: 'unknown', tookMs: 1_000 })
    expect(stopped).toBe(true)
  })

  it('takes a check with a mistake in it for not known', async () => {
    const { results } = start(
      check('diskSpace', () => Promise.reject(new Error('a mistake'))),
      check('keychain', () => Promise.resolve([GOOD])),
    )

    const [broken, whole] = await results
    expect(broken?.findings).toEqual([expect.objectContaining({ id: 'failedInside' }) as unknown])
    expect([broken?.status, whole?.status]).toEqual(['unknown', 'pass'])
  })

  it('hands the stop on to every check that is still running', async () => {
    const { controller, clock, results } = start(
      check(
        'networkPath',
        (_context, signal) =>
          new Promise((resolve) => {
            signal.addEventListener('abort', () => {
              resolve([])
            })
          }),
      ),
    )
    await settled()
    controller.abort()

    expect((await results)[0]?.findings).toEqual([])
    expect(clock.pendingMs()).toEqual([])
  })

  it('leaves no timer behind', async () => {
    const { clock, results } = start(check('keychain', () => Promise.resolve([GOOD])))
    await results

    expect(clock.pendingMs()).toEqual([])
  })
})

describe('statusOf', () => {
  it('is the gravest of all, and never a pass beside a failure', () => {
    const status = fc.constantFrom(...CHECK_STATUSES)
    fc.assert(
      fc.property(fc.array(status, { minLength: 1 }), (statuses) => {
        const worst: CheckStatus = statusOf(statuses.map((each) => ({ status: each })))
        expect(statuses).toContain(worst)
        if (statuses.includes('fail')) expect(worst).toBe('fail')
        else if (statuses.includes('unknown')) expect(worst).toBe('unknown')
      }),
    )
  })

  it('of nothing is that nothing applied', () => {
    expect(statusOf([])).toBe('notApplicable')
  })
})

/** A check whose one finding is what its probes are. */
const telling: Check<Found> = {
  id: 'keychain',
  deadlineMs: 1_000,
  run: (probes) => Promise.resolve([probes]),
}

describe('a check whose probes come later', () => {
  function startLoading() {
    let answer: (probes: Found) => void = () => undefined
    const probes = new Promise<Found>((resolve) => {
      answer = resolve
    })
    return { ...start(bindCheck(telling, () => probes)), answer }
  }

  it('is run when they are there', async () => {
    const { answer, ended, results } = startLoading()
    await settled()
    expect(ended).toEqual([])
    answer(BAD)

    expect((await results)[0]?.findings).toEqual([BAD])
  })

  it('asks none of them where it was stopped meanwhile', async () => {
    const { answer, controller, results } = startLoading()
    controller.abort()
    answer(BAD)

    expect((await results)[0]?.findings).toEqual([])
  })

  it('takes no longer than its deadline, and nothing is asked after it', async () => {
    const { answer, clock, results } = startLoading()
    clock.pass(1_000)
    answer(BAD)

    expect((await results)[0]?.findings).toMatchObject([{ id: 'deadlinePassed' }])
  })

  it('cannot be found out where they do not come', async () => {
    const { results } = start(bindCheck(telling, () => Promise.reject(new Error('no such file'))))

    expect((await results)[0]?.findings).toMatchObject([{ id: 'failedInside', status: 'unknown' }])
  })
})
