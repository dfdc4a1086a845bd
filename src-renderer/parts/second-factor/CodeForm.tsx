// The code from the phone: what the service said of the last one, the field, and the two ways on.
// One code in flight at a time.
import type { NoticeId, NoticeView } from '../../../src-preload/contract'
import type { Send } from '../../bridge'
import { useWording } from '../../WordingContext'
import { Busy } from '../Busy'
import { Notice } from '../Notice'
import { RetryPause } from '../RetryPause'
import { useEscape } from '../use-escape'
import { AutomaticTime } from './AutomaticTime'
import { CodeField } from './CodeField'
import { useCodeForm } from './use-code-form'

export interface CodeFormProps {
  /** Words of the button that sends the code. */
  readonly submitText: string
  readonly cancelText: string
  /** Id of the heading that names the form. */
  readonly namedBy: string
  readonly isVerifying: boolean
  readonly notice: NoticeView | null
  /** A button that belongs to the notice. */
  readonly action?: React.ReactNode
  /** The service asked for a pause until then (epoch ms). */
  readonly retryAtMs: number | null
  readonly send: Send
}

export function CodeForm(props: CodeFormProps): React.JSX.Element {
  const { text } = useWording()
  const { notice, retryAtMs, send } = props
  const form = useCodeForm(props.isVerifying, retryAtMs !== null, send)
  const cancel = (): void => void send('cancel', {})
  useEscape(form.isBusy, cancel)
  return (
    <form
      noValidate
      aria-labelledby={props.namedBy}
      aria-busy={form.isBusy}
      onSubmit={(event) => {
        event.preventDefault()
        form.submit()
      }}
    >
      <Notice id="notice" notice={notice} action={props.action} />
      {notice !== null && MAY_BE_THE_CLOCK.has(notice.id) && <AutomaticTime />}
      <CodeField
        field={form.field}
        isReadOnly={form.isBusy}
        problem={form.problem}
        explainedBy={notice?.field === 'code' ? 'notice' : undefined}
        onSettledInput={form.noteInput}
      />
      <RetryPause id="pause" retryAtMs={retryAtMs} />
      <div className="buttons">
        <button
          type="submit"
          className="button button-main"
          aria-disabled={form.isBusy || retryAtMs !== null}
        >
          {form.isBusy && <Busy />}
          <span>{form.isBusy ? text('code.verifying') : props.submitText}</span>
        </button>
        <button type="button" className="button" onClick={cancel}>
          {props.cancelText}
        </button>
      </div>
      <p className="visually-hidden" role="status">
        {form.isBusy && text('code.verifying')}
      </p>
    </form>
  )
}

const MAY_BE_THE_CLOCK: ReadonlySet<NoticeId> = new Set<NoticeId>([
  'phoneClockWrong',
  'codeRefused',
])
