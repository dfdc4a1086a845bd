// The link doctor: paste a link or give the saved message, and read what it is worth. Opens nothing
// by itself, and keeps no link.
import type { LinkDoctorView } from '../../src-preload/contract'
import type { Ask, Send } from '../bridge'
import { Busy } from '../parts/Busy'
import { FindOutWhy } from '../parts/FindOutWhy'
import { Notice } from '../parts/Notice'
import { CheckedInput } from '../parts/reset/CheckedInput'
import { LinkField } from '../parts/reset/LinkField'
import { LoopExplanation } from '../parts/reset/LoopExplanation'
import { MessageChooser } from '../parts/reset/MessageChooser'
import { ResetWayBack } from '../parts/reset/ResetWayBack'
import { useDroppedContent } from '../parts/reset/use-dropped-content'
import { ScreenTitle } from '../parts/ScreenTitle'
import { useEscape } from '../parts/use-escape'
import { useWording } from '../WordingContext'
import { useLinkInput } from './use-link-input'

export interface LinkDoctorScreenProps {
  readonly view: LinkDoctorView
  readonly send: Send
  readonly ask: Ask
}

export function LinkDoctorScreen({ view, send, ask }: LinkDoctorScreenProps): React.JSX.Element {
  const { text } = useWording()
  const { phase } = view
  const isBusy = phase !== 'ready'
  const input = useLinkInput(isBusy, send)
  const isReadOnly = isBusy || input.isSent
  const cancel = (): void => void send('cancelReset', {})
  useEscape(isBusy, cancel)
  useDroppedContent({ onFile: input.checkFile, onText: input.checkText })
  const busyText = phase === 'ready' ? null : text(`linkDoctor.${phase}`)

  return (
    <section className="reset" aria-busy={isBusy}>
      <ScreenTitle takesFocus>{text('linkDoctor.title')}</ScreenTitle>
      <p>{text('linkDoctor.explanation')}</p>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          input.submit()
        }}
      >
        <LinkField
          field={input.field}
          isReadOnly={isReadOnly}
          problem={input.problem}
          onInput={input.noteInput}
          onPaste={input.checkText}
          onSubmit={input.submit}
        />
        <div className="link-input-buttons">
          <button type="submit" className="button button-small" aria-disabled={isReadOnly}>
            {text('linkDoctor.check')}
          </button>
          <MessageChooser isReadOnly={isReadOnly} onFile={input.checkFile} />
        </div>
      </form>
      <Notice
        id="notice"
        notice={view.notice}
        action={
          <FindOutWhy user={view} notice={view.notice?.id ?? null} isBusy={isBusy} send={send} />
        }
      />
      <div role="status">
        {busyText !== null && (
          <p className="fetching">
            <Busy />
            <span>{busyText}</span>
          </p>
        )}
      </div>
      {isBusy && (
        <div className="buttons">
          <button type="button" className="button" onClick={cancel}>
            {text('signIn.cancel')}
          </button>
        </div>
      )}
      <CheckedInput checked={view.checked} isBusy={isReadOnly} send={send} ask={ask} />
      <LoopExplanation />
      <ResetWayBack send={send} />
    </section>
  )
}
