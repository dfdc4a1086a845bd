// The service's clock as an answer's header tells it. Reads headers only; what the difference to
// this computer means is core/service-clock's to say.
import { toEpochMs, type EpochMs } from '../core/ids'

/** The one form that a sender may use (RFC 9110, section 5.6.7: IMF-fixdate). */
const DATE =
  /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), [0-9]{2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) [0-9]{4} [0-9]{2}:[0-9]{2}:[0-9]{2} GMT$/

/**
 * What the Date header says, to the second. Null where there is no readable one, and for an answer
 * with an Age header: a cache gave it out, with the time at which it was made (RFC 9111, section 5.1).
 */
export function serviceTimeOf(headers: Readonly<Record<string, string>>): EpochMs | null {
  const date = headers['date'] ?? ''
  if (headers['age'] !== undefined || !DATE.test(date)) return null
  const ms = Date.parse(date)
  return Number.isNaN(ms) ? null : toEpochMs(ms)
}
