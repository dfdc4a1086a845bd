// What of a reset's event may stand in the log: kinds, statuses and hosts. Never a name, a number, a
// link or a text.
import type { LogFields } from '../ports'
import type { ResetEvent } from './reset-event'

export function resetLogFields(event: ResetEvent, from: string, to: string): LogFields {
  const failure = 'result' in event && !event.result.ok ? event.result.failure : null
  return {
    event: event.kind,
    from,
    to,
    ...('attempt' in event && event.attempt !== null ? { attempt: event.attempt } : {}),
    ...(failure === null ? {} : { cause: failure.kind }),
    ...(failure !== null && 'host' in failure ? { host: failure.host } : {}),
    ...(failure !== null && 'status' in failure ? { status: failure.status } : {}),
    ...(failure !== null && 'code' in failure ? { code: failure.code } : {}),
  }
}
