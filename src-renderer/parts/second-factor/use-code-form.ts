// Sends a code as soon as it is complete, once, and puts the focus where the next one is typed.
// Never holds a code: it is read from its field when it is sent, and the field is emptied at once.
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { Send } from '../../bridge'
import type { FieldProblem } from '../../check-input'
import { cleanCode } from '../../clean-code'
import { codeProblem } from './code-problem'

export interface CodeForm {
  readonly field: React.RefObject<HTMLInputElement | null>
  readonly problem: FieldProblem | null
  /** A code is in flight, or was sent a moment ago. */
  readonly isBusy: boolean
  /** Something was typed: a complete code is sent, what can never become one is named. */
  readonly noteInput: () => void
  /** The agent wants it sent: what is missing is named too. */
  readonly submit: () => void
}

/** @param isPaused nothing may be sent now; what is typed stays where it is */
export function useCodeForm(isVerifying: boolean, isPaused: boolean, send: Send): CodeForm {
  const [problem, setProblem] = useState<FieldProblem | null>(null)
  const [isSent, setIsSent] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const isArriving = useRef(true)
  const isBusy = isSent || isVerifying

  const focusField = useEffectEvent(() => {
    // On arrival the screen is read from its top: what is to be scanned stands above the field.
    const preventScroll = isArriving.current || document.visibilityState !== 'visible'
    field.current?.focus({ preventScroll })
    isArriving.current = false
  })
  useEffect(() => {
    if (!isBusy) focusField()
  }, [isBusy])

  useEffect(() => {
    const input = field.current
    return () => {
      if (input !== null) input.value = ''
    }
  }, [])

  function take(isWanted: boolean): void {
    const input = field.current
    if (isBusy || input === null) return
    const cleaned = cleanCode(input.value)
    if (cleaned.kind !== 'complete') {
      setProblem(isWanted || cleaned.kind !== 'incomplete' ? codeProblem(cleaned) : null)
      if (isWanted) input.focus()
      return
    }
    setProblem(null)
    if (isPaused) return
    input.value = ''
    setIsSent(true)
    void send('submitCode', { code: cleaned.code }).then(() => {
      setIsSent(false)
    })
  }

  return {
    field,
    problem,
    isBusy,
    noteInput() {
      take(false)
    },
    submit() {
      take(true)
    },
  }
}
