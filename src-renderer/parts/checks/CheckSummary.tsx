// Above the list: how far the checks are, and at the end how many failed, with the ways to those and to
// the unclear ones: not every one of them has something to fold, and so a place of its own for the keyboard.
import type { TroubleshootingView } from '../../../src-preload/contract'
import { useWording } from '../../WordingContext'
import { Busy } from '../Busy'
import { causeText } from './cause-words'
import { headingIdOf } from './CheckItem'

export function CheckSummary({ view }: { readonly view: TroubleshootingView }): React.JSX.Element {
  const wording = useWording()
  const { text } = wording
  const { checks, phase } = view
  // For ears, with the end of the checks: the list above is judged anew in silence.
  const [likeliest] = view.causes
  const isRunning = phase === 'running'
  const failed = checks.filter(({ status }) => status === 'fail')
  const unclear = checks.filter(({ status }) => status === 'unknown')
  const toLookAt = [...failed, ...unclear]
  const done = checks.filter(({ status }) => status !== 'running')
  return (
    <div className="check-summary">
      {/* One line for all of them: a screen reader hears the count, not ten separate checks. */}
      <p role="status" className={isRunning ? 'fetching' : 'check-summary-line'}>
        {isRunning && <Busy />}
        <span>
          {isRunning
            ? text('checks.progress', { done: done.length, total: checks.length })
            : text('checks.summary', { failed: failed.length, unclear: unclear.length })}
          {!isRunning && likeliest !== undefined && (
            <span className="visually-hidden">
              {' '}
              {text('causes.likeliest', {
                what: causeText(likeliest, wording),
                confidence: text(`confidence.${likeliest.confidence}`),
              })}
            </span>
          )}
        </span>
      </p>
      {!isRunning && failed.length === 0 && <p>{text('checks.cannotSee')}</p>}
      {toLookAt.length > 0 && (
        <nav aria-labelledby="checks-go-to">
          <p id="checks-go-to">
            {text('checks.goTo', { failed: failed.length, unclear: unclear.length })}
          </p>
          <ul>
            {toLookAt.map(({ checkId }) => (
              <li key={checkId}>
                <button
                  type="button"
                  className="link-button"
                  onClick={() => document.getElementById(headingIdOf(checkId))?.focus()}
                >
                  {text(`check.${checkId}`)}
                </button>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </div>
  )
}
