// Remembers for a while where an account lives, and asks only once when several want to know.
import type { AccountId, EpochMs } from '../ids'
import type { Aborted, AccountHome, Clock, LoginGateway } from '../ports'
import { failed, type Result } from '../result'
import type { ServiceFailure } from './service-failure'

/**
 * How long an answer of the Domain API is used again, in milliseconds: 10 minutes.
 *
 * The service documents no lifetime and says only that addresses may change. LivePerson's own
 * clients keep them 1 minute to 5 hours; its command line tool keeps them 10 minutes, which covers
 * a hesitant sign-in and is shorter than any shift. (Contract document, section 1, "Caching".)
 */
export const HOME_LIFETIME_MS = 600_000

/** After these an address is asked for anew; any other failure came from the right place. */
const MAY_HAVE_MOVED: ReadonlySet<string> = new Set<ServiceFailure['kind']>([
  'noAnswer',
  'unexpectedAnswer',
  'hostNotAllowed',
])

/** Whether what lives at the address may have moved, as far as a failure there tells. */
export function mayHaveMoved({ kind }: { readonly kind: string }): boolean {
  return MAY_HAVE_MOVED.has(kind)
}

type Answer = Result<AccountHome, ServiceFailure | Aborted>

export interface AccountDirectory {
  readonly resolve: (accountId: AccountId, signal: AbortSignal) => Promise<Answer>
  /** Forgets the address, because what lives there did not answer as it should. */
  readonly forget: (accountId: AccountId) => void
}

interface Lookup {
  readonly answer: Promise<Answer>
  readonly controller: AbortController
  waiting: number
}

export function createAccountDirectory(
  gateway: Pick<LoginGateway, 'resolve'>,
  clock: Pick<Clock, 'nowMs'>,
): AccountDirectory {
  const known = new Map<AccountId, { readonly home: AccountHome; readonly atMs: EpochMs }>()
  const lookups = new Map<AccountId, Lookup>()

  function look(accountId: AccountId): Lookup {
    const running = lookups.get(accountId)
    if (running !== undefined) return running
    const controller = new AbortController()
    const lookup: Lookup = {
      controller,
      waiting: 0,
      answer: gateway.resolve(accountId, controller.signal).then((answer) => {
        if (lookups.get(accountId) === lookup) lookups.delete(accountId)
        if (answer.ok) known.set(accountId, { home: answer.value, atMs: clock.nowMs() })
        return answer
      }),
    }
    lookups.set(accountId, lookup)
    return lookup
  }

  return {
    async resolve(accountId, signal) {
      const entry = known.get(accountId)
      if (entry !== undefined && clock.nowMs() - entry.atMs < HOME_LIFETIME_MS) {
        return { ok: true, value: entry.home }
      }
      const lookup = look(accountId)
      lookup.waiting += 1
      const answer = await Promise.race([lookup.answer, aborted(signal)])
      lookup.waiting -= 1
      if (lookup.waiting === 0 && lookups.get(accountId) === lookup) {
        // Nobody wants it any more: stop the request, and let the next one start afresh.
        lookups.delete(accountId)
        lookup.controller.abort()
      }
      return answer
    },
    forget(accountId) {
      known.delete(accountId)
    },
  }
}

function aborted(signal: AbortSignal): Promise<Answer> {
  return new Promise((resolve) => {
    const settle = (): void => {
      resolve(failed({ kind: 'aborted' }))
    }
    if (signal.aborted) settle()
    else signal.addEventListener('abort', settle, { once: true })
  })
}
