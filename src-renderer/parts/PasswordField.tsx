// A field for a password. Uncontrolled: what is typed stays in the DOM, is read once by the form's ref
// when it is sent, and never becomes part of a state, a store or a log.
import type { FieldProblem } from '../check-input'
import { useWording } from '../WordingContext'
import { Icon } from './Icon'
import { Line } from './Line'

export interface PasswordFieldProps {
  readonly id: string
  readonly label: string
  readonly autoComplete: 'current-password' | 'new-password'
  readonly field: React.RefObject<HTMLInputElement | null>
  readonly isReadOnly: boolean
  readonly isShown: boolean
  readonly isCapsLockOn: boolean
  readonly problem: FieldProblem | null
  /** Ids of what to read with this field, such as a notice. That never marks the field wrong. */
  readonly explainedBy: string | undefined
  readonly onShownChange: (isShown: boolean) => void
  /** Something was typed; what, is not said. */
  readonly onInput: () => void
  readonly onFocus: () => void
}

export function PasswordField(props: PasswordFieldProps): React.JSX.Element {
  const { text } = useWording()
  const { id, problem, isShown } = props
  return (
    <div className="field">
      <label htmlFor={id}>{props.label}</label>
      <div className="password-box">
        <input
          id={id}
          ref={props.field}
          type={isShown ? 'text' : 'password'}
          autoComplete={props.autoComplete}
          autoCapitalize="off"
          autoCorrect="off"
          spellCheck={false}
          readOnly={props.isReadOnly}
          aria-required="true"
          aria-invalid={problem !== null}
          aria-describedby={`${id}-error ${id}-caps-lock ${props.explainedBy ?? ''}`.trim()}
          onInput={props.onInput}
          onFocus={props.onFocus}
        />
        <button
          type="button"
          className="password-show"
          aria-pressed={isShown}
          aria-label={text('password.show')}
          title={text('password.show')}
          aria-controls={id}
          onClick={() => {
            props.onShownChange(!isShown)
          }}
        >
          <Icon name={isShown ? 'eyeCrossed' : 'eye'} />
        </button>
      </div>
      <Line
        id={`${id}-error`}
        tone="error"
        icon="error"
        content={problem === null ? null : text(problem.id, problem.values)}
      />
      <Line
        id={`${id}-caps-lock`}
        tone="warning"
        icon="capsLock"
        content={props.isCapsLockOn ? text('password.capsLock') : null}
      />
    </div>
  )
}
