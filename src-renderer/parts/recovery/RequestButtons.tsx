// The ways to pass a request on, each with a word about what came of it.
import { useState } from 'react'
import type { Ask, RefusedReply, ReplyTo } from '../../bridge'
import { useWording } from '../../WordingContext'
import type { MessageId, TextValues } from '../../wording'
import { copyText } from '../copy-text'

export interface RequestButtonsProps {
  readonly subject: string
  readonly text: string
  /** What is saved or mailed, where the contract's limit makes it shorter than what is copied. */
  readonly textToSave?: string
  /** False where the text is too long for the address that opens a mail program. */
  readonly canBeMailed?: boolean
  /** Where several texts of one screen can be passed on. */
  readonly labels?: { readonly copy: MessageId; readonly save: MessageId }
  /** Instead of saving it as a request. */
  readonly save?: () => Promise<ReplyTo<'saveRequest'> | RefusedReply>
  readonly ask: Ask
}

interface Outcome {
  readonly id: MessageId
  readonly values?: TextValues
}

export function RequestButtons(props: RequestButtonsProps): React.JSX.Element {
  const { text } = useWording()
  const { subject, ask } = props
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const [isAsking, setIsAsking] = useState(false)
  const request = { subject, text: props.textToSave ?? props.text }

  /** One at a time: a second window for saving behind the first would only confuse. */
  async function pass(on: () => Promise<Outcome | null>): Promise<void> {
    if (isAsking) return
    setOutcome(null)
    setIsAsking(true)
    setOutcome(await on())
    setIsAsking(false)
  }

  async function save(): Promise<Outcome | null> {
    const reply = await (props.save?.() ?? ask('saveRequest', request))
    if (!reply.ok) return null
    return reply.value.kind === 'saved'
      ? { id: 'request.saved', values: { fileName: reply.value.fileName } }
      : { id: reply.value.kind === 'cancelled' ? 'request.notSaved' : 'request.saveFailed' }
  }

  async function mail(): Promise<Outcome | null> {
    const reply = await ask('mailRequest', request)
    if (!reply.ok) return null
    return { id: reply.value.isOpened ? 'request.mailOpened' : 'request.mailNotOpened' }
  }

  return (
    <>
      <div className="buttons buttons-small">
        <button
          type="button"
          className="button button-small"
          onClick={() => {
            setOutcome({ id: copyText(props.text) ? 'notice.copied' : 'notice.notCopied' })
          }}
        >
          {text(props.labels?.copy ?? 'notice.copy')}
        </button>
        <button
          type="button"
          className="button button-small"
          aria-disabled={isAsking}
          onClick={() => void pass(save)}
        >
          {text(props.labels?.save ?? 'request.save')}
        </button>
        {props.canBeMailed !== false && (
          <button
            type="button"
            className="button button-small"
            aria-disabled={isAsking}
            onClick={() => void pass(mail)}
          >
            {text('request.mail')}
          </button>
        )}
      </div>
      <p className="remark" role="status">
        {outcome !== null && text(outcome.id, outcome.values)}
      </p>
    </>
  )
}
