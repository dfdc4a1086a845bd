// The whole way of a forgotten password over real HTTPS and real SMTP: captcha, request, message,
// link, new password, sign-in. What goes wrong on it is in password-reset-refusals.test.ts.
import { solveChallenge } from 'altcha-lib/v1'
import { describe, expect, it } from 'vitest'
import {
  exchange,
  logIn,
  openSession,
  type Received,
  refresh,
  type Someone,
  someone,
} from './https-exchange'
import {
  arrived,
  askCaptcha,
  captchaChallenge,
  lookAt,
  mailedToken,
  payloadOf,
  readMessage,
  requestReset,
  sendRequest,
  setPassword,
  tokenOf,
} from './reset-client'
import { serviceUnderTest } from './service-under-test'

const { service, control } = serviceUnderTest()

const maria = (): Someone => someone(service(), 'maria.santos')
const NEW_PASSWORD = 'Quiet-Harbour-27'

it('leads from the forgotten password to a session with a new one', async () => {
  const before = await openSession(service(), maria())
  const challenge = await captchaChallenge(service())
  const { challenge: wanted, salt, algorithm, maxnumber } = challenge
  const solution = await solveChallenge(wanted, salt, algorithm, maxnumber).promise
  const request = await sendRequest(
    service(),
    maria(),
    payloadOf(challenge, solution?.number ?? -1),
  )
  const [message] = await arrived(control(), 1)
  const { link } = await readMessage(message ?? { raw: '' })
  const token = tokenOf(link)
  const looks = [await lookAt(service(), maria().account, token)]
  looks.push(await lookAt(service(), maria().account, token))
  const changed = await setPassword(service(), maria().account, token, NEW_PASSWORD)

  expect([request.status, request.json]).toEqual([202, { outcome: 'requestSubmitted' }])
  expect(looks.map(({ status }) => status)).toEqual([200, 200])
  expect([changed.status, changed.json]).toEqual([200, { outcome: 'passwordChanged' }])
  expect((await refresh(service(), before)).status).toBe(401)
  expect((await logIn(service(), maria())).status).toBe(401)
  expect((await logIn(service(), { ...maria(), password: NEW_PASSWORD })).status).toBe(200)
})

it('is announced in its version for every account, until a scenario hides it', async () => {
  const path = '/api/account/31415926/service/passwordReset.v1/baseURI.json?version=1.0'
  const shown = await exchange(service(), { path })
  const services = ['passwordReset.v1']
  await control().send({
    kind: 'setScenario',
    scenario: { kind: 'servicesNotListed', services },
  })
  const hidden = await exchange(service(), { path })

  expect([shown.json, hidden.status]).toEqual([
    { service: 'passwordReset.v1', account: '31415926', baseURI: new URL(service().origin).host },
    400,
  ])
})

it('hands out a challenge of five minutes that nobody has to be known for', async () => {
  const known = await askCaptcha(service())
  const unknown = await askCaptcha(service(), '99999999')
  const { salt } = await captchaChallenge(service())
  const expires = Number(new URLSearchParams(salt.split('?')[1]).get('expires')) * 1000

  expect([known.status, unknown.status]).toEqual([200, 200])
  expect(Math.abs(expires - Date.now() - 300_000)).toBeLessThan(5000)
})

describe('the message', () => {
  it('is a real one from LivePerson Support, with text, a button and the same link in both', async () => {
    await requestReset(service(), maria())
    const [message] = await arrived(control(), 1)
    const { raw, ...facts } = message ?? { raw: '' }
    const { text, html, link, textLink } = await readMessage({ raw })

    expect(facts).toMatchObject({
      to: 'maria.santos@example.com',
      subject: 'Reset your LivePerson password',
      folder: 'inbox',
    })
    expect(raw).toMatch(/^From: LivePerson Support <selfsupport@liveperson\.com>\r$/m)
    expect(raw).toContain('Content-Type: multipart/alternative;')
    expect(link).toMatch(
      /^https:\/\/127\.0\.0\.1:\d+\/a\/31415926\/reset-password\?token=[\w-]{43}$/,
    )
    expect([textLink, new URL(link).origin]).toEqual([link, service().origin])
    expect(html).toContain('>Reset Password</a>')
    expect(text).toContain('user maria.santos of account 31415926')
    expect(text).toContain('The link works once, for 60 minutes.')
  })

  it('goes to the address that is the user name, and to one outside ASCII', async () => {
    const person = someone(service(), 'j.müller+1@example.com')
    await requestReset(service(), person)
    const [message] = await arrived(control(), 1)

    expect(message?.to).toBe('j.müller+1@example.com')
  })

  it('names the host under which the client reached the service', async () => {
    const { account, username } = maria()
    const challenge = await captchaChallenge(service())
    const { challenge: wanted, salt, maxnumber } = challenge
    const solution = await solveChallenge(wanted, salt, 'SHA-256', maxnumber).promise
    await exchange(service(), {
      path: `/api/account/${account}/password-reset/v1/request`,
      headers: { host: '127.0.0.1:54321' },
      body: { username, captcha: payloadOf(challenge, solution?.number ?? -1) },
    })
    const [message] = await arrived(control(), 1)

    expect((await readMessage(message ?? { raw: '' })).link).toMatch(
      /^https:\/\/127\.0\.0\.1:54321\//,
    )
  })
})

