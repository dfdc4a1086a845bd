// What stands in the form of a reset, and what it sends. What was typed outlives every failure.
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { CaptchaView, ResetRequestView } from '../../src-preload/contract'
import type { Send } from '../bridge'
import { accountNumberProblem } from '../check-input'
import {
  checkResetInput,
  RESET_FIELDS,
  type ResetField,
  type ResetProblems,
} from '../check-reset-input'
import { cleanAccountNumber } from '../clean-account-number'
import { useAccountNumber } from './use-account-number'

type FieldRef = React.RefObject<HTMLInputElement | null>

export interface ResetForm {
  readonly accountNumber: string
  readonly loginName: string
  readonly problems: ResetProblems
  /** The digits that replaced what was typed or pasted; null after the next change. */
  readonly cleanedUpTo: string | null
  /** Of the account number that stands in the form. */
  readonly way: ResetRequestView['way']
  readonly captcha: CaptchaView['kind']
  /** A request is in flight, or was sent a moment ago. */
  readonly isBusy: boolean
  readonly fields: Readonly<Record<ResetField, FieldRef>>
  readonly submitButton: React.RefObject<HTMLButtonElement | null>
  readonly changeAccountNumber: (text: string, isPasted: boolean) => void
  readonly leaveAccountNumber: () => void
  readonly changeLoginName: (text: string) => void
  /** The account number is complete; sent each time the agent moves on. */
  readonly prepareAccount: () => void
  readonly tick: (isWanted: boolean) => void
  readonly submit: () => void
}

export function useResetForm(view: ResetRequestView, send: Send): ResetForm {
  const [loginName, setLoginName] = useState(view.loginName)
  const [problems, setProblems] = useState<ResetProblems>({})
  const [isSent, setIsSent] = useState(false)
  const [isTicked, setIsTicked] = useState(false)
  const fields = {
    accountNumber: useRef<HTMLInputElement>(null),
    loginName: useRef<HTMLInputElement>(null),
    captcha: useRef<HTMLInputElement>(null),
  }
  const submitButton = useRef<HTMLButtonElement>(null)
  const isBusy = isSent || view.phase !== 'ready'
  const account = useAccountNumber({
    start: view.accountNumber,
    isBusy,
    onPrepare: (digits) => void send('prepareReset', { accountNumber: digits }),
    onProblem(problem) {
      setProblems((known) => ({ ...known, accountNumber: problem }))
    },
  })
  const { accountNumber } = account
  const captcha = isTicked ? 'working' : view.captcha.kind
  const way = wayOf(view, accountNumber)

  const focusWhereToGoOn = useEffectEvent(() => {
    const firstEmpty = (['accountNumber', 'loginName'] as const).find(
      (field) => fields[field].current?.value === '',
    )
    const named = RESET_FIELDS.find((field) => field === view.notice?.field)
    const target = fields[named ?? firstEmpty ?? 'captcha'].current ?? submitButton.current
    // The focus of the user name's field looks the account up by itself, where it comes anew.
    if (target !== fields.loginName.current || target === document.activeElement) account.prepare()
    // A window that is not shown yet has no size: scrolling to the field would hide the notice.
    target?.focus({ preventScroll: document.visibilityState !== 'visible' })
  })
  useEffect(() => {
    if (!isBusy) focusWhereToGoOn()
  }, [isBusy])

  const keepFocus = useEffectEvent(() => {
    if (document.activeElement === document.body) submitButton.current?.focus()
  })
  useEffect(() => {
    // The box goes when the account's own page has the captcha, and takes the focus with it.
    if (way === 'onPage') keepFocus()
  }, [way])

  function forget(field: ResetField): void {
    setProblems((known) => {
      const { [field]: dropped, ...others } = known
      return dropped === undefined ? known : others
    })
  }

  function tick(isWanted: boolean): void {
    if (isBusy) return
    forget('captcha')
    if (!isWanted) {
      setIsTicked(false)
      void send('dropCaptcha', {})
      return
    }
    const digits = account.sendableDigits()
    if (digits === null) {
      const problem = accountNumberProblem(accountNumber)
      if (problem !== null) setProblems((known) => ({ ...known, accountNumber: problem }))
      fields.accountNumber.current?.focus()
      return
    }
    account.clean()
    setIsTicked(true)
    void send('solveCaptcha', { accountNumber: digits }).then(() => {
      setIsTicked(false)
    })
  }

  function submit(): void {
    if (isBusy || view.retryAtMs !== null) return
    const approval = captcha === 'approved' ? 'approved' : 'notApproved'
    const checked = checkResetInput({
      accountNumber,
      loginName,
      captcha: way === 'onPage' ? 'notAsked' : approval,
    })
    if (checked.kind === 'problems') {
      setProblems(checked.problems)
      fields[checked.first].current?.focus()
      return
    }
    account.clean()
    setProblems({})
    setIsSent(true)
    void send('requestReset', { accountNumber: checked.accountNumber, loginName }).then(() => {
      setIsSent(false)
    })
  }

  return {
    accountNumber,
    loginName,
    problems,
    cleanedUpTo: account.cleanedUpTo,
    way,
    captcha,
    isBusy,
    fields,
    submitButton,
    changeAccountNumber(text, isPasted) {
      forget('accountNumber')
      // A captcha is good for the account that it was fetched for.
      if (captcha !== 'unticked') void send('dropCaptcha', {})
      account.change(text, isPasted)
    },
    leaveAccountNumber: account.leave,
    changeLoginName(text) {
      forget('loginName')
      setLoginName(text)
    },
    prepareAccount: account.prepare,
    tick,
    submit,
  }
}

/** What is known of another number than the one in the form says nothing about this one. */
function wayOf(view: ResetRequestView, accountNumber: string): ResetRequestView['way'] {
  const { accountCheck, way } = view
  const cleaned = cleanAccountNumber(accountNumber)
  const digits = cleaned.kind === 'digits' ? cleaned.digits : ''
  const isOther = accountCheck.kind !== 'unchecked' && accountCheck.accountNumber !== digits
  return isOther ? 'notKnown' : way
}
