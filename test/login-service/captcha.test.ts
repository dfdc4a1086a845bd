// The captcha of the reset form: which solutions are taken, how often and how long.
import { describe, expect, it } from 'vitest'
import { type Someone, someone } from './https-exchange'
import {
  askCaptcha,
  captchaChallenge,
  numberOf,
  payloadOf,
  resetRefusal,
  sendRequest,
  solvedCaptcha,
} from './reset-client'
import { serviceUnderTest } from './service-under-test'

const { service, control } = serviceUnderTest()

const maria = (): Someone => someone(service(), 'maria.santos')
const CAPTCHA_ERROR = [400, { refusal: 'captchaError' }]

async function skewMinutes(minutes: number): Promise<void> {
  const skewMs = minutes * 60_000
  await control().send({ kind: 'setScenario', scenario: { kind: 'clockSkew', skewMs } })
}

describe('the captcha', () => {
  it('takes each solution once', async () => {
    const captcha = await solvedCaptcha(service())

    const answers = [
      await sendRequest(service(), maria(), captcha),
      await sendRequest(service(), maria(), captcha),
      await sendRequest(service(), someone(service(), 'tom.okafor'), captcha),
    ]

    expect(answers.map(({ status }) => status)).toEqual([202, 400, 400])
  })

  it('takes one of two requests that come at the same time with the same solution', async () => {
    const captcha = await solvedCaptcha(service())

    const answers = await Promise.all([
      sendRequest(service(), maria(), captcha),
      sendRequest(service(), maria(), captcha),
    ])

    expect(answers.map(({ status }) => status).sort()).toEqual([202, 400])
  })

  it('takes a solution until its five minutes are over', async () => {
    const [early, late] = [await solvedCaptcha(service()), await solvedCaptcha(service())]
    await skewMinutes(4.8)
    const inTime = await sendRequest(service(), maria(), early)
    await skewMinutes(5.1)
    const tooLate = await sendRequest(service(), maria(), late)

    expect([inTime.status, resetRefusal(tooLate)]).toEqual([202, CAPTCHA_ERROR])
  })

  it.each([
    ['is missing', () => undefined],
    ['is no text', () => 7],
    ['is empty', () => ''],
    ['is not base64 of JSON', () => 'green check'],
    ['is JSON of something else', () => btoa('{"number":1}')],
  ])('refuses a solution that %s', async (_how, solution) => {
    const answer = await sendRequest(service(), maria(), solution())

    expect([resetRefusal(answer), answer.text]).toEqual([
      CAPTCHA_ERROR,
      expect.stringContaining('There is a problem with the Captcha service.'),
    ])
  })

  it('refuses a wrong number, and a right one under altered facts', async () => {
    const challenge = await captchaChallenge(service())
    const number = numberOf(challenge)
    const later = challenge.salt.replace(/expires=\d+/, 'expires=9999999999')
    const signature = 'a'.repeat(64)
    const altered = [
      payloadOf(challenge, number === 0 ? 1 : number - 1),
      payloadOf({ ...challenge, salt: later }, number),
      payloadOf({ ...challenge, signature }, number),
      payloadOf({ ...challenge, salt: `${challenge.salt}1` }, number),
    ]

    for (const captcha of altered) {
      expect(resetRefusal(await sendRequest(service(), maria(), captcha))).toEqual(CAPTCHA_ERROR)
    }
    // None of these tries has used the solution up.
    const right = payloadOf(challenge, number)
    expect((await sendRequest(service(), maria(), right)).status).toBe(202)
  })

  it('takes the same solution once, also where its salt is written without the last sign', async () => {
    const challenge = await captchaChallenge(service())
    const number = numberOf(challenge)
    const shorter = { ...challenge, salt: challenge.salt.slice(0, -1) }

    const answers = [
      await sendRequest(service(), maria(), payloadOf(challenge, number)),
      await sendRequest(service(), maria(), payloadOf(shorter, number)),
    ]

    expect(answers.map(({ status }) => status)).toEqual([202, 400])
  })

  it('is down while the scenario says so, for old solutions too, and works again after', async () => {
    const captcha = await solvedCaptcha(service())
    await control().send({ kind: 'setScenario', scenario: { kind: 'captchaDown' } })
    const down = [await askCaptcha(service()), await sendRequest(service(), maria(), captcha)]
    await control().send({ kind: 'clearScenarios' })

    expect(down.map(resetRefusal)).toEqual([[503, { refusal: 'captchaError' }], CAPTCHA_ERROR])
    expect((await sendRequest(service(), maria(), captcha)).status).toBe(202)
  })
})
