// The admin's desk: nothing without a confirmation, nothing twice, nothing on a stale list.
import { describe, expect, it } from 'vitest'
import type { DeskAction } from '../../../../src-preload/contract'
import { toAttemptId } from '../../../../src-main/core/ids'
import type {
  DeskEvent,
  DeskState,
  DeskStep,
  OpenDesk,
} from '../../../../src-main/core/people-desk/desk-state'
import { CLOSED_DESK, deskTransition } from '../../../../src-main/core/people-desk/desk-transition'
import type {
  AccountPeople,
  Person,
  ShownPerson,
} from '../../../../src-main/core/people-desk/people'
import { failed, succeeded } from '../../../../src-main/core/result'
import { ADMIN_FAILURES, MARIA, PEOPLE, SAM } from '../../../support/people-samples'
import {
  ATTEMPT,
  loginName,
  NOW_MS,
  OTHER_ATTEMPT,
  SESSION,
} from '../../../support/sign-in-samples'

const ADMIN = { ...SESSION.facts, isAdmin: true }
const NEXT = toAttemptId(9)

const LOADED: OpenDesk = {
  kind: 'open',
  admin: ADMIN,
  load: { kind: 'loaded' },
  people: PEOPLE,
  query: '',
  chosen: null,
  action: null,
}

function play(start: DeskState, ...events: readonly DeskEvent[]): DeskStep {
  return events.reduce<DeskStep>((step, event) => deskTransition(step.state, event), {
    state: start,
    effects: [],
  })
}

function asking(action: DeskAction, chosen: OpenDesk['chosen'], people = PEOPLE): DeskStep {
  return play({ ...LOADED, chosen, people }, { kind: 'actionProposed', action })
}

function running(action: DeskAction, chosen: OpenDesk['chosen']): DeskState {
  const confirmed = { kind: 'actionConfirmed', attempt: ATTEMPT } as const
  return play(asking(action, chosen).state, confirmed).state
}

function answer(result: Extract<DeskEvent, { kind: 'changeAnswered' }>['result']): DeskEvent {
  return { kind: 'changeAnswered', attempt: ATTEMPT, result, nowMs: NOW_MS, nextAttempt: NEXT }
}

describe('opening', () => {
  it('reads the people, and a second opening reads nothing', () => {
    const event = { kind: 'deskOpened', admin: ADMIN, attempt: ATTEMPT } as const
    const opened = play(CLOSED_DESK, event)

    expect(opened.effects).toEqual([{ kind: 'readPeople', attempt: ATTEMPT }])
    expect(play(opened.state, event).effects).toEqual([])
  })

  it('takes only the answer it waits for', () => {
    const loading = {
      ...LOADED,
      load: { kind: 'loading', attempt: ATTEMPT } as const,
      people: null,
    }
    const late = { kind: 'peopleRead', attempt: OTHER_ATTEMPT, result: succeeded(PEOPLE) } as const

    expect(play(loading, late).state).toEqual(loading)
    expect(play(loading, { ...late, attempt: ATTEMPT }).state).toMatchObject({ people: PEOPLE })
  })

  it('asks whether the session stands when the service does not accept it', () => {
    const loading = { ...LOADED, load: { kind: 'loading', attempt: ATTEMPT } as const }
    const step = play(loading, {
      kind: 'peopleRead',
      attempt: ATTEMPT,
      result: failed(ADMIN_FAILURES.rejected),
    })

    expect(step.effects).toEqual([{ kind: 'confirmSession' }])
  })

  it('keeps the people on the screen while it reads them anew, and when that fails', () => {
    const again = play(LOADED, { kind: 'reloadRequested', attempt: ATTEMPT })
    const lost = play(again.state, {
      kind: 'peopleRead',
      attempt: ATTEMPT,
      result: failed(ADMIN_FAILURES.noAnswer),
    })

    expect(again.state).toMatchObject({ load: { kind: 'loading' }, people: PEOPLE })
    expect(lost.state).toMatchObject({ load: { kind: 'failed' }, people: PEOPLE })
  })

  it('leaves, stops what is under way, and keeps nothing', () => {
    const loading = { ...LOADED, load: { kind: 'loading', attempt: ATTEMPT } as const }

    expect(play(loading, { kind: 'leaveRequested' })).toEqual({
      state: CLOSED_DESK,
      effects: [{ kind: 'stop', attempt: ATTEMPT }],
    })
  })
})

