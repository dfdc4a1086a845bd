// The field for a pasted link. Uncontrolled: a link is a secret and never becomes part of a state.
import type { FieldProblem } from '../../check-input'
import { useWording } from '../../WordingContext'
import { Line } from '../Line'

export interface LinkFieldProps {
  readonly field: React.RefObject<HTMLTextAreaElement | null>
  readonly isReadOnly: boolean
  readonly problem: FieldProblem | null
  readonly onInput: () => void
  /** A whole text arrived at once. */
  readonly onPaste: (text: string) => void
  /** Enter: the field holds one line. */
  readonly onSubmit: () => void
}

export function LinkField(props: LinkFieldProps): React.JSX.Element {
  const { text } = useWording()
  const { problem } = props
  return (
    <div className="field">
      <label htmlFor="link">{text('linkDoctor.field')}</label>
      <textarea
        id="link"
        ref={props.field}
        rows={2}
        autoComplete="off"
        autoCapitalize="off"
        autoCorrect="off"
        spellCheck={false}
        readOnly={props.isReadOnly}
        aria-invalid={problem !== null}
        aria-describedby="link-error link-remark"
        onInput={props.onInput}
        onPaste={(event) => {
          const pasted = event.clipboardData.getData('text/plain')
          if (pasted.trim() === '' || props.isReadOnly) return
          event.preventDefault()
          props.onPaste(pasted)
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
          event.preventDefault()
          props.onSubmit()
        }}
      />
      <Line
        id="link-error"
        tone="error"
        icon="error"
        content={problem === null ? null : text(problem.id, problem.values)}
      />
      <p className="remark" id="link-remark">
        {text('linkDoctor.howToCopy')}
      </p>
    </div>
  )
}
