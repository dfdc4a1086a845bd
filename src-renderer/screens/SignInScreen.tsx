// The form. One component for all phases, so that nothing typed is lost between them. Decides what
// is sent and where the focus goes; the parts only draw.
import { useState } from 'react'
import type { NoticeId, NoticeView, SignInView } from '../../src-preload/contract'
import type { Ask, Send } from '../bridge'
import { accountRemark } from '../parts/account-remark'
import { Busy } from '../parts/Busy'
import { CountAnew } from '../parts/CountAnew'
import { FindOutWhy } from '../parts/FindOutWhy'
import { Icon } from '../parts/Icon'
import { loginNameRemark } from '../parts/login-name-remark'
import { Notice } from '../parts/Notice'
import { PasswordField } from '../parts/PasswordField'
import type { RecoveryReason } from '../parts/recovery/compose-request'
import { RecoveryRequest } from '../parts/recovery/RecoveryRequest'
import { ForgotPassword } from '../parts/reset/ForgotPassword'
import { PasswordChanged } from '../parts/reset/PasswordChanged'
import { PreflightPanel } from '../parts/PreflightPanel'
import { RetryPause } from '../parts/RetryPause'
import { ScreenTitle } from '../parts/ScreenTitle'
import { TextField } from '../parts/TextField'
import { useCapsLock } from '../parts/use-caps-lock'
import { useKeyboardLayout } from '../parts/use-keyboard-layout'
import { useEscape } from '../parts/use-escape'
import { useWording } from '../WordingContext'
import { useSignInForm } from './use-sign-in-form'

export interface SignInScreenProps {
  readonly view: SignInView
  readonly send: Send
  readonly ask: Ask
}

export function SignInScreen({ view, send, ask }: SignInScreenProps): React.JSX.Element {
  const wording = useWording()
  const { text } = wording
  const isCapsLockOn = useCapsLock()
  const layouts = useKeyboardLayout(ask)
  const form = useSignInForm(view, send, () => {
    const { now: layoutNow, then: layoutThen } = layouts()
    return { isCapsLockOn, layoutNow, layoutThen }
  })
  const [isPasswordFocused, setIsPasswordFocused] = useState(false)
  const cancel = (): void => void send('cancel', {})
  useEscape(form.isBusy, cancel)
  const isAccountWrong = view.notice?.field === 'accountNumber'

  return (
    <form
      className="sign-in"
      noValidate
      aria-labelledby="sign-in-title"
      aria-busy={form.isBusy}
      onSubmit={(event) => {
        event.preventDefault()
        form.submit()
      }}
    >
      <div id="sign-in-title">
        <ScreenTitle takesFocus={false}>{text('signIn.title')}</ScreenTitle>
      </div>
      <Notice
        id="notice"
        notice={view.notice}
        action={
          <>
            <KeychainAction notice={view.notice?.id ?? null} send={send} />
            <FindOutWhy
              notice={view.notice?.id ?? null}
              user={form}
              isBusy={form.isBusy}
              send={send}
            />
          </>
        }
      />
      <PasswordChanged atMs={view.passwordChangedAtMs} />
      <AdminRequest view={view} ask={ask} />
      <CountAnew view={view} send={send} />
      <TextField
        id="accountNumber"
        label={text('accountNumber.label')}
        value={form.accountNumber}
        autoComplete="off"
        inputMode="numeric"
        isReadOnly={form.isBusy}
        problem={form.problems.accountNumber ?? null}
        wrongBecauseOf={isAccountWrong ? 'notice' : undefined}
        remark={accountRemark(form.accountNumber, form.cleanedUpTo, view.accountCheck, wording)}
        field={form.fields.accountNumber}
        onChange={form.changeAccountNumber}
        onBlur={form.leaveAccountNumber}
      />
      <TextField
        id="loginName"
        label={text('loginName.label')}
        value={form.loginName}
        autoComplete="username"
        isReadOnly={form.isBusy}
        problem={form.problems.loginName ?? null}
        remark={loginNameRemark(form.loginName, wording)}
        field={form.fields.loginName}
        onChange={form.changeLoginName}
        onFocus={form.prepareAccount}
      />
      <div
        onBlur={() => {
          setIsPasswordFocused(false)
        }}
      >
        <PasswordField
          id="password"
          label={text('password.label')}
          autoComplete="current-password"
          field={form.fields.password}
          isReadOnly={form.isBusy}
          isShown={form.isPasswordShown}
          isCapsLockOn={isCapsLockOn && isPasswordFocused}
          problem={form.problems.password ?? null}
          explainedBy={view.notice?.field === 'password' ? 'notice' : undefined}
          onShownChange={form.showPassword}
          onInput={form.notePasswordInput}
          onFocus={() => {
            setIsPasswordFocused(true)
            form.prepareAccount()
          }}
        />
      </div>
      <label className="check-box">
        <input
          type="checkbox"
          checked={form.remember}
          aria-disabled={form.isBusy}
          aria-describedby="remember-hint"
          onChange={(event) => {
            form.changeRemember(event.target.checked)
          }}
        />
        <span>{text('remember.label')}</span>
      </label>
      <p className="remark check-box-remark" id="remember-hint">
        {text('remember.hint')}
      </p>
      <ForgotPassword user={form} isBusy={form.isBusy} send={send} />
      {form.warnings.length > 0 && (
        <PreflightPanel
          warnings={form.warnings}
          onSendAllTheSame={form.sendAllTheSame}
          onGoBack={form.goBackToFields}
        />
      )}
      <RetryPause id="pause" retryAtMs={view.retryAtMs} />
      <div className="buttons">
        <button
          type="submit"
          className="button button-main"
          aria-disabled={form.isBusy || view.retryAtMs !== null}
          aria-describedby="pause"
          onMouseDown={(event) => {
            // The field keeps the focus: leaving it may add a line above, and the button would move
            // away from under the pointer before it is released.
            event.preventDefault()
          }}
        >
          {form.isBusy && <Busy />}
          <span>{text(form.isBusy ? BUSY_TEXT[view.phase] : 'signIn.submit')}</span>
        </button>
        {form.isBusy && (
          <button type="button" className="button" onClick={cancel}>
            {text('signIn.cancel')}
          </button>
        )}
      </div>
      <p className="visually-hidden" role="status">
        {form.isBusy && text(BUSY_TEXT[view.phase])}
      </p>
      <p className="promise">
        <Icon name="lock" />
        <span>{text('signIn.promise')}</span>
      </p>
    </form>
  )
}

