// The desk on fakes: what it asks of the service, with whose session, and what it leaves in the log.
import { beforeEach, describe, expect, it } from 'vitest'
import { PeopleDesk } from '../../../../src-main/core/people-desk/people-desk'
import type { AccountHome } from '../../../../src-main/core/ports'
import { failed, succeeded, type Result } from '../../../../src-main/core/result'
import type { OpenSession } from '../../../../src-main/core/session/session-material'
import type { ServiceFailure } from '../../../../src-main/core/sign-in/service-failure'
import { createFakeClock } from '../../../fakes/fake-clock'
import { createFakeLog } from '../../../fakes/fake-log'
import { settled } from '../../../fakes/waiting-calls'
import { createFakePeopleAdministration } from '../../../fakes/fake-people-administration'
import { openSession } from '../../../support/open-sessions'
import { ADMIN_FAILURES, MARIA, PEOPLE, SAM } from '../../../support/people-samples'
import { FAILURES, HOME } from '../../../support/sign-in-samples'

const ADMIN = openSession({ isAdmin: true, bearer: 'bearer-of-the-admin-2b7d' })

interface Surroundings {
  session: OpenSession | null
  home: Result<AccountHome, ServiceFailure>
}

function makeDesk(session: OpenSession | null = ADMIN) {
  const administration = createFakePeopleAdministration()
  const log = createFakeLog()
  const at: Surroundings = { session, home: succeeded(HOME) }
  const asked = { confirmations: 0, shown: 0, forgotten: [] as string[] }
  const desk = new PeopleDesk(
    {
      administration,
      log,
      clock: createFakeClock(),
      directory: {
        resolve: () => Promise.resolve(at.home),
        forget: (accountId) => asked.forgotten.push(accountId),
      },
      session: () => at.session,
      confirmSession: () => {
        asked.confirmations += 1
      },
    },
    () => {
      asked.shown += 1
    },
  )
  return { desk, administration, log, at, asked }
}

let subject: ReturnType<typeof makeDesk>

beforeEach(() => {
  subject = makeDesk()
})

async function open(): Promise<void> {
  subject.desk.open()
  await settled()
  await subject.administration.answerRead(succeeded(PEOPLE))
}

describe('the desk', () => {
  it.each([
    ['an agent', openSession()],
    ['nobody', null],
  ])('does not open for %s, and asks the service for nothing', async (_who, session) => {
    subject = makeDesk(session)
    subject.desk.open()
    await settled()

    expect(subject.desk.state.kind).toBe('closed')
    expect(subject.administration.calls()).toEqual([])
  })

  it('asks with the session of the moment', async () => {
    await open()
    subject.at.session = openSession({ isAdmin: true, bearer: 'bearer-renewed-91f0' })
    subject.desk.reload()
    await settled()

    expect(subject.administration.bearers()).toEqual([
      'bearer-of-the-admin-2b7d',
      'bearer-renewed-91f0',
    ])
  })

  it('changes one thing once, then reads what is so', async () => {
    await open()
    subject.desk.choose(SAM.userId)
    subject.desk.propose('enable')
    expect(subject.administration.changes()).toEqual([])
    subject.desk.confirm()
    subject.desk.confirm()
    await settled()
    await subject.administration.answerChange(succeeded(null))

    expect(subject.administration.changes()).toEqual([
      {
        kind: 'enable',
        userId: SAM.userId,
        shown: { loginName: SAM.loginName, isEnabled: false },
      },
    ])
    expect(subject.administration.calls()).toEqual(['read', 'change', 'read'])
  })

  it('says that the address of the service could not be found', async () => {
    subject.at.home = failed(FAILURES.noAnswer)
    subject.desk.open()
    await settled()

    expect(subject.desk.state).toMatchObject({
      load: { kind: 'failed', failure: FAILURES.noAnswer },
    })
  })

  it('asks whether the session stands when the service does not accept it', async () => {
    subject.desk.open()
    await settled()
    await subject.administration.answerRead(failed(ADMIN_FAILURES.rejected))

    expect(subject.asked.confirmations).toBe(1)
  })

  it.each([
    ['noAnswer', [HOME.accountId]],
    ['unexpectedAnswer', [HOME.accountId]],
    ['hostNotAllowed', [HOME.accountId]],
    ['serviceFailed', []],
    ['notAllowed', []],
    ['rejected', []],
  ] as const)(
    'forgets the address after %s where it may have moved: %o',
    async (kind, forgotten) => {
      await open()
      subject.desk.reload()
      await settled()
      await subject.administration.answerRead(failed(ADMIN_FAILURES[kind]))

      expect(subject.asked.forgotten).toEqual(forgotten)
    },
  )

  it('forgets the address after a change that got no answer', async () => {
    await open()
    subject.desk.choose(SAM.userId)
    subject.desk.propose('enable')
    subject.desk.confirm()
    await settled()
    await subject.administration.answerChange(failed(ADMIN_FAILURES.noAnswer))

    expect(subject.asked.forgotten).toEqual([HOME.accountId])
  })

  it('forgets the address where only what is known of MFA got no answer, and shows the rest', async () => {
    subject.desk.open()
    await settled()
    const mfaProblem = ADMIN_FAILURES.noAnswer
    await subject.administration.answerRead(succeeded({ ...PEOPLE, mfaProblem }))

    expect(subject.asked.forgotten).toEqual([HOME.accountId])
    expect(subject.desk.state).toMatchObject({ load: { kind: 'loaded' }, people: { mfaProblem } })
  })

  it('stops reading when it is left, and when nobody is signed in any more', async () => {
    subject.desk.open()
    await settled()
    subject.desk.leave()
    expect(subject.administration.waiting()).toEqual([])

    await open()
    subject.desk.endSession()
    expect(subject.desk.state.kind).toBe('closed')
  })

  it('logs what the service answered, and nobody’s name', async () => {
    await open()
    subject.desk.find('maria')
    subject.desk.choose(MARIA.userId)
    subject.desk.propose('resetMfa')
    subject.desk.confirm()
    await settled()
    await subject.administration.answerChange(failed(ADMIN_FAILURES.notAllowed))

    expect(subject.log.lines()).toEqual([
      { event: 'peopleRead' },
      { event: 'changeAnswered', cause: 'notAllowed', host: 'z1.ac.liveperson.net', status: 403 },
    ])
  })
})
