// The second factor at a sign-in: six digits from the phone. No code is ever made here.
import type { AnsweringChallengeView } from '../../src-preload/contract'
import type { Ask, Send } from '../bridge'
import { Icon } from '../parts/Icon'
import { FindOutWhy } from '../parts/FindOutWhy'
import { RecoveryRequest } from '../parts/recovery/RecoveryRequest'
import { ScreenTitle } from '../parts/ScreenTitle'
import { ClockWarning } from '../parts/second-factor/ClockWarning'
import { CodeForm } from '../parts/second-factor/CodeForm'
import { StepTime } from '../parts/second-factor/StepTime'
import { useWording } from '../WordingContext'

export interface CodeScreenProps {
  readonly view: AnsweringChallengeView
  readonly send: Send
  readonly ask: Ask
}

export function CodeScreen({ view, send, ask }: CodeScreenProps): React.JSX.Element {
  const { text, timeOfDay } = useWording()
  const { loginName, accountNumber } = view
  return (
    <section className="second-factor">
      <div id="code-title">
        <ScreenTitle takesFocus={false}>{text('code.title')}</ScreenTitle>
      </div>
      <p className="second-factor-who">{text('resuming.who', { loginName, accountNumber })}</p>
      <ClockWarning clock={view.computerClock} />
      <CodeForm
        submitText={text('signIn.submit')}
        cancelText={text('signIn.cancel')}
        namedBy="code-title"
        isVerifying={view.phase === 'verifying'}
        notice={view.notice}
        action={<FindOutWhy user={view} notice={view.notice?.id ?? null} send={send} />}
        retryAtMs={view.retryAtMs}
        send={send}
      />
      <StepTime stepMs={view.stepMs} serviceAheadMs={view.serviceAheadMs} />
      <div className="second-factor-remarks">
        <p>{text('code.until', { time: timeOfDay(view.expiresAtMs) })}</p>
      </div>
      <RecoveryRequest
        label={text('code.lostPhone')}
        reasons={['lostPhone', 'codesRefused']}
        loginName={loginName}
        accountNumber={accountNumber}
        atMs={null}
        ask={ask}
      />
      <p className="promise">
        <Icon name="lock" />
        <span>{text('code.promise')}</span>
      </p>
    </section>
  )
}
