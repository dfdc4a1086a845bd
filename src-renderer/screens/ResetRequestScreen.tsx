// "Forgot your password?": whose it is, and the captcha, or where the account's own page is. One
// component for all phases, so that nothing typed is lost between them.
import type { ResetRequestView } from '../../src-preload/contract'
import type { Send } from '../bridge'
import { accountRemark } from '../parts/account-remark'
import { Busy } from '../parts/Busy'
import { loginNameRemark } from '../parts/login-name-remark'
import { FindOutWhy } from '../parts/FindOutWhy'
import { Notice } from '../parts/Notice'
import { CaptchaBox } from '../parts/reset/CaptchaBox'
import { CaptchaSteps } from '../parts/reset/CaptchaSteps'
import { RESET_MAIL_SENDER } from '../parts/reset/reset-mail-sender'
import { RetryPause } from '../parts/RetryPause'
import { ScreenTitle } from '../parts/ScreenTitle'
import { TextField } from '../parts/TextField'
import { useEscape } from '../parts/use-escape'
import { typedUser } from '../typed-user'
import { useWording } from '../WordingContext'
import { useResetForm } from './use-reset-form'

export interface ResetRequestScreenProps {
  readonly view: ResetRequestView
  readonly send: Send
}

export function ResetRequestScreen({ view, send }: ResetRequestScreenProps): React.JSX.Element {
  const wording = useWording()
  const { text } = wording
  const form = useResetForm(view, send)
  const leave = (): void => {
    if (!form.isBusy) noteTyped(form.accountNumber, form.loginName, send)
    void send(form.isBusy ? 'cancelReset' : 'closeReset', {})
  }
  useEscape(true, leave)
  const isOnPage = form.way === 'onPage'
  const submitText = text(isOnPage ? 'reset.openPage' : 'reset.submit')

  return (
    <form
      className="reset"
      noValidate
      aria-labelledby="reset-title"
      aria-busy={form.isBusy}
      onSubmit={(event) => {
        event.preventDefault()
        form.submit()
      }}
    >
      <div id="reset-title">
        <ScreenTitle takesFocus={false}>{text('reset.title')}</ScreenTitle>
      </div>
      <p>{text('reset.explanation', { sender: RESET_MAIL_SENDER })}</p>
      <Notice
        id="notice"
        notice={view.notice}
        action={
          <FindOutWhy
            notice={view.notice?.id ?? null}
            user={form}
            isBusy={form.isBusy}
            send={send}
            onLeave={() => {
              noteTyped(form.accountNumber, form.loginName, send)
            }}
          />
        }
      />
      <CaptchaSteps notice={view.notice?.id ?? null} />
      <TextField
        id="accountNumber"
        label={text('accountNumber.label')}
        value={form.accountNumber}
        autoComplete="off"
        inputMode="numeric"
        isReadOnly={form.isBusy}
        problem={form.problems.accountNumber ?? null}
        wrongBecauseOf={view.notice?.field === 'accountNumber' ? 'notice' : undefined}
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
      {isOnPage ? (
        <p className="reset-on-page">{text('reset.onPage')}</p>
      ) : (
        <CaptchaBox
          kind={form.captcha}
          field={form.fields.captcha}
          isReadOnly={form.isBusy}
          problem={form.problems.captcha ?? null}
          onTick={form.tick}
        />
      )}
      <RetryPause id="pause" retryAtMs={view.retryAtMs} />
      <div className="buttons">
        <button
          type="submit"
          ref={form.submitButton}
          className="button button-main"
          aria-disabled={form.isBusy || view.retryAtMs !== null}
          aria-describedby="pause"
          onMouseDown={(event) => {
            // As on the sign-in form: leaving a field must not move the button from under the pointer.
            event.preventDefault()
          }}
        >
          {form.isBusy && <Busy />}
          <span>{form.isBusy ? text(BUSY_TEXT[view.phase]) : submitText}</span>
        </button>
        <button type="button" className="button" onClick={leave}>
          {text(form.isBusy ? 'signIn.cancel' : 'reset.backToSignIn')}
        </button>
      </div>
      <p className="visually-hidden" role="status">
        {form.isBusy && text(BUSY_TEXT[view.phase])}
      </p>
      {!form.isBusy && (
        <OtherWays accountNumber={form.accountNumber} loginName={form.loginName} send={send} />
      )}
    </form>
  )
}

/** Sent ahead of the command that leaves the form; commands arrive in their order. */
function noteTyped(accountNumber: string, loginName: string, send: Send): void {
  void send('noteResetForm', typedUser(accountNumber, loginName))
}

const BUSY_TEXT = {
  /** Sent, and no view has answered yet. */
  ready: 'reset.submitting',
  resolvingAccount: 'signIn.resolvingAccount',
  submitting: 'reset.submitting',
  openingPage: 'reset.openingPage',
} as const

interface OtherWaysProps {
  readonly accountNumber: string
  readonly loginName: string
  readonly send: Send
}

/** For those who have asked for a link before. */
function OtherWays({ accountNumber, loginName, send }: OtherWaysProps): React.JSX.Element {
  const { text } = useWording()
  return (
    <div className="other-ways">
      <button
        type="button"
        className="link-button"
        onClick={() => void send('openLinkDoctor', typedUser(accountNumber, loginName))}
      >
        {text('reset.haveMail')}
      </button>
      <button
        type="button"
        className="link-button"
        onClick={() => {
          noteTyped(accountNumber, loginName, send)
          void send('openResetHelp', { topic: 'noMail' })
        }}
      >
        {text('reset.noMail')}
      </button>
    </div>
  )
}
