// The session in the OS keychain, one entry a profile. Believes a null only after a probe, deletes
// nothing because a read failed, and never lets a signed-out session come back.
// [Note: The marker vouches]
import { createHash, randomBytes } from 'node:crypto'
import { resolve } from 'node:path'
import type { Clock, KeychainProblem, Log, SecretStore } from '../core/ports'
import { failed, type Result, succeeded } from '../core/result'
import type { OpenSession } from '../core/session/session-material'
import { createKeychainAccess } from './keychain-access'
import {
  decodeKeychainEntry,
  encodeKeychainEntry,
  ENTRY_LIMIT_BYTES,
  entrySizeBytes,
} from './keychain-entry'
import { type KeychainLibrary, loadKeychainLibrary } from './keychain-library'
import { createKeychainMarker, type MarkerReading } from './keychain-marker'
import { createOneAtATime } from './one-at-a-time'

/** Peers bound a blocking keychain read at 3 to 5 s (microsoft/vscode pull request 187182: 5 s). */
export const READ_DEADLINE_MS = 5_000
/** Long, because a write may wait for the agent to type into the system's unlock prompt. */
export const WRITE_DEADLINE_MS = 60_000
export const FORGET_DEADLINE_MS = 5_000

export interface KeychainSecretStoreOptions {
  readonly clock: Clock
  readonly log: Log
  /** From `readHostIdentity`. */
  readonly hostIdentity: string
  /** Where the marker lies, in the profile folder. Also tells profiles apart within the keychain. */
  readonly markerPath: string
  readonly loadLibrary?: () => Promise<KeychainLibrary>
  readonly readDeadlineMs?: number | undefined
  readonly writeDeadlineMs?: number | undefined
  readonly forgetDeadlineMs?: number | undefined
}

type Answer<Value> = Result<Value, KeychainProblem>

/** The entry's name in the keychain: "session" and a hash of the profile, so that profiles do not share one. */
export function keychainAccountFor(markerPath: string): string {
  return `session-${createHash('sha256').update(resolve(markerPath)).digest('hex').slice(0, 16)}`
}

/**
 * Calls run one at a time and in order; each caller gets an answer by its deadline at the latest
 * (`noAnswer`), whatever the keychain does. One at a time also because a hanging call holds one of
 * the few threads that the whole process shares for files and name look-ups.
 *
 * A write that failed, or that came back after its caller was told `noAnswer`, leaves nothing
 * that could be resumed: neither the new session nor an older one.
 */
