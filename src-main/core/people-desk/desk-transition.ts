// The admin's desk as one pure function. Nothing is changed without a confirmation, nothing twice,
// and never to somebody who is no longer as the admin saw.
import type { AttemptId } from '../ids'
import { assertNever } from '../result'
import type { DeskEvent, DeskState, DeskStep, OpenDesk, ProposedAction } from './desk-state'
import type { AdminFailure, DeskChange, Person } from './people'

type EventOf<Kind extends DeskEvent['kind']> = Extract<DeskEvent, { kind: Kind }>

export const CLOSED_DESK: DeskState = { kind: 'closed' }

export function deskTransition(state: DeskState, event: DeskEvent): DeskStep {
  if (event.kind === 'deskOpened') return open(state, event)
  if (state.kind === 'closed') return same(state)
  switch (event.kind) {
    case 'leaveRequested':
      // What is on its way to the service cannot be called back, and its result is worth knowing.
      return state.action?.phase.kind === 'running' ? same(state) : close(state)
    case 'sessionEnded':
      return close(state)
    case 'reloadRequested':
      return state.load.kind === 'loading' || state.action?.phase.kind === 'running'
        ? same(state)
        : reload(state, event.attempt)
    case 'peopleRead':
      return notePeople(state, event)
    case 'queryEntered':
      return same({ ...state, query: event.query })
    case 'personChosen':
      return choose(state, event.userId)
    case 'actionProposed':
      return propose(state, event)
    case 'actionConfirmed':
      return confirm(state, event.attempt)
    case 'actionDropped':
      return state.action?.phase.kind === 'running' ? same(state) : same({ ...state, action: null })
    case 'changeAnswered':
      return noteChange(state, event)
    default:
      return assertNever(event)
  }
}

/** The chosen person, as last read. */
export function chosenPerson(state: OpenDesk): Person | null {
  return state.people?.people.find(({ userId }) => userId === state.chosen) ?? null
}

function same(state: DeskState): DeskStep {
  return { state, effects: [] }
}

function open(state: DeskState, { admin, attempt }: EventOf<'deskOpened'>): DeskStep {
  if (state.kind === 'open') return same(state)
  return {
    state: {
      kind: 'open',
      admin,
      load: { kind: 'loading', attempt },
      people: null,
      query: '',
      chosen: null,
      action: null,
    },
    effects: [{ kind: 'readPeople', attempt }],
  }
}

function reload(state: OpenDesk, attempt: AttemptId): DeskStep {
  return {
    state: { ...state, load: { kind: 'loading', attempt } },
    effects: [{ kind: 'readPeople', attempt }],
  }
}

function notePeople(state: OpenDesk, { attempt, result }: EventOf<'peopleRead'>): DeskStep {
  if (state.load.kind !== 'loading' || state.load.attempt !== attempt) return same(state)
  if (result.ok) return same({ ...state, load: { kind: 'loaded' }, people: result.value })
  return {
    state: { ...state, load: { kind: 'failed', failure: result.failure } },
    effects: result.failure.kind === 'rejected' ? [{ kind: 'confirmSession' }] : [],
  }
}

function choose(state: OpenDesk, userId: OpenDesk['chosen']): DeskStep {
  // A question on the screen names somebody: it must not come to mean somebody else.
  if (state.action?.phase.kind === 'running') return same(state)
  return same({ ...state, chosen: userId, action: null })
}

function propose(state: OpenDesk, { action }: EventOf<'actionProposed'>): DeskStep {
  if (state.action?.phase.kind === 'running') return same(state)
  const isForAccount = action === 'turnMfaOn' || action === 'turnMfaOff'
  const proposed: ProposedAction = {
    action,
    userId: isForAccount ? null : state.chosen,
    phase: { kind: 'confirming' },
  }
  // Only what there is something to do for.
  return changeOf(state, proposed) === null ? same(state) : same({ ...state, action: proposed })
}

function confirm(state: OpenDesk, attempt: AttemptId): DeskStep {
  const { action } = state
  const isAsked = action?.phase.kind === 'confirming' || action?.phase.kind === 'changedMeanwhile'
  if (action === null || !isAsked || state.load.kind !== 'loaded') return same(state)
  const change = changeOf(state, action)
  if (change === null) return same({ ...state, action: null })
  return {
    state: { ...state, action: { ...action, phase: { kind: 'running', attempt } } },
    effects: [{ kind: 'change', change, attempt }],
  }
}

function noteChange(state: OpenDesk, event: EventOf<'changeAnswered'>): DeskStep {
  const { action } = state
  if (action?.phase.kind !== 'running' || action.phase.attempt !== event.attempt) {
    return same(state)
  }
  const withPhase = (phase: ProposedAction['phase']): OpenDesk => ({
    ...state,
    action: { ...action, phase },
  })
  if (event.result.ok) {
    return reload(withPhase({ kind: 'done', atMs: event.nowMs }), event.nextAttempt)
  }
  const { failure } = event.result
  if (failure.kind === 'changedMeanwhile') {
    return reload(withPhase({ kind: 'changedMeanwhile' }), event.nextAttempt)
  }
  const failed = withPhase({ kind: 'failed', failure })
  if (failure.kind === 'rejected') return { state: failed, effects: [{ kind: 'confirmSession' }] }
  // Without an answer nobody knows whether it was done: the list does.
  return NOTHING_CHANGED.has(failure.kind) ? same(failed) : reload(failed, event.nextAttempt)
}

/** What the service did not do, or was not asked to do: the list is as it was. */
const NOTHING_CHANGED: ReadonlySet<AdminFailure['kind']> = new Set([
  'notAllowed',
  'userNotWhole',
  'serviceNotListed',
])

/** What to ask the service for; null where it makes no sense on the present list. */
function changeOf({ people }: OpenDesk, { action, userId }: ProposedAction): DeskChange | null {
  if (people === null) return null
  if (action === 'turnMfaOn' || action === 'turnMfaOff') {
    const { mfaSwitch } = people
    const isOn = action === 'turnMfaOn'
    if (mfaSwitch.kind === 'notStated' || (mfaSwitch.kind === 'on') === isOn) return null
    return { kind: 'switchMfa', isOn, revision: mfaSwitch.revision }
  }
  const person = people.people.find((candidate) => candidate.userId === userId)
  if (person === undefined) return null
  const isUseful = action === 'enable' ? !person.isEnabled : person.mfa !== 'notEnrolled'
  if (!isUseful) return null
  const { loginName, isEnabled } = person
  return { kind: action, userId: person.userId, shown: { loginName, isEnabled } }
}

function close(state: OpenDesk): DeskStep {
  const { load } = state
  const effects = load.kind === 'loading' ? [{ kind: 'stop', attempt: load.attempt } as const] : []
  return { state: CLOSED_DESK, effects }
}
