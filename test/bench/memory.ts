// Resident memory of all processes: the app with an open session against the blank window, each
// alone, after the same time of rest.
import { setTimeout as pause } from 'node:timers/promises'
import type { Person } from '../support/local-service'
import { clickToSignedIn, fillIn, signOutToEmptyForm, untilSaved } from './app-driver'
import { startMeasured, type MeasuredWindow, type StartParameters } from './measured-window'
import { memoryOfTree, type Memory } from './process-memory'
import { median, ratioOfMedians } from './statistics'

export interface MemoryUse {
  readonly app: readonly Memory[]
  readonly blank: readonly Memory[]
  readonly medianMb: Readonly<Record<Kind, { readonly app: number; readonly blank: number }>>
  readonly ratio: Readonly<Record<Kind, number>>
}

type Kind = 'pss' | 'private' | 'rss'

/** Chromium is busy for a moment after a page has come up. */
const REST_MS = 2_500
const KB_PER_MB = 1024

/** Null where the system does not tell (anything but Linux). */
export async function measureMemory(
  app: StartParameters,
  blank: StartParameters,
  person: Person,
  rounds: number,
): Promise<MemoryUse | null> {
  const ofApp: Memory[] = []
  const ofBlank: Memory[] = []
  for (let round = 0; round < rounds; round += 1) {
    const blankMemory = await weigh(await startMeasured(blank))
    const window = await startMeasured(app)
    await fillIn(window, person)
    await clickToSignedIn(window)
    await untilSaved(window)
    const appMemory = await weigh(window, () => signOutToEmptyForm(window))
    if (blankMemory === null || appMemory === null) return null
    ofBlank.push(blankMemory)
    ofApp.push(appMemory)
  }
  const row = (of: readonly Memory[], kind: Kind): readonly number[] =>
    of.map((memory) => memory[`${kind}Kb`] / KB_PER_MB)
  return {
    app: ofApp,
    blank: ofBlank,
    medianMb: perKind((kind) => ({
      app: median(row(ofApp, kind)),
      blank: median(row(ofBlank, kind)),
    })),
    ratio: perKind((kind) => ratioOfMedians(row(ofApp, kind), row(ofBlank, kind))),
  }
}

function perKind<Value>(of: (kind: Kind) => Value): Readonly<Record<Kind, Value>> {
  return { pss: of('pss'), private: of('private'), rss: of('rss') }
}

async function weigh(
  window: MeasuredWindow,
  leave: () => Promise<void> = () => Promise.resolve(),
): Promise<Memory | null> {
  await pause(REST_MS)
  const memory = memoryOfTree(window.processId)
  await leave()
  await window.close()
  return memory
}
