// The fake administration with answers for the contract's behaviours: a list of people and a switch
// with a revision, changed as the service changes them. Not a service: it knows one admin and three people.
import { failed, succeeded, type Result } from '../../src-main/core/result'
import type {
  AccountPeople,
  AdminFailure,
  DeskChange,
  Person,
} from '../../src-main/core/people-desk/people'
import type { AccountHome, PeopleAdministration } from '../../src-main/core/ports'
import type { OpenSession } from '../../src-main/core/session/session-material'
import type { PeopleBehaviour, PeopleSubject } from '../contract/people-administration-contract'
import {
  createFakePeopleAdministration,
  type FakePeopleAdministration,
} from '../fakes/fake-people-administration'
import { openSession } from './open-sessions'
import { ADMIN_FAILURES, MARIA, OLIVIA, SAM } from './people-samples'
import { HOME, NOW_MS } from './sign-in-samples'

const ADMIN = openSession({ loginName: OLIVIA.loginName, isAdmin: true, bearer: 'of-an-admin' })
const AGENT = openSession({ loginName: MARIA.loginName, bearer: 'of-an-agent' })

const FAILING: Readonly<Partial<Record<PeopleBehaviour, AdminFailure>>> = {
  sessionsEnded: ADMIN_FAILURES.rejected,
  failing: ADMIN_FAILURES.serviceFailed,
  html: ADMIN_FAILURES.unexpectedAnswer,
}

type Outcome<Value> = Result<Value, AdminFailure>

interface Account {
  readonly people: readonly Person[]
  readonly isMfaOn: boolean
  readonly switchRevision: number
}

export function createAnsweringPeople(): PeopleSubject {
  const fake = createFakePeopleAdministration()
  let behaviour: PeopleBehaviour = 'healthy'
  let account: Account = {
    people: [OLIVIA, SAM, MARIA],
    isMfaOn: true,
    switchRevision: 3,
  }

  function refusal(session: OpenSession): AdminFailure | null {
    if (!session.facts.isAdmin) return ADMIN_FAILURES.notAllowed
    return FAILING[behaviour] ?? null
  }

  const administration: PeopleAdministration = {
    read(home, session, signal) {
      const answer = fake.read(home, session, signal)
      if (behaviour === 'slow') return answer
      const failure = home.usersHost === null ? notListed : refusal(session)
      soon(fake, 'read', failure === null ? succeeded(told(account, home)) : failed(failure))
      return answer
    },
    change(home, session, change, signal) {
      const answer = fake.change(home, session, change, signal)
      const isGapped = behaviour === 'withoutNames' && change.kind !== 'switchMfa'
      const failure = refusal(session) ?? (isGapped ? ADMIN_FAILURES.userNotWhole : null)
      const next = failure === null ? changed(account, change) : failed(failure)
      if (next.ok) account = next.value
      soon(fake, 'change', next.ok ? succeeded(null) : next)
      return answer
    },
  }

  return {
    administration,
    home: HOME,
    admin: ADMIN,
    agent: AGENT,
    disabledName: SAM.loginName,
    behave(next) {
      behaviour = next === 'changedByAnother' ? 'healthy' : next
      if (next === 'changedByAnother') {
        account = { ...account, switchRevision: account.switchRevision + 1 }
      }
      return Promise.resolve()
    },
  }
}

const notListed: AdminFailure = {
  kind: 'serviceNotListed',
  service: 'accountConfigReadWrite',
  host: HOME.loginHost,
  atMs: NOW_MS,
}

function told(account: Account, { secondFactorHost }: AccountHome): AccountPeople {
  const { people, isMfaOn, switchRevision } = account
  const rest = { unreadableCount: 0, mfaProblem: null }
  if (secondFactorHost !== null) {
    const kind = isMfaOn ? 'on' : 'off'
    return { ...rest, people, mfaSwitch: { kind, revision: String(switchRevision) } }
  }
  const bare = people.map((person) => ({
    ...person,
    disabledBecause: person.isEnabled ? null : ('notStated' as const),
    mfa: 'notStated' as const,
    lastTries: null,
  }))
  return { ...rest, people: bare, mfaSwitch: { kind: 'notStated' } }
}

function changed(account: Account, change: DeskChange): Outcome<Account> {
  if (change.kind === 'switchMfa') {
    const { switchRevision } = account
    if (change.revision !== String(switchRevision)) return failed(ADMIN_FAILURES.changedMeanwhile)
    return succeeded({ ...account, isMfaOn: change.isOn, switchRevision: switchRevision + 1 })
  }
  const { people } = account
  const now = people.find(({ userId }) => userId === change.userId)
  if (now === undefined) return failed(ADMIN_FAILURES.personGone)
  const { shown } = change
  if (now.loginName !== shown.loginName || now.isEnabled !== shown.isEnabled) {
    return failed(ADMIN_FAILURES.changedMeanwhile)
  }
  const parts: Partial<Person> =
    change.kind === 'enable' ? { isEnabled: true, disabledBecause: null } : { mfa: 'notEnrolled' }
  return succeeded({
    ...account,
    people: people.map((person) =>
      person.userId === change.userId ? { ...person, ...parts } : person,
    ),
  })
}

/** Answers the call that was just made, unless it was stopped before it began. */
function soon(
  fake: FakePeopleAdministration,
  call: 'read' | 'change',
  answer: Outcome<unknown>,
): void {
  if (!fake.waiting().includes(call)) return
  if (call === 'read') void fake.answerRead(answer as Outcome<AccountPeople>)
  else void fake.answerChange(answer as Outcome<null>)
}
