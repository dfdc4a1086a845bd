// Challenges that end and tries that count: what a wrong code costs, and whom a challenge is good
// for.
import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { codeAt, wrongCodeAt } from './authenticator'
import { logIn, type Received, type Someone, someone } from './https-exchange'
import {
  askedFor,
  enrol,
  enrolCompletely,
  refusalOf,
  secretOf,
  standInStep,
  verify,
} from './second-factor-client'
import { serviceUnderTest } from './service-under-test'

const { service, control } = serviceUnderTest()

const nina = (): Someone => someone(service(), 'nina.kaur')
const ravi = (): Someone => someone(service(), 'ravi.lost')
const wrongPassword = (): Promise<Received> =>
  logIn(service(), { ...nina(), password: 'Wrong-Password-1!' })
const failed = async (): Promise<unknown> =>
  (await control().status()).failedTries.map(({ loginName, count, locked }) => ({
    loginName,
    count,
    locked,
  }))
const withoutTime = ({ text }: Received): string => text.replace(/"time":"[^"]+"/, '')

describe('a challenge', () => {
  it('expires, as the scenario says, and stays expired', async () => {
    const scenario = { kind: 'challengeLifetime', lifetimeMs: 300 } as const
    await control().send({ kind: 'setScenario', scenario })
    const login = await logIn(service(), nina())
    const asked = await askedFor(service(), nina())
    await enrol(service(), asked)
    await wait(350)

    const answers = [await enrol(service(), asked), await verify(service(), asked, '123456')]

    expect(login.json).toMatchObject({ mfa: { expiresInMs: 300 } })
    expect(answers.map(refusalOf)).toEqual([
      [401, { refusal: 'challengeExpired' }],
      [401, { refusal: 'challengeExpired' }],
    ])
    expect(await failed()).toEqual([])
  })

  it.each(['enrol', 'verify'] as const)('that nobody issued is unknown at %s', async (action) => {
    const asked = { ...(await askedFor(service(), nina())), challenge: 'A'.repeat(43) }

    const answer =
      action === 'enrol' ? await enrol(service(), asked) : await verify(service(), asked, '123456')

    expect(refusalOf(answer)).toEqual([401, { refusal: 'challengeUnknown' }])
  })

  it('is unknown in another account', async () => {
    const asked = await askedFor(service(), nina())

    const answer = await enrol(service(), { ...asked, account: '31415926' })

    expect(refusalOf(answer)).toEqual([401, { refusal: 'challengeUnknown' }])
    expect((await enrol(service(), asked)).status).toBe(200)
  })

  it('of one user takes no code of another', async () => {
    const step = await standInStep(control())
    const { secret } = await enrolCompletely(service(), ravi(), step)
    const hers = await askedFor(service(), nina())
    await enrol(service(), hers)

    const answer = await verify(service(), hers, codeAt(secret, step + 1))

    expect(refusalOf(answer)).toMatchObject([401, { refusal: 'wrongCode' }])
    expect((await control().status()).mfa).toContainEqual({
      account: nina().account,
      enabled: true,
      enrolled: ['ravi.lost'],
    })
  })

  it('ends with its success', async () => {
    const step = await standInStep(control())
    const asked = await askedFor(service(), nina())
    const secret = secretOf(await enrol(service(), asked))
    await verify(service(), asked, codeAt(secret, step))

    const again = await verify(service(), asked, codeAt(secret, step + 1))

    expect(refusalOf(again)).toEqual([401, { refusal: 'challengeUnknown' }])
  })

  it('ends when a newer login brings another', async () => {
    const step = await standInStep(control())
    const older = await askedFor(service(), nina())
    const secret = secretOf(await enrol(service(), older))
    const newer = await askedFor(service(), nina())

    const answers = [
      await verify(service(), older, codeAt(secret, step)),
      await enrol(service(), newer),
    ]

    expect(answers.map(({ status }) => status)).toEqual([401, 200])
    expect(answers.slice(0, 1).map(refusalOf)).toEqual([[401, { refusal: 'challengeUnknown' }]])
  })

  it('ends with the fifth wrong code', async () => {
    const step = await standInStep(control())
    const asked = await askedFor(service(), nina())
    const secret = secretOf(await enrol(service(), asked))
    const wrong = wrongCodeAt(secret, step)

    const answers = []
    for (let tries = 0; tries < 5; tries++) answers.push(await verify(service(), asked, wrong))
    const right = await verify(service(), asked, codeAt(secret, step))

    expect([...answers, right].map(refusalOf)).toEqual([
      ...[4, 3, 2, 1].map((triesLeft) => [401, { refusal: 'wrongCode', triesLeft }]),
      [401, { refusal: 'tooManyCodes' }],
      [401, { refusal: 'challengeUnknown' }],
    ])
    expect(await failed()).toEqual([{ loginName: 'nina.kaur', count: 5, locked: false }])
  })

  it('takes a code once, even if it comes twice at the same time', async () => {
    const step = await standInStep(control())
    const asked = await askedFor(service(), nina())
    const code = codeAt(secretOf(await enrol(service(), asked)), step)

    const answers = await Promise.all([
      verify(service(), asked, code),
      verify(service(), asked, code),
    ])

    expect(answers.map(({ status }) => status).sort()).toEqual([200, 401])
    expect((await control().status()).sessions).toBe(1)
  })
})

