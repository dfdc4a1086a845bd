// What every PeopleAdministration must do, as plain cases without a test runner: they run on the
// fake in vitest and on the real adapter inside Electron's main process.
import assert from 'node:assert/strict'
import { toUserId, type LoginName } from '../../src-main/core/ids'
import type { AccountPeople, DeskChange, Person } from '../../src-main/core/people-desk/people'
import type { AccountHome, PeopleAdministration } from '../../src-main/core/ports'
import type { OpenSession } from '../../src-main/core/session/session-material'

export type PeopleBehaviour =
  | 'healthy'
  /** Another admin has just saved some user and used the switch. */
  | 'changedByAnother'
  /** Full names come back empty. */
  | 'withoutNames'
  | 'sessionsEnded'
  | 'failing'
  | 'slow'
  | 'html'

/** MFA is on, the agent is enrolled, and somebody is disabled after failed tries. */
export interface PeopleSubject {
  readonly administration: PeopleAdministration
  readonly home: AccountHome
  readonly admin: OpenSession
  readonly agent: OpenSession
  readonly disabledName: LoginName
  readonly behave: (behaviour: PeopleBehaviour) => Promise<void>
}

export interface PeopleCase {
  readonly name: string
  readonly run: (subject: PeopleSubject) => Promise<void>
}

const never = (): AbortSignal => new AbortController().signal

async function read({ administration, home, admin }: PeopleSubject): Promise<AccountPeople> {
  const answer = await administration.read(home, admin, never())
  assert.ok(answer.ok, 'the people are listed')
  return answer.value
}

function find({ people }: AccountPeople, loginName: LoginName): Person {
  const person = people.find((candidate) => candidate.loginName === loginName)
  assert.ok(person, `${loginName} is listed`)
  return person
}

async function change(
  { administration, home, admin }: PeopleSubject,
  wanted: DeskChange,
): Promise<string> {
  const answer = await administration.change(home, admin, wanted, never())
  return answer.ok ? 'done' : answer.failure.kind
}

async function enableDisabled(subject: PeopleSubject): Promise<DeskChange> {
  const { userId, loginName, isEnabled } = find(await read(subject), subject.disabledName)
  return { kind: 'enable', userId, shown: { loginName, isEnabled } }
}

async function resetAgent(subject: PeopleSubject): Promise<DeskChange> {
  const agent = find(await read(subject), subject.agent.facts.loginName)
  const { userId, loginName, isEnabled } = agent
  return { kind: 'resetMfa', userId, shown: { loginName, isEnabled } }
}

async function turnMfaOff(subject: PeopleSubject): Promise<DeskChange> {
  const { mfaSwitch } = await read(subject)
  assert.ok(mfaSwitch.kind === 'on', 'MFA is on')
  return { kind: 'switchMfa', isOn: false, revision: mfaSwitch.revision }
}

const WANTED = { enable: enableDisabled, resetMfa: resetAgent, switchMfa: turnMfaOff } as const
const EACH = Object.entries(WANTED)
const ABOUT_A_USER = { enable: enableDisabled, resetMfa: resetAgent } as const
const EACH_ABOUT_A_USER = Object.entries(ABOUT_A_USER)

function readFailsWith(name: string, behaviour: PeopleBehaviour, kind: string): PeopleCase {
  return {
    name,
    run: async (subject) => {
      await subject.behave(behaviour)
      const { administration, home, admin } = subject
      const answer = await administration.read(home, admin, never())
      assert.ok(!answer.ok)
      assert.equal(answer.failure.kind, kind)
      assert.ok(!JSON.stringify(answer.failure).includes(admin.secrets.bearer))
    },
  }
}

