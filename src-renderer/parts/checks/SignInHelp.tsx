// Who can help with a sign-in: one question at a time, then whom to ask and a request that is ready to be
// passed on. In the place of the checks, which go on meanwhile.
import type { SignInHelpView, TroubleshootingView } from '../../../src-preload/contract'
import type { Ask, Send } from '../../bridge'
import { useWording } from '../../WordingContext'
import { HelpChoices } from '../HelpChoices'
import { RequestText } from '../recovery/RequestText'
import { LargeAccountWays } from '../reset/LargeAccountWays'
import { ScreenTitle } from '../ScreenTitle'
import { composeSignInRequest } from './compose-sign-in-request'

export interface SignInHelpProps {
  readonly help: SignInHelpView
  readonly view: TroubleshootingView
  readonly send: Send
  readonly ask: Ask
}

export function SignInHelp({ help, view, send, ask }: SignInHelpProps): React.JSX.Element {
  const wording = useWording()
  const { text } = wording
  const { step } = help
  const title =
    step.kind === 'question'
      ? text(`resetHelp.question.${step.question}`)
      : text(`resetHelp.advice.${step.advice}`)
  return (
    <section className="reset">
      <p className="reset-topic">{text('signInHelp.topic')}</p>
      <ScreenTitle takesFocus key={step.kind === 'question' ? step.question : step.advice}>
        {title}
      </ScreenTitle>
      {step.kind === 'question' ? (
        <HelpChoices
          question={step.question}
          onAnswer={(answer) => void send('answerSignInHelp', { answer })}
        />
      ) : (
        <>
          <p>{text(`signInHelp.meaning.${step.advice}`)}</p>
          {step.advice === 'largeAccount' && <LargeAccountWays topic="disabled" />}
          <p>{text('signInHelp.copyFirst')}</p>
          <RequestText
            request={composeSignInRequest({ advice: step.advice, help, view }, wording)}
            ask={ask}
          />
        </>
      )}
      <div className="buttons way-back">
        <button
          type="button"
          className="button"
          onClick={() => void send('goBackInSignInHelp', {})}
        >
          {text('signInHelp.back')}
        </button>
      </div>
    </section>
  )
}
