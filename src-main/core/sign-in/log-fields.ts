// What of an event may stand in the log: kinds, statuses and hosts. Never a name, a number or a text.
import type { LogFields } from '../ports'
import type { SecondFactorRefusal } from '../second-factor/challenge'
import type { ServiceFailure } from './service-failure'
import type { SignInEvent } from './event'
import type { SignInState } from './state'

export function logFieldsOf(
  event: SignInEvent,
  from: SignInState['kind'],
  to: SignInState['kind'],
): LogFields {
  return {
    event: event.kind,
    from,
    to,
    ...('attempt' in event ? { attempt: event.attempt } : {}),
    ...('result' in event && !event.result.ok ? failureFields(event.result.failure) : {}),
  }
}

function failureFields(failure: ServiceFailure | SecondFactorRefusal): Omit<LogFields, 'event'> {
  return {
    cause: failure.kind,
    host: failure.host,
    ...('status' in failure ? { status: failure.status } : {}),
    ...(failure.kind === 'noAnswer' ? { code: failure.code } : {}),
  }
}
