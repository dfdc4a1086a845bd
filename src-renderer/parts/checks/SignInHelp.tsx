// Who can help with a sign-in: one question at a time, then whom to ask and a request that is ready to be
// passed on. In the place of the checks, which go on meanwhile.
import type { SignInHelpView, TroubleshootingView } from '../../../src-preload/contract'
import type { Ask, Send } from '../../bridge'
import { useWording } from '../../WordingContext'
import { HelpStep } from '../HelpStep'
import { RequestText } from '../recovery/RequestText'
import { LargeAccountWays } from '../reset/LargeAccountWays'
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
  return (
    <section className="reset">
      <HelpStep
        topic={text('signInHelp.topic')}
        step={help.step}
        onAnswer={(answer) => void send('answerSignInHelp', { answer })}
        advise={(advice) => (
          <>
            <p>{text(`signInHelp.meaning.${advice}`)}</p>
            {advice === 'largeAccount' && <LargeAccountWays topic="disabled" />}
            <p>{text('signInHelp.copyFirst')}</p>
            <RequestText
              request={composeSignInRequest({ advice, help, view }, wording)}
              ask={ask}
            />
          </>
        )}
      />
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
