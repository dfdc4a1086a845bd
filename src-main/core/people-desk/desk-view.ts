// What the admin may see of the desk. Adds nothing that the service did not say.
import type {
  ChosenPersonView,
  DeskActionView,
  NoticeView,
  PeopleDeskView,
  PersonView,
} from '../../../src-preload/contract'
import { plainNotice, seenEvidence, serviceNotice } from '../sign-in/service-notice'
import type { OpenDesk, ProposedAction } from './desk-state'
import { chosenPerson } from './desk-transition'
import { findPeople } from './find-people'
import type { AdminFailure, Person } from './people'

/** More would not be read; the search narrows them down. */
const SHOWN_PEOPLE = 50

export function peopleDeskView(state: OpenDesk): PeopleDeskView {
  const { admin, people, load, query, action } = state
  const matches = findPeople(people?.people ?? [], query)
  const chosen = chosenPerson(state)
  return {
    kind: 'peopleDesk',
    accountNumber: admin.accountId,
    loginName: admin.loginName,
    phase: load.kind === 'loaded' ? 'ready' : load.kind,
    query,
    people: matches.slice(0, SHOWN_PEOPLE).map(personView),
    matchCount: matches.length,
    totalCount: people?.people.length ?? 0,
    chosen: chosen === null ? null : chosenView(chosen, state),
    mfaSwitch: { kind: people?.mfaSwitch.kind ?? 'notStated' },
    action: action === null ? null : actionView(action, state),
    notice: load.kind === 'failed' ? adminNotice(load.failure) : null,
  }
}

function personView({ userId, loginName, fullName, isEnabled, mfa }: Person): PersonView {
  return { userId, loginName, fullName, isEnabled, mfa }
}

function chosenView(person: Person, { admin }: OpenDesk): ChosenPersonView {
  return {
    ...personView(person),
    isSelf: person.loginName === admin.loginName,
    disabledBecause: person.disabledBecause,
    lastTries: person.lastTries,
  }
}

function actionView(proposed: ProposedAction, { people, admin }: OpenDesk): DeskActionView {
  const { action, userId, phase } = proposed
  const loginName = people?.people.find((person) => person.userId === userId)?.loginName ?? null
  return {
    action,
    loginName,
    phase: phase.kind,
    endsOwnSession: action === 'resetMfa' && loginName === admin.loginName,
    answeredAtMs: phase.kind === 'done' ? phase.atMs : null,
    notice: phase.kind === 'failed' ? adminNotice(phase.failure) : null,
  }
}

function adminNotice(failure: AdminFailure): NoticeView {
  switch (failure.kind) {
    case 'notAllowed':
    case 'personGone':
      return { ...plainNotice(failure.kind, 'error'), evidence: seenEvidence(failure) }
    // The words about a refused sign-in would speak of a password; here it is the session.
    case 'rejected':
      return { ...plainNotice('sessionNotAccepted', 'error'), evidence: seenEvidence(failure) }
    // Where nothing was to be changed, this is a request that the service did not take.
    case 'changedMeanwhile':
      return { ...serviceNotice({ ...failure, kind: 'requestRefused' }), field: null }
    default:
      return { ...serviceNotice(failure), field: null }
  }
}
