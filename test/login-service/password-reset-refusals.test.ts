// What goes wrong on the way of a forgotten password before a new one is sent: the limit, disabled
// and unknown users, links that are worth nothing. The captcha is in captcha.test.ts.
import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { exchange, logIn, type Received, type Someone, someone } from './https-exchange'
import {
  arrived,
  lookAt,
  mailedToken,
  readMessage,
  requestReset,
  resetRefusal,
  sendRequest,
  setPassword,
  solvedCaptcha,
  tokenOf,
} from './reset-client'
import { serviceUnderTest } from './service-under-test'

const { service, control } = serviceUnderTest()

const maria = (): Someone => someone(service(), 'maria.santos')
const LIMIT = [429, { refusal: 'limitReached' }]
const withoutTime = ({ text }: Received): string => text.replace(/"time":"[^"]+"/, '')

async function skew(hours: number): Promise<void> {
  const skewMs = hours * 3_600_000
  await control().send({ kind: 'setScenario', scenario: { kind: 'clockSkew', skewMs } })
}

describe('a request', () => {
  it('is answered alike for a known and an unknown user, account and bot', async () => {
    const { account } = maria()
    const answers = [
      await requestReset(service(), maria()),
      await requestReset(service(), { account, username: 'no.body' }),
      await requestReset(service(), { account: '99999999', username: 'no.body' }),
      await requestReset(service(), { account: '27182818', username: 'greeter-bot' }),
    ]

    const said = answers.map((answer) => [answer.status, answer.text])
    expect(new Set(said.map((each) => JSON.stringify(each))).size).toBe(1)
    await wait(300)
    expect((await control().status()).mail.map(({ to }) => to)).toEqual([
      'maria.santos@example.com',
    ])
  })

  it('takes about as long for an unknown user as for a known one', async () => {
    const tookMs = { known: 0, unknown: 0 }
    for (const [kind, username] of [
      ['known', 'maria.santos'],
      ['unknown', 'no.body'],
      ['known', 'maria.santos'],
      ['unknown', 'no.body'],
      ['known', 'maria.santos'],
      ['unknown', 'no.body'],
    ] as const) {
      const captcha = await solvedCaptcha(service())
      const startedAt = performance.now()
      await sendRequest(service(), { account: '31415926', username }, captcha)
      tookMs[kind] += performance.now() - startedAt
    }

    // Wide for a busy computer, and still less than waiting for three messages to arrive.
    expect(Math.abs(tookMs.known - tookMs.unknown)).toBeLessThan(1000)
  })

  it('says so where the user is disabled, with or without the scenario', async () => {
    const sam = someone(service(), 'sam.retired')
    await control().send({
      kind: 'setScenario',
      scenario: { kind: 'disabled', at: 'reset' },
      target: { account: maria().account, loginName: 'maria.santos' },
    })

    const answers = [await requestReset(service(), sam), await requestReset(service(), maria())]

    expect(answers.map(resetRefusal)).toEqual([
      [409, { refusal: 'processFailed' }],
      [409, { refusal: 'processFailed' }],
    ])
    expect(answers[0]?.text).toContain('"message":"Process failed"')
    expect((await control().status()).mail).toEqual([])
  })

  it.each([
    [{ captcha: 'x' }],
    [{ username: '', captcha: 'x' }],
    [{ username: 7, captcha: 'x' }],
    ['username=maria'],
  ])('with the body %j is a plain 400', async (body) => {
    const path = '/api/account/31415926/password-reset/v1/request'
    const answer = await exchange(service(), { path, body })

    expect([answer.status, 'reset' in Object(answer.json)]).toEqual([400, false])
  })

  it('reaches its limit with the fourth in 24 hours, known or not', async () => {
    const nobody = { account: maria().account, username: 'no.body' }
    for (const who of [maria(), nobody]) {
      const statuses = []
      for (let count = 0; count < 3; count++) {
        statuses.push((await requestReset(service(), who)).status)
      }
      const fourth = await requestReset(service(), who)

      expect([statuses, resetRefusal(fourth)]).toEqual([[202, 202, 202], LIMIT])
    }
    const texts = [await requestReset(service(), maria()), await requestReset(service(), nobody)]
    expect(new Set(texts.map(withoutTime)).size).toBe(1)
    await skew(24.1)
    expect((await requestReset(service(), maria())).status).toBe(202)
  })

  it('reaches its limit or leads back to the form where a scenario says so', async () => {
    const requests = 1
    await control().send(
      { kind: 'setScenario', scenario: { kind: 'returnedToForm', requests } },
      { kind: 'setScenario', scenario: { kind: 'resetLimitReached', requests } },
    )

    const answers = []
    for (let count = 0; count < 3; count++) answers.push(await requestReset(service(), maria()))

    expect([answers[0]?.status, answers[0]?.json]).toEqual([200, { outcome: 'returnedToForm' }])
    expect(answers.slice(1).map(({ status }) => status)).toEqual([429, 202])
    expect(await arrived(control(), 1)).toHaveLength(1)
  })
})

