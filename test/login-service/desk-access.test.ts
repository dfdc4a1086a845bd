// Who may sit at the admin's desk, over real HTTPS: an admin of the account and nobody else, and
// each refusal is in the audit list.
import { beforeEach, describe, expect, it } from 'vitest'
import {
  auditLines,
  type Caller,
  callerOf,
  listUsers,
  readDesk,
  readUser,
  saveUser,
  switchMfa,
  userNamed,
} from './desk-client'
import {
  exchange,
  logIn,
  openSession,
  type Received,
  type Someone,
  someone,
} from './https-exchange'
import { enrolCompletely, standInStep } from './second-factor-client'
import { serviceUnderTest } from './service-under-test'

const { service, control } = serviceUnderTest()

const ACCOUNT = '16180339'
const person = (name: string): Someone => someone(service(), name)
const auditList = (): Promise<unknown> => auditLines(control())

let step = 0
let leo: Caller
beforeEach(async () => {
  step = await standInStep(control())
  leo = callerOf(ACCOUNT, (await enrolCompletely(service(), person('leo.park'), step)).answer)
})
describe('every call to the desk', () => {
  const calls: readonly [string, (caller: Caller) => Promise<Received>][] = [
    ['list users', (caller) => listUsers(service(), caller)],
    ['read a user', (caller) => readUser(service(), caller, 1)],
    ['save a user', (caller) => saveUser(service(), caller, { id: 1 }, '-1')],
    ['read the desk', (caller) => readDesk(service(), caller)],
    ['switch MFA', (caller) => switchMfa(service(), caller, { enabled: false }, '-1')],
  ]

  it('is a 401 for nobody', async () => {
    const ended = await openSession(service(), person('priya.shah'))
    await control().send({ kind: 'endSessions', target: { account: '27182818' } })

    const seen: unknown[] = []
    for (const [what, call] of calls) {
      for (const bearer of ['', 'f'.repeat(64), ended.bearer]) {
        seen.push([what, (await call({ account: ACCOUNT, bearer })).status])
      }
    }

    expect(seen).toEqual(calls.flatMap(([what]) => [0, 1, 2].map(() => [what, 401])))
    expect(await auditList()).toEqual([])
  })

  it('is a 403 for an agent and for a foreign admin, and listed', async () => {
    const agent = callerOf(
      ACCOUNT,
      (await enrolCompletely(service(), person('nina.kaur'), step)).answer,
    )
    const { bearer } = await openSession(service(), person('priya.shah'))

    const answers = []
    for (const [, call] of calls) {
      answers.push(await call(agent), await call({ account: ACCOUNT, bearer }))
    }

    for (const { status, json } of answers) {
      expect([status, json]).toMatchObject([403, { error: { responseStatus: 'FORBIDDEN' } }])
    }
    const wanted = ['readUsers', 'readUsers', 'updateUser', 'readUsers', 'switchMfaOff']
    expect(await auditList()).toEqual(
      wanted.flatMap((what) => [
        `16180339 nina.kaur ${what} - forbidden`,
        `16180339 priya.shah (27182818) ${what} - forbidden`,
      ]),
    )
  })

  it('that is refused changes nothing and is listed by what was wanted', async () => {
    const agent = callerOf(
      ACCOUNT,
      (await enrolCompletely(service(), person('nina.kaur'), step)).answer,
    )
    const { user } = await userNamed(service(), leo, 'dana.blocked')
    const body = { ...user, isEnabled: true, resetMfaSecret: true }

    await saveUser(service(), agent, body, '-1')
    await switchMfa(service(), agent, { enabled: false }, '-1')

    expect(await userNamed(service(), leo, 'dana.blocked')).toMatchObject({ user })
    expect((await control().status()).mfa).toContainEqual({
      account: ACCOUNT,
      enabled: true,
      enrolled: ['leo.park', 'nina.kaur'],
    })
    expect(await auditList()).toEqual([
      '16180339 nina.kaur enableUser dana.blocked forbidden',
      '16180339 nina.kaur resetMfa dana.blocked forbidden',
      '16180339 nina.kaur switchMfaOff - forbidden',
    ])
  })

  it('is a 403 for an admin who is locked out with the session still open', async () => {
    const wrong = { ...person('leo.park'), password: 'Wrong-Password-1!' }
    await control().send({ kind: 'setScenario', scenario: { kind: 'lockedAfter', tries: 1 } })
    await logIn(service(), wrong)

    expect((await listUsers(service(), leo)).status).toBe(403)
  })

  it.each([
    ['bearer ', 200],
    ['', 401],
    ['Basic ', 401],
    ['Bearer', 401],
  ])('with %j before the bearer is a %i', async (word, status) => {
    const path = `/api/account/${ACCOUNT}/mfa/v1/users`
    const headers = { authorization: `${word}${leo.bearer}` }

    expect((await exchange(service(), { path, headers })).status).toBe(status)
  })
})