export const peopleCases: readonly PeopleCase[] = [
  {
    name: 'lists people with what is known of each',
    run: async (subject) => {
      const people = await read(subject)
      const agent = find(people, subject.agent.facts.loginName)
      assert.equal(agent.isEnabled, true)
      assert.equal(agent.disabledBecause, null)
      assert.equal(agent.mfa, 'enrolled')
      assert.equal(agent.lastTries?.[0]?.outcome, 'signedIn')
      assert.ok(agent.fullName.length > 0)

      const disabled = find(people, subject.disabledName)
      assert.equal(disabled.isEnabled, false)
      assert.equal(disabled.disabledBecause, 'failedTries')
      assert.equal(disabled.mfa, 'notEnrolled')
      assert.equal(people.mfaSwitch.kind, 'on')
      assert.equal(people.unreadableCount, 0)
      assert.equal(people.mfaProblem, null)
    },
  },
  {
    name: 'knows nothing of a second factor where the extension is not announced',
    run: async (subject) => {
      const home = { ...subject.home, secondFactorHost: null }
      const people = await read({ ...subject, home })
      const agent = find(people, subject.agent.facts.loginName)
      assert.deepEqual(people.mfaSwitch, { kind: 'notStated' })
      assert.equal(agent.mfa, 'notStated')
      assert.equal(agent.lastTries, null)
      assert.equal(find(people, subject.disabledName).disabledBecause, 'notStated')
    },
  },
  {
    name: 'enables a user',
    run: async (subject) => {
      assert.equal(await change(subject, await enableDisabled(subject)), 'done')
      const person = find(await read(subject), subject.disabledName)
      assert.deepEqual([person.isEnabled, person.disabledBecause], [true, null])
    },
  },
  {
    name: 'resets the second factor of a user and leaves the rest of him',
    run: async (subject) => {
      const before = find(await read(subject), subject.agent.facts.loginName)
      assert.equal(await change(subject, await resetAgent(subject)), 'done')
      const after = find(await read(subject), subject.agent.facts.loginName)
      assert.deepEqual(after, { ...before, mfa: 'notEnrolled' })
    },
  },
  {
    name: 'turns MFA off and on',
    run: async (subject) => {
      assert.equal(await change(subject, await turnMfaOff(subject)), 'done')
      const { mfaSwitch } = await read(subject)
      assert.ok(mfaSwitch.kind === 'off')
      const { revision } = mfaSwitch
      assert.equal(await change(subject, { kind: 'switchMfa', isOn: true, revision }), 'done')
      assert.equal((await read(subject)).mfaSwitch.kind, 'on')
    },
  },
  {
    name: 'leaves the switch alone where somebody else has used it',
    run: async (subject) => {
      const wanted = await turnMfaOff(subject)
      await subject.behave('changedByAnother')
      const before = await read(subject)
      assert.equal(await change(subject, wanted), 'changedMeanwhile')
      assert.deepEqual(await read(subject), before)
    },
  },
  ...EACH_ABOUT_A_USER.map(([kind, prepare]): PeopleCase => ({
    name: `is not kept from a user by a change of somebody else: ${kind}`,
    run: async (subject) => {
      const wanted = await prepare(subject)
      await subject.behave('changedByAnother')
      assert.equal(await change(subject, wanted), 'done')
    },
  })),
  ...EACH_ABOUT_A_USER.map(([kind, prepare]): PeopleCase => ({
    name: `changes nothing of a user who is not as shown: ${kind}`,
    run: async (subject) => {
      const wanted = await prepare(subject)
      assert.ok(wanted.kind !== 'switchMfa')
      const before = await read(subject)
      const shown = { ...wanted.shown, isEnabled: !wanted.shown.isEnabled }
      assert.equal(await change(subject, { ...wanted, shown }), 'changedMeanwhile')
      assert.deepEqual(await read(subject), before)
    },
  })),
  ...EACH_ABOUT_A_USER.map(([kind, prepare]): PeopleCase => ({
    name: `sends nothing where the user does not come whole: ${kind}`,
    run: async (subject) => {
      const wanted = await prepare(subject)
      const before = await read(subject)
      await subject.behave('withoutNames')
      assert.equal(await change(subject, wanted), 'userNotWhole')
      await subject.behave('healthy')
      assert.deepEqual(await read(subject), before)
    },
  })),
  {
    name: 'does not enable who is enabled by now',
    run: async (subject) => {
      const wanted = await enableDisabled(subject)
      assert.equal(await change(subject, wanted), 'done')
      assert.equal(await change(subject, wanted), 'changedMeanwhile')
    },
  },
  {
    name: 'does not take one revision of the switch for two changes',
    run: async (subject) => {
      const wanted = await turnMfaOff(subject)
      assert.equal(await change(subject, wanted), 'done')
      assert.equal(await change(subject, wanted), 'changedMeanwhile')
    },
  },
  ...EACH.map(([kind, prepare]): PeopleCase => ({
    name: `lets nobody but an admin change anything: ${kind}`,
    run: async (subject) => {
      const wanted = await prepare(subject)
      const before = await read(subject)
      assert.equal(await change({ ...subject, admin: subject.agent }, wanted), 'notAllowed')
      assert.deepEqual(await read(subject), before)
    },
  })),
  {
    name: 'lets nobody but an admin read',
    run: async ({ administration, home, agent }) => {
      const answer = await administration.read(home, agent, never())
      assert.ok(!answer.ok)
      assert.equal(answer.failure.kind, 'notAllowed')
    },
  },
  {
    name: 'says that a user is gone',
    run: async (subject) => {
      const wanted = await enableDisabled(subject)
      const userId = toUserId('1')
      assert.ok(userId !== null && wanted.kind !== 'switchMfa')
      assert.equal(await change(subject, { ...wanted, userId }), 'personGone')
    },
  },
  {
    name: 'says that an account has no Users API',
    run: async (subject) => {
      const home = { ...subject.home, usersHost: null }
      const answer = await subject.administration.read(home, subject.admin, never())
      assert.ok(!answer.ok)
      assert.equal(answer.failure.kind, 'serviceNotListed')
    },
  },
  readFailsWith('says that an ended session is rejected', 'sessionsEnded', 'rejected'),
  readFailsWith('names a failing service', 'failing', 'serviceFailed'),
  readFailsWith('names a page', 'html', 'unexpectedAnswer'),
  {
    name: 'stops when asked to in the middle',
    run: async (subject) => {
      await subject.behave('slow')
      const controller = new AbortController()
      const { administration, home, admin } = subject
      const answer = administration.read(home, admin, controller.signal)
      setTimeout(() => {
        controller.abort()
      }, 50)
      assert.deepEqual(await answer, { ok: false, failure: { kind: 'aborted' } })
    },
  },
]
