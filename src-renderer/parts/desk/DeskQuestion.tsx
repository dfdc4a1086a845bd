// One action of the desk from the question to its result. The question names whom it is for; nothing
// is done before it is answered, and the answer that does nothing has the focus.
import { useEffect, useRef } from 'react'
import type { DeskActionView, PeopleDeskView } from '../../../src-preload/contract'
import type { Send } from '../../bridge'
import { useWording } from '../../WordingContext'
import { Busy } from '../Busy'
import { Icon } from '../Icon'
import { FindOutWhy } from '../FindOutWhy'
import { Notice } from '../Notice'
import { useEscape } from '../use-escape'
import { StateNow } from './StateNow'
import type { TextValues, Wording } from '../../wording'

export interface DeskQuestionProps {
  readonly view: PeopleDeskView
  readonly action: DeskActionView
  readonly send: Send
}

export function DeskQuestion({ view, action, send }: DeskQuestionProps): React.JSX.Element {
  const { text, timeOfDay } = useWording()
  const { phase } = action
  const heading = useRef<HTMLHeadingElement>(null)
  const putAway = useRef<HTMLButtonElement>(null)
  const drop = (): void => void send('dropAction', {})
  useEscape(phase !== 'running', drop)
  useEffect(() => {
    const place = phase === 'running' ? heading.current : putAway.current
    place?.focus()
  }, [phase])

  const isAsking = phase === 'confirming' || phase === 'changedMeanwhile'
  const headline = isAsking ? 'question' : 'title'
  const canConfirm = isAsking && view.phase === 'ready'
  const values = {
    loginName: action.loginName ?? text('desk.somebody'),
    accountNumber: view.accountNumber,
    time: action.answeredAtMs === null ? '' : timeOfDay(action.answeredAtMs),
  }
  return (
    <div
      className={`question question-${phase}`}
      role={isAsking || phase === 'running' ? 'alertdialog' : 'group'}
      aria-labelledby="question-title"
      aria-describedby="question-text"
      aria-busy={phase === 'running'}
    >
      <h2 id="question-title" ref={heading} tabIndex={-1}>
        {text(`desk.${action.action}.${headline}`, values)}
      </h2>
      <div id="question-text">
        {isAsking && <p>{text(`desk.${action.action}.meaning`, values)}</p>}
        {isAsking && action.action === 'resetMfa' && view.mfaSwitch.kind === 'off' && (
          <p>{text('desk.resetMfa.whileOff')}</p>
        )}
        {isAsking && action.endsOwnSession && (
          <p className="line line-warning">
            <Icon name="warning" />
            <span>{text('desk.endsOwnSession')}</span>
          </p>
        )}
        <div role="status">
          {phase === 'changedMeanwhile' && <StateNow view={view} action={action} />}
          {phase === 'running' && (
            <p className="fetching">
              <Busy />
              <span>{text('desk.running')}</span>
            </p>
          )}
          {phase === 'done' && (
            <p className="line line-good">
              <Icon name="check" />
              <span>{resultOf(view, action, text, values)}</span>
            </p>
          )}
        </div>
        {phase === 'failed' && <p>{text('desk.notConfirmed')}</p>}
        <Notice
          id="question-notice"
          notice={phase === 'failed' ? action.notice : null}
          action={<FindOutWhy user={view} notice={action.notice?.id ?? null} send={send} />}
        />
      </div>
      {phase !== 'running' && (
        <div className="buttons">
          <button type="button" className="button" ref={putAway} onClick={drop}>
            {text(isAsking ? 'signIn.cancel' : 'desk.putAway')}
          </button>
          {isAsking && (
            <button
              type="button"
              className="button button-main"
              aria-disabled={!canConfirm}
              onClick={() => {
                if (canConfirm) void send('confirmAction', {})
              }}
            >
              {text(`desk.${action.action}.confirm`)}
            </button>
          )}
        </div>
      )}
    </div>
  )
}

/** Says that it is done only where the list says so too, and what follows only where it does. */
function resultOf(
  { mfaSwitch }: PeopleDeskView,
  { action, outcome }: DeskActionView,
  text: Wording['text'],
  values: TextValues,
): string {
  if (outcome !== 'confirmedByList') return text('desk.accepted', values)
  const done = text(`desk.${action}.done`, values)
  const enrolsAnew = action === 'resetMfa' && mfaSwitch.kind === 'on'
  return enrolsAnew ? `${done} ${text('desk.resetMfa.enrolsAnew')}` : done
}
