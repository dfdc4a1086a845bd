// How long the code of the moment still lasts, shown quietly: to the eye only, since it changes
// every second. It only shows the time; nothing waits for it.
import { useEffect, useState } from 'react'
import { useWording } from '../../WordingContext'
import { timeInStep } from './time-in-step'

export interface StepTimeProps {
  readonly stepMs: number
  readonly serviceAheadMs: number
}

export function StepTime({ stepMs, serviceAheadMs }: StepTimeProps): React.JSX.Element {
  const { text } = useWording()
  const [now, setNow] = useState(readClock)
  const { step, leftMs } = timeInStep(now.epochMs, stepMs, serviceAheadMs)

  useEffect(() => {
    const untilNextSecondMs = leftMs % 1_000 || 1_000
    const timer = setTimeout(() => {
      setNow(readClock())
    }, untilNextSecondMs)
    return () => {
      clearTimeout(timer)
    }
  }, [now, leftMs])

  const secondsLeft = Math.ceil(leftMs / 1_000)
  return (
    <div className="step-time" aria-hidden="true">
      <div className="step-time-bar">
        {/* A new step starts with a new bar: the full one must not be seen to grow. */}
        <div
          key={step}
          className="step-time-filling"
          style={{ transform: `scaleX(${(secondsLeft * 1_000) / stepMs})` }}
        />
      </div>
      <p className="remark">{text('code.stepLeft', { secondsLeft })}</p>
    </div>
  )
}

/** Each reading is a new one, also where the clock stood still or was set back in between. */
function readClock(): { readonly epochMs: number } {
  return { epochMs: Date.now() }
}
