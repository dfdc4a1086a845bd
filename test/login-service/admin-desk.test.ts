// The admin's desk over real HTTPS: what it tells of sign-ins, the reset of a second factor, the
// switch, and what of it the audit list holds.
import { beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { codeAt } from './authenticator'
import {
  auditLines,
  type Caller,
  callerOf,
  readDesk,
  revisionOf,
  saveUser,
  switchMfa,
  userNamed,
} from './desk-client'
import { logIn, refresh, type Someone, someone, textFields } from './https-exchange'
import { askedFor, enrolCompletely, refusalOf, standInStep, verify } from './second-factor-client'
import { serviceUnderTest } from './service-under-test'

const { service, control } = serviceUnderTest()

const ACCOUNT = '16180339'
const anyNumber: unknown = expect.any(Number)
const person = (name: string): Someone => someone(service(), name)
const auditList = (): Promise<unknown> => auditLines(control())

let step = 0
let leo: Caller
beforeEach(async () => {
  step = await standInStep(control())
  leo = callerOf(ACCOUNT, (await enrolCompletely(service(), person('leo.park'), step)).answer)
})
const statusOf = async (loginName: string): Promise<unknown> => {
  const { user } = await userNamed(service(), leo, loginName)
  const { users } = z
    .object({ users: z.array(z.looseObject({ id: z.number() })) })
    .parse((await readDesk(service(), leo)).json)
  return users.find(({ id }) => id === user.id)
}

describe('what the desk tells', () => {
  it('is whether MFA is on, who is enrolled and why somebody is disabled', async () => {
    const answer = await readDesk(service(), leo)

    const told = (mfaEnrolled: boolean, disabledBecause: string | null, ...outcomes: string[]) => ({
      id: anyNumber,
      mfaEnrolled,
      disabledBecause,
      lastTries: outcomes.map((outcome) => ({ atMs: anyNumber, outcome })),
    })
    expect([answer.status, revisionOf(answer), answer.json]).toEqual([
      200,
      '1',
      {
        enabled: true,
        users: [
          told(false, null),
          told(false, null),
          told(true, null, 'signedIn'),
          told(false, 'failedTries'),
        ],
      },
    ])
  })

  it('is the five newest tries of each user, newest first, by the service’s clock', async () => {
    const dana = person('dana.blocked')
    const nina = { ...person('nina.kaur'), password: 'Wrong-Password-1!' }
    for (let tries = 0; tries < 5; tries++) await logIn(service(), nina)
    const { answer } = await enrolCompletely(service(), person('nina.kaur'), step)
    await verify(service(), await askedFor(service(), person('nina.kaur')), '000000')
    await logIn(service(), { ...dana, password: 'Wrong-Password-1!' })
    await logIn(service(), dana)

    const outcomes = async (name: string): Promise<unknown> =>
      z
        .object({ lastTries: z.array(z.object({ outcome: z.string() })) })
        .parse(await statusOf(name))
        .lastTries.map(({ outcome }) => outcome)
    expect(answer.status).toBe(200)
    expect([await outcomes('nina.kaur'), await outcomes('dana.blocked')]).toEqual([
      ['wrongCode', 'signedIn', 'wrongPassword', 'wrongPassword', 'wrongPassword'],
      ['disabled', 'wrongPassword'],
    ])
    expect(await statusOf('leo.park')).toMatchObject({
      lastTries: [{ atMs: expect.closeTo(step * 30_000 + 15_000, -5) as unknown }],
    })
  })
})

describe('a reset of the second factor', () => {
  it('ends session and challenge, and asks to enrol again with a new secret', async () => {
    const ravi = person('ravi.lost')
    const first = await enrolCompletely(service(), ravi, step)
    const { csrf = '' } = textFields(first.answer.json)
    const cookie = (first.answer.headers['set-cookie']?.[0] ?? '').split(';')[0] ?? ''
    const open = await askedFor(service(), ravi)
    const { user, revision } = await userNamed(service(), leo, 'ravi.lost')

    const saved = await saveUser(service(), leo, { ...user, resetMfaSecret: true }, revision)
    const session = await refresh(service(), { account: ACCOUNT, csrf, bearer: '', cookie })
    const challenge = await verify(service(), open, codeAt(first.secret, step + 1))
    const again = await askedFor(service(), ravi)
    const second = await enrolCompletely(service(), ravi, step)

    expect([saved.status, saved.json]).toMatchObject([200, { resetMfaSecret: false }])
    expect([session.status, refusalOf(challenge), again.step]).toEqual([
      401,
      [401, { refusal: 'challengeUnknown' }],
      'enrol',
    ])
    expect(second.answer.status).toBe(200)
    expect(second.secret).not.toBe(first.secret)
    expect(await auditList()).toEqual(['16180339 leo.park resetMfa ravi.lost done'])
  })

  it('is refused as stale when somebody else saved meanwhile', async () => {
    await enrolCompletely(service(), person('ravi.lost'), step)
    const { user, revision } = await userNamed(service(), leo, 'ravi.lost')
    await control().send({ kind: 'touchUsers', account: ACCOUNT })

    const answer = await saveUser(service(), leo, { ...user, resetMfaSecret: true }, revision)

    expect(answer.status).toBe(412)
    expect((await askedFor(service(), person('ravi.lost'))).step).toBe('verify')
    expect(await auditList()).toEqual(['16180339 leo.park resetMfa ravi.lost stale'])
  })

  it('can be done by the control, for one user or all', async () => {
    await enrolCompletely(service(), person('ravi.lost'), step)
    const target = { account: ACCOUNT, loginName: 'ravi.lost' }

    const one = await control().send({ kind: 'resetMfa', target })
    const all = await control().send({ kind: 'resetMfa' })

    const enrolled = [one, all].map(({ mfa }) => mfa.flatMap((each) => each.enrolled))
    expect([enrolled, all.sessions]).toEqual([[['leo.park'], []], 0])
  })
})

describe('enabling', () => {
  it('lets a user in who was locked out', async () => {
    const { user, revision } = await userNamed(service(), leo, 'dana.blocked')

    await saveUser(service(), leo, { ...user, isEnabled: true }, revision)

    expect(await statusOf('dana.blocked')).toMatchObject({ disabledBecause: null })
    expect((await askedFor(service(), person('dana.blocked'))).step).toBe('enrol')
    expect(await auditList()).toEqual(['16180339 leo.park enableUser dana.blocked done'])
  })

  it('the other way ends session and open challenge, which says why', async () => {
    await enrolCompletely(service(), person('nina.kaur'), step)
    const open = await askedFor(service(), person('nina.kaur'))
    const { user, revision } = await userNamed(service(), leo, 'nina.kaur')

    await saveUser(service(), leo, { ...user, isEnabled: false }, revision)

    expect(await statusOf('nina.kaur')).toMatchObject({ disabledBecause: 'admin' })
    expect(refusalOf(await verify(service(), open, '123456'))).toEqual([
      401,
      { refusal: 'userDisabled' },
    ])
    expect((await control().status()).sessions).toBe(1)
    expect(await auditList()).toEqual(['16180339 leo.park disableUser nina.kaur done'])
  })

  it('any other save is listed as one', async () => {
    const { user, revision } = await userNamed(service(), leo, 'nina.kaur')

    await saveUser(service(), leo, { ...user, nickname: 'N' }, revision)

    expect(await auditList()).toEqual(['16180339 leo.park updateUser nina.kaur done'])
  })
})

describe('the switch', () => {
  it('turns MFA off and on again for the next logins, and keeps the secrets', async () => {
    const off = await switchMfa(service(), leo, { enabled: false }, '1')
    const without = await logIn(service(), person('leo.park'))
    const on = await switchMfa(
      service(),
      callerOf(ACCOUNT, without),
      { enabled: true },
      revisionOf(off),
    )
    const back = await askedFor(service(), person('leo.park'))

    expect([off.status, off.json, on.status, on.json]).toEqual([
      200,
      { enabled: false },
      200,
      { enabled: true },
    ])
    expect([revisionOf(off), without.status, revisionOf(on), back.step]).toEqual([
      '2',
      200,
      '3',
      'verify',
    ])
    expect(await auditList()).toEqual([
      '16180339 leo.park switchMfaOff - done',
      '16180339 leo.park switchMfaOn - done',
    ])
  })

  it.each([undefined, '2', '100'])('with the stale revision %s is a 412', async (revision) => {
    const answer = await switchMfa(service(), leo, { enabled: false }, revision)

    expect(answer.status).toBe(412)
    expect((await readDesk(service(), leo)).json).toMatchObject({ enabled: true })
    expect(await auditList()).toEqual(['16180339 leo.park switchMfaOff - stale'])
  })

  it.each([{}, { enabled: 'false' }, { enabled: null }])('with %j is a 400', async (body) => {
    expect((await switchMfa(service(), leo, body, '1')).status).toBe(400)
    expect(await auditList()).toEqual([])
  })
})

it('a reset of the service brings all of it back to the start', async () => {
  await switchMfa(service(), leo, { enabled: false }, '1')
  const { user, revision } = await userNamed(service(), leo, 'dana.blocked')
  await saveUser(service(), leo, { ...user, isEnabled: true, nickname: 'D' }, revision)

  const status = await control().reset()
  await standInStep(control())
  leo = callerOf(ACCOUNT, (await enrolCompletely(service(), person('leo.park'), step)).answer)

  expect(status).toMatchObject({ audit: [], sessions: 0 })
  expect(status.mfa.map(({ enabled, enrolled }) => [enabled, enrolled])).toEqual([
    [false, []],
    [false, []],
    [true, []],
  ])
  expect(await userNamed(service(), leo, 'dana.blocked')).toEqual({ user, revision: '100' })
  expect(await statusOf('dana.blocked')).toMatchObject({
    disabledBecause: 'failedTries',
    lastTries: [],
  })
})
