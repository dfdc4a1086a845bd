// The three steps that help after a captcha error, as LivePerson documents them, for the app's own form.
import type { NoticeId } from '../../../src-preload/contract'
import { useWording } from '../../WordingContext'

/** Nothing where the notice is about something else. */
export function CaptchaSteps({
  notice,
}: {
  readonly notice: NoticeId | null
}): React.JSX.Element | null {
  const { text } = useWording()
  if (notice !== 'captchaError' && notice !== 'returnedToForm') return null
  return (
    <ol className="steps">
      <li>{text('reset.steps.refresh')}</li>
      <li>{text('reset.steps.wait')}</li>
      <li>{text('reset.steps.submit')}</li>
    </ol>
  )
}
