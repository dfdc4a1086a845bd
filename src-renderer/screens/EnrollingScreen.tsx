// The first second factor: an authenticator app is set up by a picture, or by a key, and a first
// code proves it. The secret passes through two parts that never keep it; nothing of it is here.
import type { EnrollingView } from '../../src-preload/contract'
import type { Ask, Send } from '../bridge'
import { Busy } from '../parts/Busy'
import { Disclosure } from '../parts/Disclosure'
import { FindOutWhy } from '../parts/FindOutWhy'
import { RecoveryRequest } from '../parts/recovery/RecoveryRequest'
import { ScreenTitle } from '../parts/ScreenTitle'
import { ClockWarning } from '../parts/second-factor/ClockWarning'
import { CodeForm } from '../parts/second-factor/CodeForm'
import { EnrolmentKey } from '../parts/second-factor/EnrolmentKey'
import { EnrolmentPicture } from '../parts/second-factor/EnrolmentPicture'
import { useEscape } from '../parts/use-escape'
import { useWording } from '../WordingContext'

export interface EnrollingScreenProps {
  readonly view: EnrollingView
  readonly send: Send
  readonly ask: Ask
}

export function EnrollingScreen({ view, send, ask }: EnrollingScreenProps): React.JSX.Element {
  const { text, timeOfDay } = useWording()
  const { loginName, accountNumber } = view
  return (
    <section className="second-factor">
      <div id="enrolling-title">
        <ScreenTitle takesFocus={view.phase === 'fetchingSecret'}>
          {text('enrolling.title')}
        </ScreenTitle>
      </div>
      <p className="second-factor-who">{text('resuming.who', { loginName, accountNumber })}</p>
      <p>{text('enrolling.why')}</p>
      <ClockWarning clock={view.computerClock} />
      {view.phase === 'fetchingSecret' ? (
        <Fetching send={send} />
      ) : (
        <Steps view={view} send={send} ask={ask} />
      )}
      <div className="second-factor-remarks">
        <p>{text(view.mayBeComplete ? 'enrolling.mayBeComplete' : 'enrolling.shownOnce')}</p>
        <p>{text('code.until', { time: timeOfDay(view.expiresAtMs) })}</p>
      </div>
      <RecoveryRequest
        label={text('enrolling.noPhone')}
        reasons={['noPhoneForEnrolment']}
        loginName={loginName}
        accountNumber={accountNumber}
        atMs={null}
        ask={ask}
      />
    </section>
  )
}

function Fetching({ send }: Pick<EnrollingScreenProps, 'send'>): React.JSX.Element {
  const { text } = useWording()
  const cancel = (): void => void send('cancel', {})
  useEscape(true, cancel)
  return (
    <>
      <p className="fetching" role="status">
        <Busy />
        <span>{text('enrolling.fetching')}</span>
      </p>
      <div className="buttons">
        <button type="button" className="button" onClick={cancel}>
          {text('enrolling.notNow')}
        </button>
      </div>
    </>
  )
}

function Steps({ view, send, ask }: EnrollingScreenProps): React.JSX.Element {
  const { text } = useWording()
  return (
    <ol className="enrolment-steps">
      <li>
        <p className="enrolment-step">{text('enrolling.stepApp')}</p>
        <p className="remark">{text('enrolling.whichApps')}</p>
      </li>
      <li>
        <p className="enrolment-step">{text('enrolling.stepScan')}</p>
        <EnrolmentPicture ask={ask} />
        <Disclosure label={text('enrolling.cannotScan')}>
          <EnrolmentKey ask={ask} />
        </Disclosure>
      </li>
      <li>
        <p className="enrolment-step">{text('enrolling.stepCode')}</p>
        <CodeForm
          submitText={text('enrolling.submit')}
          cancelText={text('enrolling.notNow')}
          namedBy="enrolling-title"
          isVerifying={view.phase === 'verifying'}
          notice={view.notice}
          action={<FindOutWhy user={view} notice={view.notice?.id ?? null} send={send} />}
          retryAtMs={view.retryAtMs}
          send={send}
        />
      </li>
    </ol>
  )
}
