// Where in a code's time step a moment lies. Pure.

export interface TimeInStep {
  /** Counts the steps since 1970, as RFC 6238 does. */
  readonly step: number
  readonly leftMs: number
}

/**
 * @param nowMs this computer's clock
 * @param serviceAheadMs added to this computer's clock it gives the service's
 */
export function timeInStep(nowMs: number, stepMs: number, serviceAheadMs: number): TimeInStep {
  const serviceMs = nowMs + serviceAheadMs
  const step = Math.floor(serviceMs / stepMs)
  return { step, leftMs: (step + 1) * stepMs - serviceMs }
}
