// The password field. Uncontrolled: what is typed stays in the DOM, is read once by the form's ref
// when it is sent, and never becomes part of a state, a store or a log.
import type { FieldProblem } from '../check-input'
import { useWording } from '../WordingContext'
import { Icon } from './Icon'
import { Line } from './Line'

export interface PasswordFieldProps {
  readonly field: React.RefObject<HTMLInputElement | null>
  readonly isReadOnly: boolean
  readonly isShown: boolean
  readonly isCapsLockOn: boolean
  readonly problem: FieldProblem | null
  /** Id of a notice to read with this field. It never marks the field wrong: the service did not say so. */
  readonly explainedBy: string | undefined
  readonly onShownChange: (isShown: boolean) => void
  /** Something was typed; what, is not said. */
  readonly onInput: () => void
  readonly onFocus: () => void
}

export function PasswordField(props: PasswordFieldProps): React.JSX.Element {
  const { text } = useWording()
  const { problem, isShown } = props
  return (
    <div className="field">
      <label htmlFor="password">{text('password.label')}</label>
      <div className="password-box">
        <input
          id="password"
          ref={props.field}
          type={isShown ? 'text' : 'password'}
          autoComplete="current-password"
          autoCapitalize="off"
          autoCorrect="off"
          spellCheck={false}
          readOnly={props.isReadOnly}
          aria-required="true"
          aria-invalid={problem !== null}
          aria-describedby={`password-error password-caps-lock ${props.explainedBy ?? ''}`.trim()}
          onInput={props.onInput}
          onFocus={props.onFocus}
        />
        <button
          type="button"
          className="password-show"
          aria-pressed={isShown}
          aria-label={text('password.show')}
          title={text('password.show')}
          aria-controls="password"
          onClick={() => {
            props.onShownChange(!isShown)
          }}
        >
          <Icon name={isShown ? 'eyeCrossed' : 'eye'} />
        </button>
      </div>
      <Line
        id="password-error"
        tone="error"
        icon="error"
        content={problem === null ? null : text(problem.id, problem.values)}
      />
      <Line
        id="password-caps-lock"
        tone="warning"
        icon="capsLock"
        content={props.isCapsLockOn ? text('password.capsLock') : null}
      />
    </div>
  )
}