describe('a link', () => {
  const NEW = 'Quiet-Harbour-27'
  const both = async (account: string, token: string): Promise<unknown[]> =>
    [
      await lookAt(service(), account, token),
      await setPassword(service(), account, token, NEW),
    ].map(resetRefusal)
  const twice = (refusal: string): unknown[] => [
    [401, { refusal }],
    [401, { refusal }],
  ]

  it('works once', async () => {
    const { account } = maria()
    const token = await mailedToken({ service, control }, maria())
    await setPassword(service(), account, token, NEW)

    expect(await both(account, token)).toEqual(twice('linkUsed'))
  })

  it('works for one of two that come at the same time', async () => {
    const { account } = maria()
    const token = await mailedToken({ service, control }, maria())

    const answers = await Promise.all([
      setPassword(service(), account, token, NEW),
      setPassword(service(), account, token, 'Other-Harbour-38'),
    ])

    expect(answers.map(({ status }) => status).sort()).toEqual([200, 401])
  })

  it('expires when its time is over, as the scenario says', async () => {
    const scenario = { kind: 'linkLifetime', lifetimeMs: 300 } as const
    await control().send({ kind: 'setScenario', scenario })
    const token = await mailedToken({ service, control }, maria())
    await wait(350)

    expect(await both(maria().account, token)).toEqual(twice('linkExpired'))
  })

  it('expires with a newer one of the same user', async () => {
    await requestReset(service(), maria())
    const [first] = await arrived(control(), 1)
    const older = tokenOf((await readMessage(first ?? { raw: '' })).link)
    const newer = await mailedToken({ service, control }, maria())

    expect(await both(maria().account, older)).toEqual(twice('linkExpired'))
    expect((await lookAt(service(), maria().account, newer)).status).toBe(200)
  })

  it('is unknown where nobody made it, and in another account', async () => {
    const token = await mailedToken({ service, control }, maria())

    expect(await both(maria().account, 'A'.repeat(43))).toEqual(twice('linkUnknown'))
    expect(await both('27182818', token)).toEqual(twice('linkUnknown'))
    expect((await lookAt(service(), maria().account, token)).status).toBe(200)
  })

  it('leads to no change for who was disabled meanwhile, and does not enable', async () => {
    const token = await mailedToken({ service, control }, maria())
    await control().send({
      kind: 'setScenario',
      scenario: { kind: 'lockedAfter', tries: 1 },
      target: { account: maria().account, loginName: 'maria.santos' },
    })
    await logIn(service(), { ...maria(), password: 'Wrong-Password-1!' })

    const look = await lookAt(service(), maria().account, token)
    const refused = await setPassword(service(), maria().account, token, NEW)

    expect([look.status, resetRefusal(refused)]).toEqual([200, [409, { refusal: 'processFailed' }]])
    expect((await logIn(service(), maria())).status).toBe(401)
  })

  it.each([[{}], [{ token: 7 }], [{ token: '' }], ['token']])(
    'asked for with the body %j is a plain 400',
    async (body) => {
      const root = '/api/account/31415926/password-reset/v1'
      const answers = [
        await exchange(service(), { path: `${root}/link`, body }),
        await exchange(service(), { path: `${root}/password`, body }),
      ]

      expect(answers.map(({ status }) => status)).toEqual([400, 400])
    },
  )
})
