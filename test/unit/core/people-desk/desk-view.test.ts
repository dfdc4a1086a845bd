// What the admin sees: at most fifty people, who it is about, and whether it ends the own session.
import { describe, expect, it } from 'vitest'
import type { OpenDesk } from '../../../../src-main/core/people-desk/desk-state'
import type { AccountPeople, Person } from '../../../../src-main/core/people-desk/people'
import { peopleDeskView } from '../../../../src-main/core/people-desk/desk-view'
import { ADMIN_FAILURES, MARIA, PEOPLE, person, SAM } from '../../../support/people-samples'
import { ATTEMPT, loginName, NOW_MS, SESSION } from '../../../support/sign-in-samples'

const DESK: OpenDesk = {
  kind: 'open',
  admin: { ...SESSION.facts, loginName: loginName('maria.santos'), isAdmin: true },
  load: { kind: 'loaded' },
  people: PEOPLE,
  query: '',
  chosen: null,
  action: null,
}

const ADMIN_ID = { ...DESK.admin, userId: MARIA.userId }
const RESET = { action: 'resetMfa', userId: MARIA.userId } as const
const DONE = { kind: 'done', atMs: NOW_MS } as const
const LOADING = { kind: 'loading', attempt: ATTEMPT } as const

describe('the desk', () => {
  it('shows fifty of many and says how many there are', () => {
    const many = Array.from({ length: 18_000 }, (_, index) => person(`agent.${String(index)}`))
    const started = performance.now()
    const view = peopleDeskView({ ...DESK, people: { ...PEOPLE, people: many }, query: 'agent.1' })

    expect(view).toMatchObject({ matchCount: 9_111, totalCount: 18_000 })
    expect(view.people).toHaveLength(50)
    // An account has up to 18,000 users; a search that takes longer would be felt at every key.
    expect(performance.now() - started).toBeLessThan(1_000)
  })

  it('says of the chosen person what the service said', () => {
    expect(peopleDeskView({ ...DESK, chosen: SAM.userId }).chosen).toEqual({
      ...SAM,
      isSelf: false,
    })
  })

  it.each([
    ['resetMfa', MARIA.userId, true],
    ['enable', MARIA.userId, false],
    ['resetMfa', SAM.userId, false],
    ['turnMfaOff', null, false],
  ] as const)('warns that %s ends the own session: %s → %s', (action, userId, expected) => {
    const phase = { kind: 'confirming' } as const
    const view = peopleDeskView({ ...DESK, action: { action, userId, phase } })

    expect(view.action?.endsOwnSession).toBe(expected)
  })

  it.each([
    ['the same id and name', ADMIN_ID, true],
    ['the same id and another name', { ...ADMIN_ID, loginName: loginName('m.santos') }, true],
    ['another id and the same name', { ...ADMIN_ID, userId: SAM.userId }, false],
    ['no id and the same name', DESK.admin, true],
    ['no id and another name', { ...DESK.admin, loginName: loginName('Maria.Santos') }, false],
  ])('knows the admin’s own user by the id where it is known: %s', (_case, admin, isSelf) => {
    const desk: OpenDesk = { ...DESK, admin, chosen: MARIA.userId }
    const view = peopleDeskView({ ...desk, action: { ...RESET, phase: { kind: 'confirming' } } })

    expect(view.chosen?.isSelf).toBe(isSelf)
    expect(view.action?.endsOwnSession).toBe(isSelf)
  })

  it.each<[string, OpenDesk['load'], OpenDesk['people'], string]>([
    ['the list is not read yet', LOADING, withMaria({ mfa: 'notEnrolled' }), 'accepted'],
    [
      'the list could not be read',
      { kind: 'failed', failure: ADMIN_FAILURES.noAnswer },
      withMaria({ mfa: 'notEnrolled' }),
      'accepted',
    ],
    ['it says otherwise', DESK.load, withMaria({ mfa: 'enrolled' }), 'accepted'],
    ['it does not say', DESK.load, withMaria({ mfa: 'notStated' }), 'accepted'],
    ['it says so', DESK.load, withMaria({ mfa: 'notEnrolled' }), 'confirmedByList'],
  ])('says what became of a reset where %s', (_case, load, people, outcome) => {
    const view = peopleDeskView({ ...DESK, load, people, action: { ...RESET, phase: DONE } })

    expect(view.action?.outcome).toBe(outcome)
  })

  it.each([
    ['enable', MARIA.userId, 'confirmedByList'],
    ['enable', SAM.userId, 'accepted'],
    ['turnMfaOn', null, 'confirmedByList'],
    ['turnMfaOff', null, 'accepted'],
  ] as const)('takes the list’s word for %s of %s: %s', (action, userId, outcome) => {
    const view = peopleDeskView({ ...DESK, action: { action, userId, phase: DONE } })

    expect(view.action?.outcome).toBe(outcome)
  })

  it('shows the people and says why nothing is known of their MFA', () => {
    const mfaProblem = ADMIN_FAILURES.serviceFailed
    const view = peopleDeskView({ ...DESK, people: { ...PEOPLE, mfaProblem } })

    expect(view.people).toHaveLength(3)
    expect(view.notice).toMatchObject({ id: 'mfaNotRead', tone: 'warning' })
    expect(view.notice?.evidence).toContainEqual({ id: 'status', value: '503' })
  })

  it('says how many entries could not be read', () => {
    expect(peopleDeskView({ ...DESK, people: { ...PEOPLE, unreadableCount: 2 } })).toMatchObject({
      unreadableCount: 2,
    })
  })

  it('names what the service left out of a user', () => {
    const failure = ADMIN_FAILURES.userNotWhole

    expect(peopleDeskView({ ...DESK, load: { kind: 'failed', failure } }).notice).toMatchObject({
      id: 'userNotWhole',
      evidence: expect.arrayContaining([{ id: 'problem', value: 'fullName' }]) as unknown,
    })
  })

  it.each([
    ['requestRefused', { status: 400, context: 'desk' }],
    ['noAnswer', { context: 'desk' }],
    ['changedMeanwhile', { context: 'desk' }],
    ['serviceNotListed', { service: 'accountConfigReadWrite' }],
  ] as const)('words %s for the desk', (kind, values) => {
    const failure = ADMIN_FAILURES[kind]

    expect(
      peopleDeskView({ ...DESK, load: { kind: 'failed', failure } }).notice?.values,
    ).toMatchObject(values)
  })

  it.each([
    ['rejected', 'sessionNotAccepted'],
    ['notAllowed', 'notAllowed'],
    ['personGone', 'personGone'],
    ['changedMeanwhile', 'requestRefused'],
    ['noAnswer', 'offline'],
    ['userNotWhole', 'userNotWhole'],
    ['serviceNotListed', 'serviceNotListed'],
  ] as const)('tells of %s as %s', (kind, id) => {
    const failure = ADMIN_FAILURES[kind]

    expect(peopleDeskView({ ...DESK, load: { kind: 'failed', failure } }).notice?.id).toBe(id)
  })
})

function withMaria(parts: Partial<Person>): AccountPeople {
  return { ...PEOPLE, people: [{ ...MARIA, ...parts }] }
}
