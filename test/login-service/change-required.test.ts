// Passwords that are right and too old, or must be changed at the next sign-in: what login says, and
// that the change leads back to an ordinary sign-in.
import { describe, expect, it } from 'vitest'
import type { ScenarioInput } from '../../login-service/scenarios'
import { saveUser, userNamed } from './desk-client'
import {
  exchange,
  logIn,
  openSession,
  type Received,
  type Someone,
  someone,
} from './https-exchange'
import {
  askedToChange,
  lookAt,
  mailedToken,
  requestReset,
  resetRefusal,
  setPassword,
} from './reset-client'
import { askedFor } from './second-factor-client'
import { serviceUnderTest } from './service-under-test'

const { service, control } = serviceUnderTest()

const maria = (): Someone => someone(service(), 'maria.santos')
const NEW_PASSWORD = 'Quiet-Harbour-27'
const withoutTime = ({ text }: Received): string => text.replace(/"time":"[^"]+"/, '')
const saysChange = ({ json }: Received): boolean => 'passwordChange' in Object(json)

async function expire({ account, username: loginName }: Someone): Promise<void> {
  await control().send({ kind: 'expirePassword', target: { account, loginName } })
}

describe.each([
  ['expired', 'expirePassword'],
  ['mustChange', 'requirePasswordChange'],
] as const)('a password that is %s', (reason, kind) => {
  it('is refused with a token for a new one, without cookie and session', async () => {
    const target = { account: maria().account, loginName: 'maria.santos' }
    await control().send({ kind, target })
    const answer = await logIn(service(), maria())
    const change = await askedToChange(service(), maria())

    expect([answer.status, answer.headers['set-cookie']]).toEqual([401, undefined])
    expect(answer.json).toMatchObject({ error: { message: 'Password change required' } })
    expect(change).toMatchObject({ version: 1, reason, expiresInMs: 600_000 })
    expect((await control().status()).sessions).toBe(0)
  })

  it('can be changed with that token once, and the new one opens a session', async () => {
    const { account } = maria()
    await control().send({ kind, target: { account, loginName: 'maria.santos' } })
    const { token } = await askedToChange(service(), maria())
    const look = await lookAt(service(), account, token)
    const changed = await setPassword(service(), account, token, NEW_PASSWORD)
    const again = await setPassword(service(), account, token, 'Other-Harbour-38')

    expect([look.status, changed.status]).toEqual([200, 200])
    expect(resetRefusal(again)).toEqual([401, { refusal: 'linkUsed' }])
    const login = await logIn(service(), { ...maria(), password: NEW_PASSWORD })
    expect([login.status, saysChange(login)]).toEqual([200, false])
  })
})

it('a wrong password of such a user gets the plain 401 of any other and counts', async () => {
  const plain = await logIn(service(), { ...maria(), username: 'no.body' })
  await expire(maria())
  const wrong = await logIn(service(), { ...maria(), password: 'Wrong-Password-1!' })

  expect([wrong.status, withoutTime(wrong)]).toEqual([401, withoutTime(plain)])
  expect((await control().status()).failedTries).toMatchObject([{ count: 1 }])
})

it.each([
  { kind: 'passwordExpired' },
  { kind: 'mustChangePassword' },
  { kind: 'disabled' },
] as const satisfies readonly ScenarioInput[])(
  'the scenario %j still answers like a wrong password, for such a user too',
  async (scenario) => {
    const plain = await logIn(service(), { ...maria(), password: 'Wrong-Password-1!' })
    await expire(maria())
    await control().send({ kind: 'setScenario', scenario })
    const answer = await logIn(service(), maria())

    expect([answer.status, withoutTime(answer)]).toEqual([401, withoutTime(plain)])
  },
)

it('a disabled user with an expired password gets the plain 401', async () => {
  const sam = someone(service(), 'sam.retired')
  await expire(sam)
  const answer = await logIn(service(), sam)

  expect([answer.status, saysChange(answer)]).toEqual([401, false])
})

it('an open session stays, and a reset by mail helps as well', async () => {
  const { account } = maria()
  await openSession(service(), maria())
  await expire(maria())
  const open = (await control().status()).sessions
  const token = await mailedToken({ service, control }, maria())
  await setPassword(service(), account, token, NEW_PASSWORD)
  const login = await logIn(service(), { ...maria(), password: NEW_PASSWORD })

  expect([open, login.status]).toEqual([1, 200])
})

it('of two tokens the newer one counts, whichever way they came', async () => {
  const { account } = maria()
  await expire(maria())
  const older = await askedToChange(service(), maria())
  const newer = await askedToChange(service(), maria())
  const superseded = await setPassword(service(), account, older.token, NEW_PASSWORD)
  await requestReset(service(), maria())
  const byMail = await setPassword(service(), account, newer.token, NEW_PASSWORD)

  expect([superseded, byMail].map(resetRefusal)).toEqual([
    [401, { refusal: 'linkExpired' }],
    [401, { refusal: 'linkExpired' }],
  ])
})

it('the token is as short-lived as a scenario at login says', async () => {
  await expire(maria())
  const scenario = { kind: 'linkLifetime', lifetimeMs: 5000, at: 'login' } as const
  await control().send({ kind: 'setScenario', scenario })

  expect((await askedToChange(service(), maria())).expiresInMs).toBe(5000)
})

it('with MFA the change comes first and the second factor after it, as usual', async () => {
  const nina = someone(service(), 'nina.kaur')
  await expire(nina)
  const { token } = await askedToChange(service(), nina)
  await setPassword(service(), nina.account, token, NEW_PASSWORD)
  const asked = await askedFor(service(), { ...nina, password: NEW_PASSWORD })

  expect(asked.step).toBe('enrol')
})

it('an admin can require the change in the Users API, and take it back', async () => {
  const olivia = await openSession(service(), someone(service(), 'olivia.chen'))
  const save = async (changePwdNextLogin: boolean): Promise<void> => {
    const { user, revision } = await userNamed(service(), olivia, 'maria.santos')
    await saveUser(service(), olivia, { ...user, changePwdNextLogin }, revision)
  }
  await save(true)
  const required = await askedToChange(service(), maria())
  await save(false)
  const login = await logIn(service(), maria())

  expect([required.reason, login.status]).toEqual(['mustChange', 200])
})

it('a command for a whole account meets its people and no bot', async () => {
  const account = '27182818'
  await control().send({ kind: 'expirePassword', target: { account } })
  const { bots } = await control().status()
  const { loginName: username, ...keys } = bots[0] ?? { loginName: '' }
  const path = `/api/account/${account}/login`
  const bot = await exchange(service(), { path, body: { username, ...keys } })

  for (const name of ['tom.okafor', 'priya.shah']) {
    expect((await askedToChange(service(), someone(service(), name))).reason).toBe('expired')
  }
  expect([bot.status, (await logIn(service(), maria())).status]).toEqual([200, 200])
})
