// What stands in the form and what it sends. Never holds the password: that is read from its field
// when it is sent, and the field is emptied in the same breath.
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { SignInView } from '../../src-preload/contract'
import type { Send } from '../bridge'
import { checkInput, FIELDS, type Field, type FieldProblems } from '../check-input'
import { forgetLastMatch } from '../forget-last-match'
import { preflight, type PreflightWarning } from '../preflight'
import { useAccountNumber } from './use-account-number'

const NO_WARNINGS: readonly PreflightWarning[] = []

type FieldRef = React.RefObject<HTMLInputElement | null>

export interface SignInForm {
  readonly accountNumber: string
  readonly loginName: string
  readonly remember: boolean
  readonly isPasswordShown: boolean
  readonly problems: FieldProblems
  /** The digits that replaced what was typed or pasted; null after the next change. */
  readonly cleanedUpTo: string | null
  /** A sign-in is in flight, or was sent a moment ago. */
  readonly isBusy: boolean
  readonly fields: Readonly<Record<Field, FieldRef>>
  readonly changeAccountNumber: (text: string, isPasted: boolean) => void
  readonly leaveAccountNumber: () => void
  readonly changeLoginName: (text: string) => void
  readonly notePasswordInput: () => void
  readonly showPassword: (isShown: boolean) => void
  readonly changeRemember: (remember: boolean) => void
  /**
   * The account number is complete. Sent each time the agent moves on: main looks a number up once
   * and otherwise keeps the connection warm.
   */
  readonly prepareAccount: () => void
  readonly submit: () => void
  /** What was noticed at the last submission; nothing was sent while there is any. */
  readonly warnings: readonly PreflightWarning[]
  /** Sends what was noticed something about. */
  readonly sendAllTheSame: () => void
  /** Puts the warnings away and the focus into the password. */
  readonly goBackToFields: () => void
}

/** What is known of the keyboard at the moment of a submission. */
export interface KeyboardFacts {
  readonly isCapsLockOn: boolean
  readonly layoutNow: string | null
  readonly layoutThen: string | null
}

export function useSignInForm(
  view: SignInView,
  send: Send,
  keyboard: () => KeyboardFacts,
): SignInForm {
  const [loginName, setLoginName] = useState(view.loginName)
  const [remember, setRemember] = useState(view.remember)
  const [isPasswordShown, setIsPasswordShown] = useState(false)
  const [problems, setProblems] = useState<FieldProblems>({})
  const [isSent, setIsSent] = useState(false)
  const [warnings, setWarnings] = useState<readonly PreflightWarning[]>(NO_WARNINGS)
  const fields = {
    accountNumber: useRef<HTMLInputElement>(null),
    loginName: useRef<HTMLInputElement>(null),
    password: useRef<HTMLInputElement>(null),
  }
  const isBusy = isSent || view.phase !== 'ready'
  const account = useAccountNumber({
    start: view.accountNumber,
    isBusy,
    onPrepare: (digits) => void send('prepareAccount', { accountNumber: digits }),
    onProblem(problem) {
      setProblems((known) => ({ ...known, accountNumber: problem }))
    },
  })

  const focusWhereToGoOn = useEffectEvent(() => {
    const firstEmpty = FIELDS.find((field) => fields[field].current?.value === '')
    // The password field is always empty here; where the notice names it, another empty one comes first.
    const named = FIELDS.find((field) => field !== 'password' && field === view.notice?.field)
    const target = fields[named ?? firstEmpty ?? 'password'].current
    // Where the focus stayed, no event of it looks the account up again after a cancelled look-up.
    if (target !== null && target === document.activeElement) account.prepare()
    // A window that is not shown yet has no size: scrolling to the field would hide the notice.
    target?.focus({ preventScroll: document.visibilityState !== 'visible' })
    target?.select()
  })
  useEffect(() => {
    if (!isBusy) focusWhereToGoOn()
  }, [isBusy])

  function forget(field: Field): void {
    setProblems((known) => {
      const { [field]: dropped, ...others } = known
      return dropped === undefined ? known : others
    })
  }

  function submit(isOverruled = false): void {
    const passwordField = fields.password.current
    if (isBusy || view.retryAtMs !== null || passwordField === null) return
    const checked = checkInput({
      accountNumber: account.accountNumber,
      loginName,
      passwordLength: passwordField.value.length,
    })
    if (checked.kind === 'problems') {
      setProblems(checked.problems)
      fields[checked.first].current?.focus()
      return
    }
    account.clean()
    setProblems({})
    const facts = keyboard()
    const noticed = preflight({
      accountNumber: checked.accountNumber,
      loginName,
      password: passwordField.value,
      ...facts,
    })
    // The look used regular expressions, which keep the last text that they found something in.
    forgetLastMatch()
    setWarnings(isOverruled ? NO_WARNINGS : noticed)
    if (noticed.length > 0 && !isOverruled) return
    setIsPasswordShown(false)
    setIsSent(true)
    const sent = send('signIn', {
      accountNumber: checked.accountNumber,
      loginName,
      password: passwordField.value,
      remember,
      keyboardLayout: facts.layoutNow,
      noticed: [...noticed],
    })
    passwordField.value = ''
    void sent.then(() => {
      setIsSent(false)
    })
  }

  return {
    accountNumber: account.accountNumber,
    loginName,
    remember,
    isPasswordShown,
    problems,
    cleanedUpTo: account.cleanedUpTo,
    isBusy,
    fields,
    changeAccountNumber(text, isPasted) {
      forget('accountNumber')
      setWarnings(NO_WARNINGS)
      account.change(text, isPasted)
    },
    leaveAccountNumber: account.leave,
    changeLoginName(text) {
      forget('loginName')
      setWarnings(NO_WARNINGS)
      setLoginName(text)
    },
    notePasswordInput() {
      forget('password')
      setWarnings(NO_WARNINGS)
    },
    showPassword: setIsPasswordShown,
    changeRemember(wanted) {
      if (isBusy) return
      setRemember(wanted)
      void send('changeRemember', { remember: wanted })
    },
    prepareAccount: account.prepare,
    submit() {
      submit()
    },
    warnings,
    sendAllTheSame() {
      submit(true)
    },
    goBackToFields() {
      setWarnings(NO_WARNINGS)
      fields.password.current?.focus()
    },
  }
}