export function createKeychainSecretStore(options: KeychainSecretStoreOptions): SecretStore {
  const { clock, log, hostIdentity, markerPath } = options
  const keychain = createKeychainAccess(options.loadLibrary ?? loadKeychainLibrary, clock)
  const marker = createKeychainMarker(markerPath)
  const account = keychainAccountFor(markerPath)
  const probeAccount = `${account}-probe`
  const inTurn = createOneAtATime()
  /** Rises with every `forget`; a write asked for before it may no longer make anything last. */
  let forgets = 0
  /** Rises whenever what stands in the keychain stops counting; a read begun before it finds nothing. */
  let unmarkings = 0
  /** An entry may be in the keychain although no marker names it. */
  let mayHoldEntry = false

  /** Answers with `noAnswer` at the deadline; `act` goes on in its turn and can see that it is late. */
  function answerInTime<Value>(
    event: string,
    deadlineMs: number,
    act: (isLate: () => boolean) => Promise<Answer<Value>>,
    whenLate: () => void = () => undefined,
  ): Promise<Answer<Value>> {
    const startedMs = clock.nowMs()
    let isLate = false

    return new Promise((settle, reject) => {
      const answer = (outcome: Answer<Value>): void => {
        const code = outcome.ok ? 'ok' : outcome.failure.kind
        log.write({ event, code, durationMs: clock.nowMs() - startedMs, ...causeOf(outcome) })
        settle(outcome)
      }
      const cancelTimer = clock.after(deadlineMs, () => {
        isLate = true
        whenLate()
        answer(failed({ kind: 'noAnswer', deadlineMs }))
      })
      inTurn(() => act(() => isLate)).then((outcome) => {
        cancelTimer()
        if (!isLate) answer(outcome)
      }, reject)
    })
  }

  function unmark(): ReturnType<typeof marker.remove> {
    unmarkings += 1
    return marker.remove()
  }

  async function read(
    isLate: () => boolean,
    deadlineMs: number,
  ): Promise<Answer<OpenSession | null>> {
    if (isLate()) return failed({ kind: 'noAnswer', deadlineMs })
    const unmarkingsBefore = unmarkings
    const isCurrent = (): boolean => unmarkings === unmarkingsBefore

    const vouched = await marker.read()
    const found = await keychain.get(account)
    if (!found.ok) return found
    if (found.value === null) return isLate() ? succeeded(null) : judgeNull(vouched)

    const entry = decodeKeychainEntry(found.value)
    if (entry === null || vouched.kind === 'unreadable') return failed({ kind: 'unreadable' })
    if (vouched.kind === 'none' || vouched.marker.entryId !== entry.entryId) {
      const dropped = await keychain.remove(account)
      mayHoldEntry = !(dropped.ok && dropped.value)
      log.write({
        event: 'keychainLeftoverDropped',
        code: dropped.ok ? 'ok' : dropped.failure.kind,
      })
      return judgeNull(vouched)
    }

    // The keychain handed it out, so this is the right one even if the computer was renamed since.
    if (vouched.marker.hostIdentity !== hostIdentity) {
      await marker.put({ ...vouched.marker, hostIdentity }, isCurrent)
    }
    return succeeded(isCurrent() ? entry.session : null)
  }

  /** A locked keychain answers null just as an empty one does; the marker and a probe tell them apart. */
  async function judgeNull(vouched: MarkerReading): Promise<Answer<null>> {
    if (vouched.kind === 'none') return succeeded(null)
    if (vouched.kind === 'entry' && vouched.marker.hostIdentity !== hostIdentity) {
      return failed({ kind: 'elsewhere' })
    }
    const probed = await keychain.probe(probeAccount)
    if (!probed.ok) return probed
    await marker.remove()
    return succeeded(null)
  }

  async function write(
    text: string,
    entryId: string,
    isForgotten: () => boolean,
    isLate: () => boolean,
    deadlineMs: number,
  ): Promise<Answer<null>> {
    const noAnswer = failed({ kind: 'noAnswer', deadlineMs } as const)
    if (isLate()) return noAnswer

    if ((await marker.read()).kind !== 'none') mayHoldEntry = true
    const writtenAtMs = clock.nowMs()
    const isWanted = (): boolean => !isForgotten() && !isLate()
    const isMarked = await marker.put({ entryId, writtenAtMs, hostIdentity }, isWanted)
    // A later forget won: written and forgotten again comes to the same.
    if (isForgotten()) return succeeded(null)
    if (isLate()) return noAnswer
    if (!isMarked) {
      await drop()
      return failed({ kind: 'noService', detail: 'the profile folder cannot be written' })
    }

    const stored = await keychain.set(account, text)
    if (stored.ok || stored.failure.kind === 'noAnswer') mayHoldEntry = true
    if (stored.ok && !isLate()) return stored
    if (stored.ok) await drop()
    else await marker.remove()
    return stored.ok ? noAnswer : stored
  }

  /** Takes away marker and entry as far as that works; whatever stays is not vouched for. */
  async function drop(): Promise<void> {
    await marker.remove()
    const removed = await keychain.remove(account)
    if (removed.ok && removed.value) mayHoldEntry = false
  }

  async function forget(unmarking: ReturnType<typeof marker.remove>): Promise<Answer<null>> {
    const { before, isGone } = await unmarking
    if (before.kind !== 'none') mayHoldEntry = true
    if (!isGone) log.write({ event: 'keychainMarkerStays' })

    const removed = await keychain.remove(account)
    if (removed.ok && removed.value) mayHoldEntry = false
    // Nothing was ever written, so a keychain that cannot be used holds nothing of ours either.
    if (!mayHoldEntry) return succeeded(null)
    if (!removed.ok) return removed

    const probed = await keychain.probe(probeAccount)
    if (!probed.ok) return probed
    mayHoldEntry = false
    return succeeded(null)
  }

  return {
    kind: 'keychain',

    read: () => {
      const deadlineMs = options.readDeadlineMs ?? READ_DEADLINE_MS
      return answerInTime('keychainRead', deadlineMs, (isLate) => read(isLate, deadlineMs))
    },

    write: async (session) => {
      const deadlineMs = options.writeDeadlineMs ?? WRITE_DEADLINE_MS
      const forgetsBefore = forgets
      const entryId = randomBytes(16).toString('base64url')
      const text = encodeKeychainEntry({ entryId, session })
      const sizeBytes = entrySizeBytes(text)

      const isForgotten = (): boolean => forgets !== forgetsBefore
      return answerInTime(
        'keychainWrite',
        deadlineMs,
        async (isLate) => {
          if (sizeBytes <= ENTRY_LIMIT_BYTES) {
            return write(text, entryId, isForgotten, isLate, deadlineMs)
          }
          if (!isForgotten()) await drop()
          return failed({ kind: 'tooLarge', sizeBytes })
        },
        // At once and not in turn: the app may die before the call comes back and can be undone.
        () => void unmark(),
      )
    },

    forget: () => {
      forgets += 1
      // Not in turn: a call that hangs must not keep the marker standing.
      const unmarking = unmark()
      const deadlineMs = options.forgetDeadlineMs ?? FORGET_DEADLINE_MS
      return answerInTime('keychainForget', deadlineMs, () => forget(unmarking))
    },
  }
}

function causeOf(outcome: Answer<unknown>): { readonly cause?: string } {
  return !outcome.ok && outcome.failure.kind === 'noService'
    ? { cause: outcome.failure.detail }
    : {}
}
