// A labelled text field with its error and its remarks beside it. Controlled; never for a password.
import type { FieldProblem } from '../check-input'
import { useWording } from '../WordingContext'
import { Line, type LineProps } from './Line'

export type Remark = Pick<LineProps, 'tone' | 'content' | 'icon'>

export interface TextFieldProps {
  readonly id: string
  readonly label: string
  readonly value: string
  readonly autoComplete: string
  readonly inputMode?: 'numeric'
  readonly isReadOnly: boolean
  readonly problem: FieldProblem | null
  /** Marked as wrong by something said elsewhere on the screen, which has this id. */
  readonly wrongBecauseOf?: string | undefined
  readonly remark: Remark
  readonly field: React.RefObject<HTMLInputElement | null>
  /** `isPasted` tells text that arrived at once from text that is being typed. */
  readonly onChange: (value: string, isPasted: boolean) => void
  readonly onFocus?: () => void
  readonly onBlur?: () => void
}

export function TextField(props: TextFieldProps): React.JSX.Element {
  const { text } = useWording()
  const { id, problem, wrongBecauseOf, remark } = props
  const [errorId, remarkId] = [`${id}-error`, `${id}-remark`]
  return (
    <div className="field">
      <label htmlFor={id}>{props.label}</label>
      <input
        id={id}
        ref={props.field}
        type="text"
        value={props.value}
        autoComplete={props.autoComplete}
        autoCapitalize="off"
        autoCorrect="off"
        spellCheck={false}
        inputMode={props.inputMode}
        readOnly={props.isReadOnly}
        aria-required="true"
        aria-invalid={problem !== null || wrongBecauseOf !== undefined}
        aria-describedby={[errorId, remarkId, wrongBecauseOf].filter(Boolean).join(' ')}
        onChange={(event) => {
          props.onChange(event.target.value, isPasted(event.nativeEvent))
        }}
        onFocus={props.onFocus}
        onBlur={props.onBlur}
      />
      <Line
        id={errorId}
        tone="error"
        icon="error"
        content={problem === null ? null : text(problem.id, problem.values)}
      />
      <Line id={remarkId} {...remark} />
    </div>
  )
}

function isPasted(event: Event): boolean {
  return (
    'inputType' in event &&
    (event.inputType === 'insertFromPaste' || event.inputType === 'insertFromDrop')
  )
}
