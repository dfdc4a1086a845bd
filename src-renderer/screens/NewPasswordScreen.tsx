// A new password, wanted by a link or by the sign-in itself: whose, by which rules, and until when.
import { useState } from 'react'
import type { NewPasswordView } from '../../src-preload/contract'
import type { Send } from '../bridge'
import { Busy } from '../parts/Busy'
import { Icon } from '../parts/Icon'
import { Line } from '../parts/Line'
import { FindOutWhy } from '../parts/FindOutWhy'
import { Notice } from '../parts/Notice'
import { PasswordField } from '../parts/PasswordField'
import { PolicyChecklist } from '../parts/reset/PolicyChecklist'
import { StrengthMeter } from '../parts/reset/StrengthMeter'
import { RetryPause } from '../parts/RetryPause'
import { ScreenTitle } from '../parts/ScreenTitle'
import { useCapsLock } from '../parts/use-caps-lock'
import { useEscape } from '../parts/use-escape'
import { useWording } from '../WordingContext'
import { useNewPasswordForm } from './use-new-password-form'

export interface NewPasswordScreenProps {
  readonly view: NewPasswordView
  readonly send: Send
}

export function NewPasswordScreen({ view, send }: NewPasswordScreenProps): React.JSX.Element {
  const { text, timeOfDay } = useWording()
  const { reason, loginName, accountNumber, notice } = view
  const form = useNewPasswordForm(view, send)
  const { check } = form
  const [isFocused, setIsFocused] = useState(false)
  const isCapsLockOn = useCapsLock()
  const leave = (): void => void send(form.isBusy ? 'cancelReset' : 'closeReset', {})
  useEscape(form.isBusy, leave)

  return (
    <form
      className="reset"
      noValidate
      aria-labelledby="new-password-title"
      aria-busy={form.isBusy}
      onSubmit={(event) => {
        event.preventDefault()
        form.submit()
      }}
    >
      <div id="new-password-title">
        <ScreenTitle takesFocus={false}>{text(`newPassword.title.${reason}`)}</ScreenTitle>
      </div>
      <p className="reset-who">{text('resuming.who', { loginName, accountNumber })}</p>
      <p>{text(`newPassword.why.${reason}`)}</p>
      <Notice
        id="notice"
        notice={notice}
        action={
          <FindOutWhy user={view} notice={notice?.id ?? null} isBusy={form.isBusy} send={send} />
        }
      />
      <Line
        id="may-be-changed"
        tone="warning"
        icon="warning"
        content={view.mayBeChanged ? text('newPassword.mayBeChanged') : null}
      />
      <div
        onBlur={() => {
          setIsFocused(false)
        }}
      >
        <PasswordField
          id="new-password"
          label={text('newPassword.label')}
          autoComplete="new-password"
          field={form.field}
          isReadOnly={form.isBusy}
          isShown={form.isShown}
          isCapsLockOn={isCapsLockOn && isFocused}
          problem={form.problem}
          explainedBy={notice?.field === 'password' ? 'notice policy' : 'policy'}
          onShownChange={form.show}
          onInput={form.noteInput}
          onFocus={() => {
            setIsFocused(true)
          }}
        />
      </div>
      <StrengthMeter strength={check.strength} />
      <PolicyChecklist
        id="policy"
        policy={view.policy}
        statuses={check.statuses}
        isEmpty={check.isEmpty}
        refusedRules={view.refusedRules}
      />
      <p className="visually-hidden" role="status">
        {check.summary !== null && text('newPassword.summary', { ...check.summary })}
      </p>
      <RetryPause id="pause" retryAtMs={view.retryAtMs} />
      <div className="buttons">
        <button
          type="submit"
          className="button button-main"
          aria-disabled={form.isBusy || view.retryAtMs !== null}
          aria-describedby="pause"
        >
          {form.isBusy && <Busy />}
          <span>{text(form.isBusy ? 'newPassword.saving' : 'newPassword.submit')}</span>
        </button>
        <button type="button" className="button" onClick={leave}>
          {text(form.isBusy ? 'signIn.cancel' : 'reset.backToSignIn')}
        </button>
      </div>
      <p className="visually-hidden" role="status">
        {form.isBusy && text('newPassword.saving')}
      </p>
      <div className="remark reset-remarks">
        <p>{text('code.until', { time: timeOfDay(view.expiresAtMs) })}</p>
        <p>{text('newPassword.later', { reason })}</p>
      </div>
      <p className="promise">
        <Icon name="lock" />
        <span>{text('newPassword.promise')}</span>
      </p>
    </form>
  )
}