const BUSY_TEXT = {
  /** Sent, and no view has answered yet. */
  ready: 'signIn.authenticating',
  resolvingAccount: 'signIn.resolvingAccount',
  authenticating: 'signIn.authenticating',
} as const

interface KeychainActionProps {
  readonly notice: NoticeId | null
  readonly send: Send
}

/** Trying again helps where the keychain is there and was not to be had. */
function KeychainAction({ notice, send }: KeychainActionProps): React.JSX.Element | null {
  const { text } = useWording()
  if (notice !== 'keychainLocked' && notice !== 'keychainNotAnswering') return null
  return (
    <button
      type="button"
      className="button button-small"
      onClick={() => void send('retryKeychain', {})}
    >
      {text('notice.tryAgain')}
    </button>
  )
}

/** Where only a local admin can help, or can look closer than this app. */
const ASK_ADMIN: Readonly<Partial<Record<NoticeId, RecoveryReason>>> = {
  rejected: 'rejected',
  attemptWithheld: 'rejected',
  tooManyCodes: 'tooManyCodes',
  userDisabledNow: 'userDisabled',
}

function AdminRequest({
  view,
  ask,
}: Pick<SignInScreenProps, 'view' | 'ask'>): React.JSX.Element | null {
  const { text } = useWording()
  const { notice } = view
  const reason = notice === null ? undefined : ASK_ADMIN[notice.id]
  if (notice === null || reason === undefined) return null
  return (
    <RecoveryRequest
      key={notice.id}
      label={text('request.askAdmin')}
      reasons={[reason]}
      loginName={view.loginName}
      accountNumber={view.accountNumber}
      atMs={seenAtMs(notice)}
      ask={ask}
    />
  )
}

/** When the answer came that the notice is about, where it says so. */
function seenAtMs({ evidence }: NoticeView): number | null {
  const seen = evidence.find(({ id }) => id === 'whenMs')
  return seen === undefined ? null : Number(seen.value)
}