describe('an action', () => {
  it.each([
    ['enable', SAM.userId, { kind: 'enable', userId: SAM.userId, shown: shownOf(SAM) }],
    ['resetMfa', MARIA.userId, { kind: 'resetMfa', userId: MARIA.userId, shown: shownOf(MARIA) }],
    ['turnMfaOff', null, { kind: 'switchMfa', isOn: false, revision: '3' }],
  ] as const)(
    '%s is asked about first, and sent once with what was shown',
    (action, chosen, change) => {
      const asked = asking(action, chosen)
      const confirmed = { kind: 'actionConfirmed', attempt: ATTEMPT } as const
      const sent = play(asked.state, confirmed)

      expect(asked.effects).toEqual([])
      expect(asked.state).toMatchObject({ action: { action, phase: { kind: 'confirming' } } })
      expect(sent.effects).toEqual([{ kind: 'change', change, attempt: ATTEMPT }])
      expect(play(sent.state, { ...confirmed, attempt: OTHER_ATTEMPT }).effects).toEqual([])
    },
  )

  it.each([
    ['enabling somebody who is enabled', 'enable', MARIA.userId, PEOPLE],
    ['resetting somebody who is not enrolled', 'resetMfa', SAM.userId, PEOPLE],
    ['turning on what is on', 'turnMfaOn', null, PEOPLE],
    ['nobody', 'enable', null, PEOPLE],
    [
      'a switch that the service does not tell of',
      'turnMfaOff',
      null,
      withSwitch({ kind: 'notStated' }),
    ],
  ] as const)('for %s is not even asked about', (_name, action, chosen, people) => {
    expect(asking(action, chosen, people).state).toMatchObject({ action: null })
  })

  it('is put away on request, but not while it is on its way', () => {
    const dropped = { kind: 'actionDropped' } as const

    expect(play(asking('enable', SAM.userId).state, dropped).state).toMatchObject({ action: null })
    const underWay = running('enable', SAM.userId)
    const others: readonly DeskEvent[] = [
      dropped,
      { kind: 'leaveRequested' },
      { kind: 'personChosen', userId: MARIA.userId },
      { kind: 'actionProposed', action: 'turnMfaOff' },
      { kind: 'reloadRequested', attempt: OTHER_ATTEMPT },
    ]
    for (const event of others)
      expect(play(underWay, event)).toEqual({ state: underWay, effects: [] })
  })

  it('never comes to mean somebody else', () => {
    const step = play(asking('enable', SAM.userId).state, {
      kind: 'personChosen',
      userId: MARIA.userId,
    })

    expect(step.state).toMatchObject({ chosen: MARIA.userId, action: null })
  })

  it('that is done shows the service’s answer and reads the people anew', () => {
    const step = play(running('enable', SAM.userId), answer(succeeded(null)))

    expect(step.state).toMatchObject({ action: { phase: { kind: 'done', atMs: NOW_MS } } })
    expect(step.effects).toEqual([{ kind: 'readPeople', attempt: NEXT }])
  })

  it('on a stale list does nothing, reads anew, and can be confirmed again on what is so now', () => {
    const renamed = loginName('sam.back')
    const stale = play(
      running('enable', SAM.userId),
      answer(failed(ADMIN_FAILURES.changedMeanwhile)),
    )
    const early = play(stale.state, { kind: 'actionConfirmed', attempt: OTHER_ATTEMPT })
    const reread = play(stale.state, {
      kind: 'peopleRead',
      attempt: NEXT,
      result: succeeded({ ...PEOPLE, people: [{ ...SAM, loginName: renamed }] }),
    })
    const again = play(reread.state, { kind: 'actionConfirmed', attempt: OTHER_ATTEMPT })

    expect(stale.state).toMatchObject({ action: { phase: { kind: 'changedMeanwhile' } } })
    expect(early.effects).toEqual([])
    expect(again.effects).toMatchObject([
      { kind: 'change', change: { shown: { loginName: renamed, isEnabled: false } } },
    ])
  })

  it('is put away when somebody else did the same meanwhile', () => {
    const stale = play(
      running('enable', SAM.userId),
      answer(failed(ADMIN_FAILURES.changedMeanwhile)),
    )
    const enabled = PEOPLE.people.map((one) => ({ ...one, isEnabled: true }))
    const reread = play(stale.state, {
      kind: 'peopleRead',
      attempt: NEXT,
      result: succeeded({ ...PEOPLE, people: enabled }),
    })

    const again = play(reread.state, { kind: 'actionConfirmed', attempt: OTHER_ATTEMPT })
    expect(again).toMatchObject({ state: { action: null }, effects: [] })
  })

  it.each([
    ['notAllowed', []],
    ['userNotWhole', []],
    ['serviceNotListed', []],
    ['rejected', ['confirmSession']],
    ['noAnswer', ['readPeople']],
    ['serviceFailed', ['readPeople']],
    ['personGone', ['readPeople']],
  ] as const)('that fails with %s says so and asks for %o', (kind, effects) => {
    const failure = ADMIN_FAILURES[kind]
    const step = play(running('resetMfa', MARIA.userId), answer(failed(failure)))

    expect(step.state).toMatchObject({ action: { phase: { kind: 'failed', failure } } })
    expect(step.effects.map((effect) => effect.kind)).toEqual(effects)
  })
})

function shownOf({ loginName, isEnabled }: Person): ShownPerson {
  return { loginName, isEnabled }
}

function withSwitch(mfaSwitch: AccountPeople['mfaSwitch']): AccountPeople {
  return { ...PEOPLE, mfaSwitch }
}