describe('the lock-out', () => {
  it('counts passwords and codes together, and a right password resets nothing', async () => {
    const step = await standInStep(control())
    const { secret } = await enrolCompletely(service(), nina(), step)
    const wrong = wrongCodeAt(secret, step)
    for (let tries = 0; tries < 6; tries++) await wrongPassword()
    const asked = await askedFor(service(), nina())
    const answers = []
    for (let tries = 0; tries < 3; tries++) answers.push(await verify(service(), asked, wrong))
    const before = await failed()

    answers.push(await verify(service(), asked, wrong))
    answers.push(await verify(service(), asked, codeAt(secret, step + 1)))
    const [right, mistaken] = [await logIn(service(), nina()), await wrongPassword()]

    expect(answers.map(refusalOf)).toEqual([
      ...[3, 2, 1].map((triesLeft) => [401, { refusal: 'wrongCode', triesLeft }]),
      [401, { refusal: 'userDisabled' }],
      [401, { refusal: 'challengeUnknown' }],
    ])
    expect(before).toEqual([{ loginName: 'nina.kaur', count: 9, locked: false }])
    expect(await failed()).toEqual([{ loginName: 'nina.kaur', count: 10, locked: true }])
    expect([right.status, withoutTime(right)]).toEqual([401, withoutTime(mistaken)])
  })

  it('comes with the tenth wrong password where no code is asked, too', async () => {
    const maria = someone(service(), 'maria.santos')
    const wrong = { ...maria, password: 'Wrong-Password-1!' }
    for (let tries = 0; tries < 9; tries++) await logIn(service(), wrong)
    const before = await failed()
    await logIn(service(), wrong)
    await control().send({ kind: 'clearScenarios' })

    expect(before).toEqual([{ loginName: 'maria.santos', count: 9, locked: false }])
    expect((await logIn(service(), maria)).status).toBe(401)
  })

  it('starts anew with a completed sign-in', async () => {
    const step = await standInStep(control())
    await wrongPassword()
    const before = await failed()

    await enrolCompletely(service(), nina(), step)

    expect([before, await failed()]).toEqual([
      [{ loginName: 'nina.kaur', count: 1, locked: false }],
      [],
    ])
  })

  it('comes earlier where `lockedAfter` says so, and goes with it', async () => {
    const step = await standInStep(control())
    const scenario = { kind: 'lockedAfter', tries: 2 } as const
    await control().send({ kind: 'setScenario', scenario })
    await wrongPassword()
    const asked = await askedFor(service(), nina())
    const secret = secretOf(await enrol(service(), asked))

    const locked = await verify(service(), asked, wrongCodeAt(secret, step))
    const refused = await logIn(service(), nina())
    await control().send({ kind: 'clearScenarios', scenario: 'lockedAfter' })

    expect([refusalOf(locked), 'mfa' in Object(refused.json)]).toEqual([
      [401, { refusal: 'userDisabled' }],
      false,
    ])
    expect((await askedFor(service(), nina())).step).toBe('enrol')
  })

  it('keeps who is disabled from the start out, whatever scenario is lifted', async () => {
    const dana = someone(service(), 'dana.blocked')
    await control().send({ kind: 'setScenario', scenario: { kind: 'lockedAfter', tries: 2 } })
    await control().send({ kind: 'clearScenarios' })

    const answer = await logIn(service(), dana)

    expect([answer.status, withoutTime(answer)]).toEqual([401, withoutTime(await wrongPassword())])
  })
})
