// What the admin may see of the desk. Adds nothing that the service did not say.
import type {
  ChosenPersonView,
  DeskActionView,
  NoticeView,
  PeopleDeskView,
  PersonView,
} from '../../../src-preload/contract'
import { plainNotice, seenEvidence, serviceNotice } from '../sign-in/service-notice'
import type { SessionFacts } from '../session/session-material'
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
    unreadableCount: people?.unreadableCount ?? 0,
    mfaSwitch: { kind: people?.mfaSwitch.kind ?? 'notStated' },
    action: action === null ? null : actionView(action, state),
    notice: deskNotice(state),
  }
}

function personView({ userId, loginName, fullName, isEnabled, mfa }: Person): PersonView {
  return { userId, loginName, fullName, isEnabled, mfa }
}

function chosenView(person: Person, { admin }: OpenDesk): ChosenPersonView {
  return {
    ...personView(person),
    isSelf: isOwn(person, admin),
    disabledBecause: person.disabledBecause,
    lastTries: person.lastTries,
  }
}

/** By the ids where the sign-in told it; older sessions know their name only. */
function isOwn({ userId, loginName }: Person, admin: SessionFacts): boolean {
  return admin.userId === null ? loginName === admin.loginName : userId === admin.userId
}

function actionView(proposed: ProposedAction, state: OpenDesk): DeskActionView {
  const { action, userId, phase } = proposed
  const person = state.people?.people.find((candidate) => candidate.userId === userId) ?? null
  return {
    action,
    loginName: person?.loginName ?? null,
    phase: phase.kind,
    endsOwnSession: action === 'resetMfa' && person !== null && isOwn(person, state.admin),
    answeredAtMs: phase.kind === 'done' ? phase.atMs : null,
    outcome: phase.kind === 'done' ? outcomeOf(action, person, state) : null,
    notice: phase.kind === 'failed' ? adminNotice(phase.failure) : null,
  }
}

/** Only a list that was read after the service's answer confirms what the answer said. */
function outcomeOf(
  action: ProposedAction['action'],
  person: Person | null,
  { load, people }: OpenDesk,
): DeskActionView['outcome'] {
  const isConfirmed = {
    enable: person?.isEnabled === true,
    resetMfa: person?.mfa === 'notEnrolled',
    turnMfaOn: people?.mfaSwitch.kind === 'on',
    turnMfaOff: people?.mfaSwitch.kind === 'off',
  }
  return load.kind === 'loaded' && isConfirmed[action] ? 'confirmedByList' : 'accepted'
}

function deskNotice({ load, people }: OpenDesk): NoticeView | null {
  if (load.kind === 'failed') return adminNotice(load.failure)
  const mfaProblem = people?.mfaProblem ?? null
  if (mfaProblem === null) return null
  // Whatever it was, it says nothing of the rest of the desk, which works without.
  const { evidence } = adminNotice(mfaProblem)
  return { ...plainNotice('mfaNotRead', 'warning'), evidence }
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
      return { ...serviceNotice({ ...failure, kind: 'requestRefused' }, 'desk'), field: null }
    case 'userNotWhole':
      return {
        ...plainNotice(failure.kind, 'error'),
        evidence: [...seenEvidence(failure), { id: 'problem', value: failure.missing.join(', ') }],
      }
    case 'serviceNotListed':
      return {
        ...plainNotice(failure.kind, 'error'),
        values: { service: failure.service },
        evidence: seenEvidence(failure),
      }
    default:
      return { ...serviceNotice(failure, 'desk'), field: null }
  }
}
