// Holds the secrets of the session at hand, which no state ever contains: from the moment the
// service opened it until the service knows that it is over.
import type { AttemptId } from '../ids'
import type { Aborted, Clock, KeychainProblem, LoginGateway, SecretStore } from '../ports'
import { failed, type Result } from '../result'
import type { SavedSession } from '../sign-in/event'
import type { ServiceFailure } from '../sign-in/service-failure'
import { createRevokeQueue, isRevoked, type RevokeQueue } from './revoke-queue'
import type { OpenSession } from './session-material'

type Answered = Result<null, ServiceFailure | Aborted>
export type SaveOutcome = 'protected' | 'memoryOnly' | KeychainProblem

const nothingHeld: Answered = failed({ kind: 'aborted' })

export class SessionKeeper {
  readonly #gateway: LoginGateway
  readonly #secrets: SecretStore
  readonly #revokes: RevokeQueue
  readonly #opened = new Map<AttemptId, OpenSession>()
  #current: OpenSession | null = null
  #departing: OpenSession | null = null
  #forgetting: Promise<unknown> = Promise.resolve()
  #isRenewed = false

  constructor(
    gateway: LoginGateway,
    secrets: SecretStore,
    clock: Clock,
    onRevokeSettled: (outcome: 'done' | 'abandoned') => void,
  ) {
    this.#gateway = gateway
    this.#secrets = secrets
    this.#revokes = createRevokeQueue(gateway, clock, onRevokeSettled)
  }

  /** The session at hand, secrets included: for adapters only. */
  get current(): OpenSession | null {
    return this.#current
  }

  /** A session that an attempt opened; current only once it is adopted. */
  put(attempt: AttemptId, session: OpenSession): void {
    this.#opened.set(attempt, session)
  }

  adopt(attempt: AttemptId): void {
    const replaced = this.#current
    this.#current = this.#take(attempt)
    // Left behind by a cancelled resume: another person's session must not stay open.
    if (replaced !== null && !isSamePerson(replaced, this.#current)) this.#revokes.add(replaced)
    this.#departing = null
  }

  /** Forgets what nobody adopted, without a word to the service. */
  drop(attempt: AttemptId): void {
    this.#opened.delete(attempt)
  }

  /** Opened although nobody waits for it any more: it must not stay open at the service. */
  discard(attempt: AttemptId): void {
    const session = this.#take(attempt)
    if (session !== null) this.#revokes.add(session)
  }

  /** What the keychain holds; to be adopted, or dropped, under the id of this attempt. */
  async readSaved(attempt: AttemptId): Promise<SavedSession> {
    const read = await this.#secrets.read()
    if (!read.ok) return { kind: 'problem', problem: read.failure }
    if (read.value === null) return { kind: 'none' }
    this.put(attempt, read.value)
    return { kind: 'found', session: read.value.facts }
  }

  /** The service handed out a new cookie that is not saved yet. */
  get isRenewed(): boolean {
    return this.#isRenewed
  }

  /** Null where another session took its place before the keychain answered. */
  async save(): Promise<SaveOutcome | null> {
    const session = this.#current
    this.#isRenewed = false
    if (session === null) return null
    const written = await this.#secrets.write(session)
    if (this.#current?.facts !== session.facts) return null
    if (!written.ok) return written.failure
    return this.#secrets.kind === 'memory' ? 'memoryOnly' : 'protected'
  }

  /** Clears this computer. What is needed to tell the service stays in memory until it is told. */
  async forget(isRevokeNext: boolean): Promise<KeychainProblem | null> {
    this.#departing = isRevokeNext ? this.#current : null
    this.#current = null
    const forgetting = this.#secrets.forget()
    this.#forgetting = forgetting
    const forgotten = await forgetting
    return forgotten.ok ? null : forgotten.failure
  }

  async refresh(signal: AbortSignal): Promise<Answered> {
    const session = this.#current
    if (session === null) return nothingHeld
    const answer = await this.#gateway.refresh(session, signal)
    if (!answer.ok) return answer
    const isStillCurrent = this.#current === session
    const hasNewCookie = answer.value.secrets.sessionCookie !== session.secrets.sessionCookie
    if (isStillCurrent && hasNewCookie) {
      this.#current = answer.value
      this.#isRenewed = true
    }
    return { ok: true, value: null }
  }

  async revoke(signal: AbortSignal): Promise<Answered> {
    const session = this.#departing
    if (session === null) return { ok: true, value: null }
    const answer = await this.#gateway.signOut(session, signal)
    if (isRevoked(answer) && this.#departing === session) this.#departing = null
    return answer
  }

  revokeLater(): void {
    if (this.#departing !== null) this.#revokes.add(this.#departing)
    this.#departing = null
  }

  /** Before quitting: a sign-out under way is finished, as long as `signal` lets it. */
  async close(signal: AbortSignal): Promise<void> {
    this.revokeLater()
    const aborted = new Promise((resolve) => {
      signal.addEventListener('abort', resolve, { once: true })
    })
    const finished = Promise.all([this.#forgetting, this.#revokes.flush(signal)])
    await Promise.race([finished, aborted])
  }

  #take(attempt: AttemptId): OpenSession | null {
    const session = this.#opened.get(attempt) ?? null
    this.#opened.delete(attempt)
    return session
  }
}

function isSamePerson(one: OpenSession, other: OpenSession | null): boolean {
  return (
    one.facts.accountId === other?.facts.accountId && one.facts.loginName === other.facts.loginName
  )
}
