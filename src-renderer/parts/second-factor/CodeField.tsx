// The field for a one-time code: one real input, drawn as six slots. Uncontrolled: what is typed
// stays in the DOM and never becomes part of a state or a store.
import type { FieldProblem } from '../../check-input'
import { useWording } from '../../WordingContext'
import { Line } from '../Line'

export interface CodeFieldProps {
  readonly field: React.RefObject<HTMLInputElement | null>
  readonly isReadOnly: boolean
  readonly problem: FieldProblem | null
  /** Id of a notice to read with this field. */
  readonly explainedBy: string | undefined
  /** Something was typed or pasted, and no input method is composing any more. */
  readonly onSettledInput: () => void
}

export function CodeField(props: CodeFieldProps): React.JSX.Element {
  const { text } = useWording()
  const { problem } = props
  return (
    <div className="field code-field">
      <label htmlFor="code">{text('code.label')}</label>
      <p className="remark" id="code-hint">
        {text('code.hint')}
      </p>
      <input
        id="code"
        ref={props.field}
        type="text"
        inputMode="numeric"
        autoComplete="one-time-code"
        autoCapitalize="off"
        autoCorrect="off"
        spellCheck={false}
        readOnly={props.isReadOnly}
        aria-required="true"
        aria-invalid={problem !== null}
        aria-describedby={`code-hint code-error ${props.explainedBy ?? ''}`.trim()}
        onInput={({ nativeEvent }) => {
          const isComposing = 'isComposing' in nativeEvent && nativeEvent.isComposing
          if (!isComposing) props.onSettledInput()
        }}
        onCompositionEnd={props.onSettledInput}
      />
      <Line
        id="code-error"
        tone="error"
        icon="error"
        content={problem === null ? null : text(problem.id, problem.values)}
      />
    </div>
  )
}
