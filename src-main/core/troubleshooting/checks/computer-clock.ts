// Check: is this computer's clock right against the service's? Says nothing where no answer of the
// service has told the time.
import { computerClockView } from '../../service-clock/computer-clock'
import type { Check, Found } from '../check'
import type { SystemProbes } from '../system-probes'

export const computerClockCheck: Check<SystemProbes> = {
  id: 'computerClock',
  deadlineMs: 1_000,
  run: (probes) => Promise.resolve([judgeClock(probes.clockSkew())]),
}

export function judgeClock(skew: ReturnType<SystemProbes['clockSkew']>): Found {
  const clock = computerClockView(skew)
  const plain = { subject: null, values: {}, facts: [] } as const
  switch (clock.kind) {
    case 'right':
      return { ...plain, status: 'pass', id: 'clockRight' }
    case 'notMeasured':
      return { ...plain, status: 'unknown', id: 'clockNotMeasured' }
    case 'wrong': {
      const { direction, seconds } = clock
      return { ...plain, status: 'fail', id: 'clockWrong', values: { direction, seconds } }
    }
  }
}
