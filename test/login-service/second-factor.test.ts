// Sign-in with a second factor over real HTTPS: enrol once, answer a code once, with exactly the
// stated tolerance.
import { describe, expect, it } from 'vitest'
import { codeAt } from './authenticator'
import { exchange, logIn, refresh, type Someone, someone, textFields } from './https-exchange'
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

const token: unknown = expect.stringMatching(/^[\w-]{43}$/)
const anyText: unknown = expect.any(String)
const anyNumber: unknown = expect.any(Number)
const nina = (): Someone => someone(service(), 'nina.kaur')

describe('a right password where MFA is on', () => {
  it('brings a challenge and no session', async () => {
    const answer = await logIn(service(), nina())

    expect([answer.status, answer.json, answer.headers['set-cookie']]).toEqual([
      401,
      {
        error: {
          time: anyText,
          message: 'Second factor required',
          responseStatus: 'UNAUTHORIZED',
        },
        mfa: { version: 1, step: 'enrol', challenge: token, expiresInMs: 300_000 },
      },
      undefined,
    ])
    expect((await control().status()).sessions).toBe(0)
  })

  it('takes as much time as a wrong one', async () => {
    const took = async (password: string): Promise<number> => {
      const startedAt = performance.now()
      await logIn(service(), { ...nina(), password })
      return performance.now() - startedAt
    }
    const right: number[] = []
    const wrong: number[] = []
    for (let round = 0; round < 5; round++) {
      right.push(await took(nina().password))
      wrong.push(await took('Wrong-Password-1!'))
    }

    const ratio = Math.min(...right) / Math.min(...wrong)
    expect(ratio).toBeGreaterThan(0.6)
    expect(ratio).toBeLessThan(1.7)
  })

  it('asks no bot for a code', async () => {
    const [bot] = (await control().status()).bots
    const { account, loginName, ...keys } = bot ?? { account: '', loginName: '' }
    await control().send({ kind: 'switchMfa', account, enabled: true })

    const answer = await exchange(service(), {
      path: `/api/account/${account}/login?v=1.3`,
      body: { username: loginName, ...keys },
    })

    expect(answer.status).toBe(200)
  })

  it('asks nobody of an account whose switch is off', async () => {
    await control().send({ kind: 'switchMfa', account: nina().account, enabled: false })

    expect((await logIn(service(), nina())).status).toBe(200)
  })
})

describe('enrolment', () => {
  it('is complete with the first code, which opens a session like a login', async () => {
    const step = await standInStep(control())

    const { secret, answer } = await enrolCompletely(service(), nina(), step)

    expect(secret).toMatch(/^[A-Z2-7]{32}$/)
    expect([answer.status, answer.json]).toEqual([
      200,
      {
        csrf: anyText,
        wsuk: anyText,
        config: expect.objectContaining({ loginName: 'nina.kaur', isAdmin: false }) as unknown,
        csdsCollectionResponse: { baseURIs: expect.any(Array) as unknown },
        accountData: { agentGroupsData: { items: expect.any(Array) as unknown, revision: 1 } },
        sessionTTl: '28800000',
        bearer: anyText,
        sessionId: token,
      },
    ])
    const { csrf = '' } = textFields(answer.json)
    const cookie = (answer.headers['set-cookie']?.[0] ?? '').split(';')[0] ?? ''
    const session = { account: nina().account, csrf, bearer: '', cookie }
    expect((await refresh(service(), session)).status).toBe(200)
    expect((await askedFor(service(), nina())).step).toBe('verify')
    expect((await control().status()).mfa).toContainEqual({
      account: nina().account,
      enabled: true,
      enrolled: ['nina.kaur'],
    })
  })

  it('hands out the secret once a challenge, and once again after a new login', async () => {
    const asked = await askedFor(service(), nina())
    const first = await enrol(service(), asked)
    const second = await enrol(service(), asked)
    const later = await enrol(service(), await askedFor(service(), nina()))

    expect([first.status, later.status]).toEqual([200, 200])
    expect(first.json).toEqual({
      otpauth:
        `otpauth://totp/LivePerson:16180339%20%2F%20nina.kaur?secret=${secretOf(first)}` +
        '&issuer=LivePerson&algorithm=SHA1&digits=6&period=30',
    })
    expect(refusalOf(second)).toEqual([409, { refusal: 'alreadyHandedOut' }])
    expect(secretOf(later)).not.toBe(secretOf(first))
  })

  it('that is left in the middle leaves the user un-enrolled', async () => {
    const step = await standInStep(control())
    const left = await askedFor(service(), nina())
    const oldSecret = secretOf(await enrol(service(), left))

    const again = await askedFor(service(), nina())
    const newSecret = secretOf(await enrol(service(), again))
    const old = await verify(service(), again, codeAt(oldSecret, step))
    const right = await verify(service(), again, codeAt(newSecret, step))

    expect([left.step, again.step]).toEqual(['enrol', 'enrol'])
    expect(refusalOf(old)).toEqual([401, { refusal: 'wrongCode', triesLeft: 4 }])
    expect(right.status).toBe(200)
  })

  it('takes no code before the secret was handed out', async () => {
    const answer = await verify(service(), await askedFor(service(), nina()), '123456')

    expect(refusalOf(answer)).toEqual([409, { refusal: 'notHandedOut' }])
  })

  it('is refused to who is enrolled', async () => {
    await enrolCompletely(service(), nina(), await standInStep(control()))

    const answer = await enrol(service(), await askedFor(service(), nina()))

    expect(refusalOf(answer)).toEqual([409, { refusal: 'alreadyEnrolled' }])
  })

  it('is gone when the user is replaced', async () => {
    await enrolCompletely(service(), nina(), await standInStep(control()))
    const { account, username: loginName, password } = nina()
    await control().send({ kind: 'addUser', account, loginName, password })

    expect((await askedFor(service(), nina())).step).toBe('enrol')
  })
})

