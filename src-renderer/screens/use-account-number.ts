// The account number's field, as the sign-in and the reset have it: cleaned when it is pasted or left,
// judged when it is left, and looked up as soon as it can be. Sends nothing itself.
import { useState } from 'react'
import { accountNumberProblem, type FieldProblem } from '../check-input'
import { cleanAccountNumber } from '../clean-account-number'

export interface AccountNumberOptions {
  /** What the field starts with. */
  readonly start: string
  readonly isBusy: boolean
  /** Looks up a number that can be sent. */
  readonly onPrepare: (digits: string) => void
  /** What is wrong with the number that was left. */
  readonly onProblem: (problem: FieldProblem) => void
}

export interface AccountNumber {
  readonly accountNumber: string
  /** The digits that replaced what was typed or pasted; null after the next change. */
  readonly cleanedUpTo: string | null
  readonly change: (text: string, isPasted: boolean) => void
  /** Cleans what stands in the field; what has no clean form stays as it is. */
  readonly clean: () => void
  readonly leave: () => void
  readonly prepare: () => void
  /** The digits, where they can be sent. */
  readonly sendableDigits: () => string | null
}

export function useAccountNumber(options: AccountNumberOptions): AccountNumber {
  const { isBusy, onPrepare, onProblem } = options
  const [accountNumber, setAccountNumber] = useState(options.start)
  const [cleanedUpTo, setCleanedUpTo] = useState<string | null>(null)

  function put(text: string): void {
    const cleaned = cleanAccountNumber(text)
    setAccountNumber(cleaned.kind === 'digits' ? cleaned.digits : text)
    if (cleaned.kind === 'digits' && cleaned.isCleaned) setCleanedUpTo(cleaned.digits)
  }

  function sendableDigits(): string | null {
    const cleaned = cleanAccountNumber(accountNumber)
    const isGood = cleaned.kind === 'digits' && accountNumberProblem(accountNumber) === null
    return isGood ? cleaned.digits : null
  }

  function prepare(): void {
    const digits = sendableDigits()
    if (!isBusy && digits !== null) onPrepare(digits)
  }

  return {
    accountNumber,
    cleanedUpTo,
    change(text, isPasted) {
      setCleanedUpTo(null)
      if (isPasted) put(text)
      else setAccountNumber(text)
    },
    clean() {
      put(accountNumber)
    },
    leave() {
      put(accountNumber)
      const problem = accountNumberProblem(accountNumber)
      // Leaving the field empty is no mistake yet; it becomes one when the form is sent.
      if (problem !== null && problem.id !== 'accountNumber.empty') onProblem(problem)
      prepare()
    },
    prepare,
    sendableDigits,
  }
}
