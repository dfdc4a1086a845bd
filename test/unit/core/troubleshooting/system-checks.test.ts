// The checks of this computer: what each fact means, and that what is not known never passes.
import { describe, expect, it } from 'vitest'
import { appVersionCheck } from '../../../../src-main/core/troubleshooting/checks/app-version'
import { judgeClock } from '../../../../src-main/core/troubleshooting/checks/computer-clock'
import {
  judgeDisk,
  LEAST_FREE_BYTES,
} from '../../../../src-main/core/troubleshooting/checks/disk-space'
import { judgeKeychain } from '../../../../src-main/core/troubleshooting/checks/keychain'
import type { KeychainProblem } from '../../../../src-main/core/ports'

const MEGABYTE = 1024 * 1024

describe('the clock', () => {
  it.each([
    [null, 'unknown', 'clockNotMeasured', {}],
    [{ aheadMs: 0, uncertaintyMs: 500 }, 'pass', 'clockRight', {}],
    [{ aheadMs: 14_000, uncertaintyMs: 500 }, 'pass', 'clockRight', {}],
    [
      { aheadMs: 94_000, uncertaintyMs: 500 },
      'fail',
      'clockWrong',
      { direction: 'slow', seconds: 94 },
    ],
    [
      { aheadMs: -600_000, uncertaintyMs: 500 },
      'fail',
      'clockWrong',
      { direction: 'fast', seconds: 600 },
    ],
    [{ aheadMs: 94_000, uncertaintyMs: 90_000 }, 'pass', 'clockRight', {}],
  ] as const)('with a difference of %j is judged %s', (skew, status, id, values) => {
    expect(judgeClock(skew)).toMatchObject({ status, id, values })
  })
})

describe('the keychain', () => {
  it.each<[KeychainProblem | null, string, string]>([
    [null, 'pass', 'keychainReady'],
    [{ kind: 'locked' }, 'fail', 'keychainLocked'],
    [{ kind: 'noService', detail: '' }, 'notApplicable', 'keychainAbsent'],
    [{ kind: 'noAnswer', deadlineMs: 1 }, 'fail', 'keychainSilent'],
    [{ kind: 'elsewhere' }, 'fail', 'keychainElsewhere'],
    [{ kind: 'unreadable' }, 'fail', 'keychainUnreadable'],
    [{ kind: 'tooLarge', sizeBytes: 1 }, 'unknown', 'keychainUnreadable'],
  ])('that answers %j is judged %s', (problem, status, id) => {
    expect(judgeKeychain(problem)).toMatchObject({ status, id })
  })
})

describe('the disk', () => {
  it.each([
    [null, 'unknown', 'diskUnknown'],
    [0, 'fail', 'diskFull'],
    [LEAST_FREE_BYTES - 1, 'fail', 'diskFull'],
    [LEAST_FREE_BYTES, 'pass', 'diskRoomy'],
    [9_000 * MEGABYTE, 'pass', 'diskRoomy'],
  ] as const)('with %s bytes free is judged %s', (freeBytes, status, id) => {
    expect(judgeDisk(freeBytes)).toMatchObject({ status, id })
  })
})

describe('the version', () => {
  it('is told and not judged', async () => {
    const versions = { app: '0.1.0', electron: '45.4.1', chromium: '152', system: 'linux x64 6' }
    const probes = {
      keychainProblem: () => Promise.resolve(null),
      freeBytes: () => Promise.resolve(null),
      clockSkew: () => null,
      versions: () => versions,
    }
    const { signal } = new AbortController()
    const [found] = await appVersionCheck.run(probes, { accountNumber: null, hosts: [] }, signal)

    expect(found).toMatchObject({
      id: 'versions',
      status: 'notApplicable',
      values: { version: '0.1.0' },
    })
    expect(found?.facts.map(({ value }) => value)).toEqual(Object.values(versions))
  })
})
