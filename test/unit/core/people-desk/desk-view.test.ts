// What the admin sees: at most fifty people, who it is about, and whether it ends the own session.
import { describe, expect, it } from 'vitest'
import type { OpenDesk } from '../../../../src-main/core/people-desk/desk-state'
import { peopleDeskView } from '../../../../src-main/core/people-desk/desk-view'
import { ADMIN_FAILURES, MARIA, PEOPLE, person, SAM } from '../../../support/people-samples'
import { loginName, SESSION } from '../../../support/sign-in-samples'

const DESK: OpenDesk = {
  kind: 'open',
  admin: { ...SESSION.facts, loginName: loginName('maria.santos'), isAdmin: true },
  load: { kind: 'loaded' },
  people: PEOPLE,
  query: '',
  chosen: null,
  action: null,
}

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
    ['rejected', 'sessionNotAccepted'],
    ['notAllowed', 'notAllowed'],
    ['personGone', 'personGone'],
    ['changedMeanwhile', 'requestRefused'],
    ['noAnswer', 'offline'],
  ] as const)('tells of %s as %s', (kind, id) => {
    const failure = ADMIN_FAILURES[kind]

    expect(peopleDeskView({ ...DESK, load: { kind: 'failed', failure } }).notice?.id).toBe(id)
  })
})
