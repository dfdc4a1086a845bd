// Sends a new password, once. Never holds it: it is read from its field when it is sent, and the
// field is emptied in the same breath and when the screen closes.
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { NewPasswordView } from '../../src-preload/contract'
import { LIMITS } from '../../src-preload/limits'
import type { Send } from '../bridge'
import type { FieldProblem } from '../check-input'
import { usePasswordCheck, type PasswordCheck } from './use-password-check'

export interface NewPasswordForm {
  readonly field: React.RefObject<HTMLInputElement | null>
  readonly check: PasswordCheck
  readonly problem: FieldProblem | null
  readonly isShown: boolean
  /** A password is in flight, or was sent a moment ago. */
  readonly isBusy: boolean
  readonly show: (isShown: boolean) => void
  readonly noteInput: () => void
  readonly submit: () => void
}

export function useNewPasswordForm(view: NewPasswordView, send: Send): NewPasswordForm {
  const [problem, setProblem] = useState<FieldProblem | null>(null)
  const [isShown, setIsShown] = useState(false)
  const [isSent, setIsSent] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const check = usePasswordCheck(field, view)
  const isArriving = useRef(true)
  const isBusy = isSent || view.phase === 'saving'

  const focusField = useEffectEvent(() => {
    // On arrival the screen is read from its top.
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

  /** Rules that only the service can tell stop nothing. */
  function problemOf(length: number): FieldProblem | null {
    if (length === 0) return { id: 'newPassword.empty' }
    if (length > LIMITS.password)
      return { id: 'password.tooLong', values: { limit: LIMITS.password } }
    const count = check.countNotMet()
    return count === 0 ? null : { id: 'newPassword.rulesNotMet', values: { count } }
  }

  function submit(): void {
    const input = field.current
    if (isBusy || view.retryAtMs !== null || input === null) return
    const found = problemOf(input.value.length)
    setProblem(found)
    if (found !== null) {
      input.focus()
      return
    }
    setIsShown(false)
    setIsSent(true)
    const sent = send('saveNewPassword', { password: input.value })
    input.value = ''
    check.look()
    void sent.then(() => {
      setIsSent(false)
    })
  }

  return {
    field,
    check,
    problem,
    isShown,
    isBusy,
    show: setIsShown,
    noteInput() {
      setProblem(null)
      check.look()
    },
    submit,
  }
}
