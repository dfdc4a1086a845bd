// A new password over the wire: which rules are told, what the user may not take again, what ends
// with the old one, and how often a day it may change.
import { describe, expect, it } from 'vitest'
import { listUsers, readUser, revisionOf, userNamed } from './desk-client'
import { logIn, openSession, refresh, type Someone, someone } from './https-exchange'
import { askedToChange, lookAt, mailedToken, resetRefusal, setPassword } from './reset-client'
import { askedFor, enrol, refusalOf } from './second-factor-client'
import { serviceUnderTest } from './service-under-test'

const { service, control } = serviceUnderTest()

const maria = (): Someone => someone(service(), 'maria.santos')
const policy = (...rules: readonly string[]): unknown => [422, { refusal: 'policy', rules }]

/** A token without a message: the way of a password that must be changed. */
async function changeToken(person: Someone): Promise<string> {
  const { account, username: loginName } = person
  await control().send({ kind: 'requirePasswordChange', target: { account, loginName } })
  return (await askedToChange(service(), person)).token
}

async function skewDays(days: number): Promise<void> {
  const skewMs = days * 24.1 * 3_600_000
  await control().send({ kind: 'setScenario', scenario: { kind: 'clockSkew', skewMs } })
}

it.each([
  ['sea-7', ['tooShort']],
  ['', ['tooShort', 'tooFewKinds']],
  ['lanternsea', ['tooFewKinds']],
  ['lantern 12345', ['sequence', 'forbiddenCharacter']],
  ['Maria.Santos-7', ['containsLoginName']],
  ['P@ssword-29', ['commonPhrase']],
])('%j is refused for %j, and the link stays good', async (password, rules) => {
  const { account } = maria()
  const token = await changeToken(maria())

  const refused = await setPassword(service(), account, token, password)

  expect(resetRefusal(refused)).toEqual(policy(...rules))
  expect(refused.json).toMatchObject({
    error: {
      message: 'The password does not meet the policy',
      responseStatus: 'UNPROCESSABLE_ENTITY',
    },
  })
  expect((await lookAt(service(), account, token)).status).toBe(200)
  expect((await setPassword(service(), account, token, 'Quiet-Harbour-27')).status).toBe(200)
})

it('is none of those before it, the present one included', async () => {
  const { account } = maria()
  const first = await changeToken(maria())
  const same = await setPassword(service(), account, first, maria().password)
  await setPassword(service(), account, first, 'Quiet-Harbour-27')
  const second = await changeToken({ ...maria(), password: 'Quiet-Harbour-27' })
  const backToFirst = await setPassword(service(), account, second, maria().password)
  const backToSecond = await setPassword(service(), account, second, 'Quiet-Harbour-27')

  expect([same, backToFirst, backToSecond].map(resetRefusal)).toEqual([
    policy('usedBefore'),
    policy('usedBefore'),
    policy('usedBefore'),
  ])
})

it('can be set three times in 24 hours, and the refused link stays good', async () => {
  const { account } = maria()
  let person = maria()
  const statuses = []
  for (const password of ['Quiet-Harbour-27', 'Quiet-Harbour-38', 'Quiet-Harbour-49']) {
    const token = await changeToken(person)
    statuses.push((await setPassword(service(), account, token, password)).status)
    person = { ...person, password }
  }
  const token = await changeToken(person)
  const fourth = await setPassword(service(), account, token, 'Quiet-Harbour-60')
  await skewDays(1)
  const nextDay = await setPassword(service(), account, token, 'Quiet-Harbour-60')

  expect([statuses, resetRefusal(fourth), nextDay.status]).toEqual([
    [200, 200, 200],
    [429, { refusal: 'limitReached' }],
    200,
  ])
})

describe('with the old password end', () => {
  it('the session and the failed tries, which count from the start again', async () => {
    const session = await openSession(service(), maria())
    const wrong = { ...maria(), password: 'Wrong-Password-1!' }
    await logIn(service(), wrong)
    await logIn(service(), wrong)
    const token = await mailedToken({ service, control }, maria())
    const stillOpen = await refresh(service(), session)
    await setPassword(service(), maria().account, token, 'Quiet-Harbour-27')

    expect([stillOpen.status, (await refresh(service(), session)).status]).toEqual([200, 401])
    expect((await control().status()).failedTries).toEqual([])
  })

  it('a challenge that was open with it', async () => {
    const nina = someone(service(), 'nina.kaur')
    const asked = await askedFor(service(), nina)
    const token = await mailedToken({ service, control }, nina)
    await setPassword(service(), nina.account, token, 'Quiet-Harbour-27')

    expect(refusalOf(await enrol(service(), asked))).toEqual([401, { refusal: 'challengeUnknown' }])
  })

  it('nothing of anybody else', async () => {
    const olivia = await openSession(service(), someone(service(), 'olivia.chen'))
    const token = await mailedToken({ service, control }, maria())
    await setPassword(service(), maria().account, token, 'Quiet-Harbour-27')

    expect((await refresh(service(), olivia)).status).toBe(200)
  })
})

it('shows in the Users API as a change of this user, with a new revision', async () => {
  const olivia = await openSession(service(), someone(service(), 'olivia.chen'))
  const token = await changeToken(maria())
  const before = await userNamed(service(), olivia, 'maria.santos')
  await setPassword(service(), maria().account, token, 'Quiet-Harbour-27')
  const after = await readUser(service(), olivia, before.user.id)

  expect(before.user).toMatchObject({ changePwdNextLogin: true })
  expect(after.json).toMatchObject({
    changePwdNextLogin: false,
    lastPwdChangeDate: expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/) as unknown,
    isEnabled: true,
    passwordSh: null,
  })
  expect(revisionOf(after)).not.toBe(before.revision)
  expect((await listUsers(service(), olivia)).text).not.toContain('Quiet-Harbour')
})

it('is gone with a reset of the service, as are its links', async () => {
  const token = await mailedToken({ service, control }, maria())
  const used = await changeToken(someone(service(), 'tom.okafor'))
  await setPassword(service(), '27182818', used, 'Quiet-Harbour-27')
  await control().reset()

  expect((await logIn(service(), someone(service(), 'tom.okafor'))).status).toBe(200)
  const looks = [
    await lookAt(service(), maria().account, token),
    await lookAt(service(), '27182818', used),
  ]
  expect(looks.map(resetRefusal)).toEqual([
    [401, { refusal: 'linkUnknown' }],
    [401, { refusal: 'linkUnknown' }],
  ])
  expect((await control().status()).mail).toEqual([])
})