const tolerance = [
  [-2, false],
  [-1, true],
  [0, true],
  [1, true],
  [2, false],
] as const
const outcome = (isTaken: boolean): unknown =>
  isTaken ? 200 : [401, { refusal: 'wrongCode', triesLeft: anyNumber }]

it.each(tolerance)(
  'a phone %i steps away is taken: %s; at enrolment and at sign-in alike',
  async (distance, isTaken) => {
    const step = await standInStep(control())
    const asked = await askedFor(service(), nina())
    const secret = secretOf(await enrol(service(), asked))
    const first = await verify(service(), asked, codeAt(secret, step + distance))
    if (!isTaken) await verify(service(), asked, codeAt(secret, step))

    const laterStep = await standInStep(control(), 10)
    const again = await askedFor(service(), nina())
    const second = await verify(service(), again, codeAt(secret, laterStep + distance))

    const outcomes = [first, second].map((answer) =>
      answer.status === 200 ? 200 : refusalOf(answer),
    )
    expect(outcomes).toEqual([outcome(isTaken), outcome(isTaken)])
  },
)

describe('a code', () => {
  it('is taken once only, and after it no older one', async () => {
    const step = await standInStep(control())
    const { secret } = await enrolCompletely(service(), nina(), step)

    const replayed = await verify(
      service(),
      await askedFor(service(), nina()),
      codeAt(secret, step),
    )
    const older = await verify(
      service(),
      await askedFor(service(), nina()),
      codeAt(secret, step - 1),
    )
    const next = await verify(
      service(),
      await askedFor(service(), nina()),
      codeAt(secret, step + 1),
    )
    const nextAgain = await verify(
      service(),
      await askedFor(service(), nina()),
      codeAt(secret, step + 1),
    )

    expect([refusalOf(replayed), refusalOf(older), next.status, refusalOf(nextAgain)]).toEqual([
      [401, { refusal: 'codeUsed' }],
      [401, { refusal: 'codeUsed' }],
      200,
      [401, { refusal: 'codeUsed' }],
    ])
    expect((await control().status()).failedTries).toEqual([])
  })

  const malformed: readonly [string, unknown][] = [
    ['letters', 'abcdef'],
    ['full-width digits', '１２３４５６'],
    ['Arabic-Indic digits', '١٢٣٤٥٦'],
    ['5 digits', '12345'],
    ['7 digits', '1234567'],
    ['a space in the middle', '123 456'],
    ['a space around', ' 123456'],
    ['a line break', '123456\n'],
    ['a sign', '-12345'],
    ['nothing', ''],
    ['a number', 123456],
    ['null', null],
  ]

  it('that is malformed is a 400 and counts nothing', async () => {
    const step = await standInStep(control())
    const asked = await askedFor(service(), nina())
    const secret = secretOf(await enrol(service(), asked))

    const seen: unknown[] = []
    for (const [what, code] of malformed) {
      const { status, json } = await verify(service(), asked, code)
      seen.push([what, status, json])
    }

    const refusal: unknown = expect.objectContaining({
      error: expect.objectContaining({
        message: 'Problem with body or query parameters',
      }) as unknown,
    })
    expect(seen).toEqual(malformed.map(([what]) => [what, 400, refusal]))
    expect((await control().status()).failedTries).toEqual([])
    expect((await verify(service(), asked, codeAt(secret, step))).status).toBe(200)
  })

  it.each(['enrol', 'verify'])('a body without a challenge is a 400 at %s', async (action) => {
    const path = `/api/account/${nina().account}/mfa/v1/${action}`
    const answers = [
      await exchange(service(), { path, body: { code: '123456' } }),
      await exchange(service(), { path, body: { challenge: 7, code: '123456' } }),
      await exchange(service(), { path, body: 'challenge=a&code=123456' }),
    ]

    expect(answers.map(({ status }) => status)).toEqual([400, 400, 400])
  })
})
