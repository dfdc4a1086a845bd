// Check: does the disk of the profile have room for what the app keeps? It keeps little, but a full
// disk makes every file that it writes fail.
import type { Check, Found } from '../check'
import type { SystemProbes } from '../system-probes'

/** Bytes: 50 MiB. The profile has some megabytes, most of them Chromium's. */
export const LEAST_FREE_BYTES = 50 * 1024 * 1024

export const diskSpaceCheck: Check<SystemProbes> = {
  id: 'diskSpace',
  deadlineMs: 2_000,
  run: async (probes) => [judgeDisk(await probes.freeBytes())],
}

export function judgeDisk(freeBytes: number | null): Found {
  const plain = { subject: null, facts: [] } as const
  if (freeBytes === null) return { ...plain, status: 'unknown', id: 'diskUnknown', values: {} }
  const values = { megabytes: Math.floor(freeBytes / (1024 * 1024)) }
  return freeBytes < LEAST_FREE_BYTES
    ? { ...plain, status: 'fail', id: 'diskFull', values }
    : { ...plain, status: 'pass', id: 'diskRoomy', values }
}
