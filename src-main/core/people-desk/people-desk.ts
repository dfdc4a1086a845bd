// Runs the admin's desk: feeds events to `deskTransition`, asks the service through the port with
// the session at hand, and feeds the answers back. Keeps no session of its own.
import type { DeskAction } from '../../../src-preload/contract'
import { toAttemptId, type AttemptId, type UserId } from '../ids'
import type { AccountHome, Aborted, Clock, Log, PeopleAdministration } from '../ports'
import { assertNever, failed, type Result } from '../result'
import type { OpenSession } from '../session/session-material'
import { mayHaveMoved, type AccountDirectory } from '../sign-in/account-directory'
import { createRequests } from '../sign-in/requests'
import { CLOSED_DESK, deskTransition } from './desk-transition'
import type { DeskEffect, DeskEvent, DeskState } from './desk-state'
import type { AdminFailure } from './people'

export interface PeopleDeskPorts {
  readonly administration: PeopleAdministration
  readonly directory: AccountDirectory
  readonly clock: Pick<Clock, 'nowMs'>
  readonly log: Log
  /** The session of the moment; null while nobody is signed in. */
  readonly session: () => OpenSession | null
  /** Asks the service whether the session still stands. */
  readonly confirmSession: () => void
}

type Asked<Value> = Promise<Result<Value, AdminFailure | Aborted>>

export class PeopleDesk {
  readonly #ports: PeopleDeskPorts
  readonly #onState: () => void
  readonly #requests = createRequests()
  #state: DeskState = CLOSED_DESK
  #attempts = 0

  constructor(ports: PeopleDeskPorts, onState: () => void) {
    this.#ports = ports
    this.#onState = onState
  }

  get state(): DeskState {
    return this.#state
  }

  /** Does nothing for somebody who is not an admin: the service would refuse it anyway. */
  open(): void {
    const admin = this.#ports.session()?.facts
    if (admin?.isAdmin !== true) return
    this.#dispatch({ kind: 'deskOpened', admin, attempt: this.#nextAttempt() })
  }

  leave(): void {
    this.#dispatch({ kind: 'leaveRequested' })
  }

  /** Nobody is signed in any more: nothing of the people stays here. */
  endSession(): void {
    if (this.#state.kind === 'open') this.#dispatch({ kind: 'sessionEnded' })
  }

  reload(): void {
    this.#dispatch({ kind: 'reloadRequested', attempt: this.#nextAttempt() })
  }

  find(query: string): void {
    this.#dispatch({ kind: 'queryEntered', query })
  }

  choose(userId: UserId | null): void {
    this.#dispatch({ kind: 'personChosen', userId })
  }

  propose(action: DeskAction): void {
    this.#dispatch({ kind: 'actionProposed', action })
  }

  confirm(): void {
    this.#dispatch({ kind: 'actionConfirmed', attempt: this.#nextAttempt() })
  }

  dropAction(): void {
    this.#dispatch({ kind: 'actionDropped' })
  }

  #nextAttempt(): AttemptId {
    this.#attempts += 1
    return toAttemptId(this.#attempts)
  }

  #dispatch(event: DeskEvent): void {
    const step = deskTransition(this.#state, event)
    this.#state = step.state
    this.#log(event)
    this.#onState()
    for (const effect of step.effects) this.#run(effect)
  }

  /** Answers of the service only: what an admin types or reads is nobody's business. */
  #log(event: DeskEvent): void {
    if (event.kind !== 'peopleRead' && event.kind !== 'changeAnswered') return
    const { kind, result } = event
    const failure = result.ok ? null : result.failure
    this.#ports.log.write({
      event: kind,
      ...(failure === null ? {} : { cause: failure.kind, host: failure.host }),
      ...(failure !== null && 'status' in failure ? { status: failure.status } : {}),
    })
  }

  #run(effect: DeskEffect): void {
    switch (effect.kind) {
      case 'readPeople':
        void this.#readPeople(effect.attempt)
        return
      case 'change':
        void this.#change(effect)
        return
      case 'stop':
        this.#requests.stop(effect.attempt)
        return
      case 'confirmSession':
        this.#ports.confirmSession()
        return
      default:
        assertNever(effect)
    }
  }

  async #readPeople(attempt: AttemptId): Promise<void> {
    const { administration, directory } = this.#ports
    const result = await this.#ask(attempt, async (home, session, signal) => {
      const answer = await administration.read(home, session, signal)
      const mfaProblem = answer.ok ? answer.value.mfaProblem : null
      if (mfaProblem !== null && mayHaveMoved(mfaProblem)) directory.forget(home.accountId)
      return answer
    })
    if (result !== null) this.#dispatch({ kind: 'peopleRead', attempt, result })
  }

  async #change({ change, attempt }: Extract<DeskEffect, { kind: 'change' }>): Promise<void> {
    const { administration, clock } = this.#ports
    const result = await this.#ask(attempt, (home, session, signal) =>
      administration.change(home, session, change, signal),
    )
    if (result === null) return
    const nowMs = clock.nowMs()
    const nextAttempt = this.#nextAttempt()
    this.#dispatch({ kind: 'changeAnswered', attempt, result, nowMs, nextAttempt })
  }

  /** Null where it was stopped, or where nobody is signed in any more. */
  #ask<Value>(
    attempt: AttemptId,
    request: (home: AccountHome, session: OpenSession, signal: AbortSignal) => Asked<Value>,
  ): Promise<Result<Value, AdminFailure> | null> {
    return this.#requests.ask<Value, AdminFailure>(attempt, async (signal) => {
      const session = this.#ports.session()
      if (session === null) return failed({ kind: 'aborted' })
      const { accountId } = session.facts
      const home = await this.#ports.directory.resolve(accountId, signal)
      if (!home.ok) return home
      const answer = await request(home.value, session, signal)
      if (!answer.ok && mayHaveMoved(answer.failure)) this.#ports.directory.forget(accountId)
      return answer
    })
  }
}