describe('a link', () => {
  it('says whose it is, how long it lasts and what the new password must be like', async () => {
    const token = await mailedToken({ service, control }, maria())
    const look = await lookAt(service(), maria().account, token)

    expect(look.json).toEqual({
      loginName: 'maria.santos',
      policy: {
        minLength: 8,
        maxLength: 64,
        minKinds: 2,
        maxSequence: 4,
        maxRepeats: 4,
        forbidLoginName: true,
        rememberedPasswords: 12,
        forbidCommonPhrases: true,
        specialCharacters: '!"~.#$%&\'()*+,-/:;<=>?@[]^_{}',
      },
      expiresInMs: expect.toSatisfy(
        (left: number) => left > 3_500_000 && left <= 3_600_000,
      ) as unknown,
    })
  })

  it('opens a page in a browser that sends people to the app and uses nothing up', async () => {
    const token = await mailedToken({ service, control }, maria())
    const path = `/a/31415926/reset-password?token=${token}`
    const page = await exchange(service(), { path })
    const scan = await exchange(service(), { path, method: 'HEAD' })
    const look = await lookAt(service(), maria().account, token)

    expect([page.status, scan.status, look.status]).toEqual([200, 404, 200])
    expect(page.headers['content-security-policy']).toContain("default-src 'none'")
    expect(page.text).toContain('Open this link in Agent Sign-In')
    expect(page.text).not.toContain(token)
  })
})

it('lists its requests without query and body', async () => {
  const token = await mailedToken({ service, control }, maria())
  await exchange(service(), { path: `/a/31415926/reset-password?token=${token}` })
  await setPassword(service(), maria().account, token, NEW_PASSWORD)
  const { requests, mail } = await control().status()

  expect(requests.map(({ method, path, status }) => `${method} ${path} ${status ?? ''}`)).toEqual([
    'GET /api/account/31415926/password-reset/v1/captcha 200',
    'POST /api/account/31415926/password-reset/v1/request 202',
    'GET /a/31415926/reset-password 200',
    'POST /api/account/31415926/password-reset/v1/password 200',
  ])
  expect(JSON.stringify({ requests })).not.toContain(token)
  expect(mail).toHaveLength(1)
})

describe('a scenario at `reset`', () => {
  const both = async (): Promise<readonly Received[]> => [
    await askCaptcha(service()),
    await lookAt(service(), maria().account, 'A'.repeat(43)),
  ]

  it.each([
    [{ kind: 'failing', status: 503, at: 'reset' }, 503],
    [{ kind: 'throttled', at: 'reset' }, 429],
    [{ kind: 'blocked', at: 'reset' }, 451],
    [{ kind: 'failing', status: 500 }, 500],
  ] as const)('%j meets every part of it', async (scenario, status) => {
    await control().send({ kind: 'setScenario', scenario })

    expect((await both()).map((answer) => answer.status)).toEqual([status, status])
  })

  it('meets no other endpoint, and one for a user what names the user', async () => {
    const scenario = { kind: 'failing', status: 503, at: 'reset' } as const
    const target = { account: maria().account, loginName: 'maria.santos' }
    const token = await mailedToken({ service, control }, maria())
    await control().send({ kind: 'setScenario', scenario, target })

    const statuses = [
      await logIn(service(), maria()),
      await askCaptcha(service()),
      await sendRequest(service(), maria(), 'x'),
      await sendRequest(service(), someone(service(), 'olivia.chen'), 'x'),
      await lookAt(service(), maria().account, token),
      await lookAt(service(), maria().account, 'A'.repeat(43)),
    ].map(({ status }) => status)

    expect(statuses).toEqual([200, 200, 503, 400, 503, 401])
  })

  it('leaves fields out of what the extension says, in refusals too', async () => {
    const fields = ['maxnumber', 'reset.refusal']
    await control().send({
      kind: 'setScenario',
      scenario: { kind: 'missingFields', fields, at: 'reset' },
    })
    const [captcha, link] = await both()

    expect(captcha?.json).not.toHaveProperty('maxnumber')
    expect(link?.json).toMatchObject({ reset: {} })
    expect(link?.text).not.toContain('linkUnknown')
  })
})
