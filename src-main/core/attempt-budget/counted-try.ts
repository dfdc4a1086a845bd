// Sends a password inside its count: noted before it leaves, settled by whatever comes back. Nothing
// is sent where one more failed try could disable the user.
import type { Aborted, PasswordAnswer } from '../ports'
import { failed, type Result } from '../result'
import type { ServiceFailure } from '../sign-in/service-failure'
import {
  outcomeOfFailure,
  type AttemptBudget,
  type AttemptOutcome,
  type CountedUser,
} from './attempt-budget'
import type { AttemptCounter } from './attempt-counter'

export interface Withheld {
  readonly kind: 'withheld'
  readonly budget: AttemptBudget
}

type Answer = Result<PasswordAnswer, ServiceFailure | Aborted>

export async function countedTry(
  attempts: AttemptCounter,
  user: CountedUser,
  signal: AbortSignal,
  send: () => Promise<Answer>,
): Promise<Result<PasswordAnswer, ServiceFailure | Aborted | Withheld>> {
  const start = await attempts.begin(user)
  if (start.kind === 'withheld') return failed(start)
  const answer: Answer = signal.aborted ? failed({ kind: 'aborted' }) : await send()
  // Not waited for: whoever asks for the budget next is told after it.
  void start.attempt.settle(outcomeOf(answer))
  return answer
}

function outcomeOf(answer: Answer): AttemptOutcome {
  // A second factor or a new password comes next: the password was right, the sign-in is not done.
  if (answer.ok) return answer.value.kind === 'opened' ? 'succeeded' : 'notJudged'
  return answer.failure.kind === 'aborted' ? 'notJudged' : outcomeOfFailure(answer.failure)
}
