// The clock of the service in a test about codes: stands in the middle of a time step, so that no
// code changes while the test runs, and lets steps pass without waiting for them.
import type { ControlClient } from '../../login-service/control-client'

/** RFC 6238, section 5.2. */
export const STEP_MS = 30_000

export interface ServiceClock {
  readonly nowMs: () => number
  /** In the middle of the present step: at most half a step from the true time. */
  readonly standMidStep: () => Promise<void>
  /** In the middle of another step: lets that many pass, or takes them back. */
  readonly pass: (steps: number) => Promise<void>
}

/** For one account only, so that it stays when a test clears the scenarios of the whole service. */
export function createServiceClock(
  control: Pick<ControlClient, 'send'>,
  account: string,
): ServiceClock {
  let skewMs = 0
  const nowMs = (): number => Date.now() + skewMs

  async function standIn(step: number): Promise<void> {
    skewMs = (step + 0.5) * STEP_MS - Date.now()
    const scenario = { kind: 'clockSkew', skewMs } as const
    await control.send({ kind: 'setScenario', scenario, target: { account } })
  }

  return {
    nowMs,
    standMidStep: () => standIn(Math.floor(Date.now() / STEP_MS)),
    pass: (steps) => standIn(Math.floor(nowMs() / STEP_MS) + steps),
  }
}
