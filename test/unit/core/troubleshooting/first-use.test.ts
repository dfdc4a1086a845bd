// "Why can't I sign in?" opened for the first time: the checks are named at once, and what they ask is
// still being loaded.
import { describe, expect, it } from 'vitest'
import { loadOnce } from '../../../../src-main/core/load-once'
import { NOTHING_KNOWN } from '../../../../src-main/core/troubleshooting/causes/cause-facts'
import {
  browserPageCheck,
  checkList,
  type AllProbes,
} from '../../../../src-main/core/troubleshooting/check-list'
import { Troubleshooting } from '../../../../src-main/core/troubleshooting/troubleshooting'
import { CHECK_IDS } from '../../../../src-preload/check-views'
import { createFakeClock } from '../../../fakes/fake-clock'
import { settled } from '../../../fakes/waiting-calls'
import { NOW_MS } from '../../../support/sign-in-samples'

describe('the first use', () => {
  function openWhileLoading() {
    const loads: ((probes: AllProbes) => void)[] = []
    const load = loadOnce(() => new Promise<AllProbes>((resolve) => loads.push(resolve)))
    const checks = checkList(load)
    const asked: string[] = []
    const subject = new Troubleshooting(
      {
        checks,
        browserPage: browserPageCheck(load),
        contextOf: () => Promise.resolve({ accountNumber: null, hosts: ['a.liveperson.net'] }),
        clock: createFakeClock(),
        newReportId: () => 'ASI-7K3M-Q9TX',
        readReport: () => Promise.resolve(() => ({ sections: [] })),
        situation: () => Promise.resolve({ ...NOTHING_KNOWN, nowMs: NOW_MS }),
      },
      () => undefined,
    )
    subject.open({ accountNumber: '', loginName: '', place: null })
    const arrive = async (): Promise<void> => {
      for (const answer of loads.splice(0)) answer(recordingProbes(asked))
      await settled()
    }
    return { subject, loads, asked, arrive }
  }

  it('names every check at once, before one of them is there', () => {
    const { subject } = openWhileLoading()
    const { phase, checks } = subject.view ?? {}

    expect(phase).toBe('running')
    expect(checks?.map(({ checkId, status }) => [checkId, status])).toEqual(
      CHECK_IDS.filter((id) => id !== 'browserBehaviour').map((id) => [id, 'running']),
    )
  })

  it('loads once for all checks, and the checks run then', async () => {
    const { subject, loads, asked, arrive } = openWhileLoading()
    void subject.tryBrowser()
    await settled()
    expect(loads).toHaveLength(1)
    await arrive()

    expect(asked).toContain('chooseProxy')
    expect(asked).toContain('tryPage')
    expect(loads).toEqual([])
  })

  it.each<[string, (subject: Troubleshooting) => void, string | null]>([
    [
      'stopped',
      (subject) => {
        subject.stop()
      },
      'finished',
    ],
    [
      'closed',
      (subject) => {
        subject.close()
      },
      null,
    ],
  ])('asks nothing where it was %s meanwhile', async (_how, end, phase) => {
    const { subject, asked, arrive } = openWhileLoading()
    void subject.tryBrowser()
    await settled()
    end(subject)
    await arrive()

    expect(asked).toEqual([])
    expect(subject.view?.phase ?? null).toBe(phase)
    expect(subject.view?.checks.some(({ status }) => status !== 'unknown') ?? false).toBe(false)
  })
})

/** Every probe notes that it was asked, and never answers. */
function recordingProbes(asked: string[]): AllProbes {
  const silent = new Proxy(
    {},
    {
      // What a promise resolves to is asked whether it is one itself.
      get: (_target, name) =>
        name === 'then'
          ? undefined
          : () => {
              asked.push(String(name))
              return new Promise(() => undefined)
            },
    },
  )
  return { network: silent, browsers: silent, system: silent } as AllProbes
}
