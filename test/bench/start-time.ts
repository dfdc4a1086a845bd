// From the start of the process to a field that could be typed into: the app against the blank
// window, in turn, each on a profile that was used before (as on any day but the first).
import { startMeasured, type StartParameters } from './measured-window'
import { ratioOfMedians, summarise, type Summary } from './statistics'

export interface StartTime {
  readonly appMs: Summary
  readonly blankMs: Summary
  readonly ratio: number
  readonly appRow: readonly number[]
  readonly blankRow: readonly number[]
}

export async function measureStart(
  app: StartParameters,
  blank: StartParameters,
  pairs: number,
): Promise<StartTime> {
  const appRow: number[] = []
  const blankRow: number[] = []
  for (let pair = 0; pair <= pairs; pair += 1) {
    const blankMs = await timeStart(blank)
    const appMs = await timeStart(app)
    // The first pair makes the profiles and fills the system's file cache.
    if (pair === 0) continue
    blankRow.push(blankMs)
    appRow.push(appMs)
  }
  return {
    appMs: summarise(appRow),
    blankMs: summarise(blankRow),
    ratio: ratioOfMedians(appRow, blankRow),
    appRow,
    blankRow,
  }
}

async function timeStart(parameters: StartParameters): Promise<number> {
  const window = await startMeasured(parameters)
  await window.close()
  return window.usableAfterMs
}
