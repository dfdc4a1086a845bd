// A right password that must be changed first, as the 401 at login says it.
import { describe, expect, it } from 'vitest'
import { createHttpLoginGateway } from '../../../src-main/adapters/http-login-gateway'
import type { LoginGateway } from '../../../src-main/core/ports'
import { answerOf, createFakeHttpExchange, type PlainAnswer } from '../../fakes/fake-http-exchange'
import { ACCOUNT_ID, HOME, LOGIN_NAME, NOW_MS } from '../../support/sign-in-samples'
import { createSteppedClock } from './stepped-clock'

const TOKEN = 'k3Jx0q9Zb7Yt5Rw2Pv8Lm4Nc6Hd1Gf-_AsUeIoXyZ01'
const PASSWORD = 'Sesame-street-4711!'
const CHANGE = {
  version: 1,
  reason: 'expired',
  token: TOKEN,
  policy: { minLength: 8 },
  expiresInMs: 600_000,
}

function gatewayAnswering(answer: PlainAnswer): LoginGateway {
  return createHttpLoginGateway(
    createFakeHttpExchange(() => answerOf(answer)),
    {
      csds: 'https://api.liveperson.net',
      isAllowedHost: (host) => host.endsWith('.liveperson.net'),
      clock: createSteppedClock(NOW_MS),
    },
  )
}

const refused = (passwordChange: unknown): PlainAnswer => ({
  status: 401,
  body: { error: { message: 'Password change required' }, passwordChange },
})

const signIn = (answer: PlainAnswer, home = HOME) =>
  gatewayAnswering(answer).signIn(
    home,
    { loginName: LOGIN_NAME, password: PASSWORD },
    new AbortController().signal,
  )

describe('resolve', () => {
  it.each([
    ['names the host of the reset', [['passwordReset.v1', 'z1.reset.liveperson.net']], 'z1.reset'],
    ['takes no other version', [['passwordReset.v2', 'z1.reset.liveperson.net']], null],
    ['takes no host that is not allowed', [['passwordReset.v1', 'reset.example']], null],
    ['knows of none that is not listed', [], null],
  ])('%s', async (_what, list, found) => {
    const services = [['agentVep', HOME.loginHost], ...list]
    const baseURIs = services.map(([service, baseURI]) => ({ service, baseURI }))
    const gateway = gatewayAnswering({ body: { baseURIs } })
    const home = await gateway.resolve(ACCOUNT_ID, new AbortController().signal)
    const resetHost = found === null ? null : `${found}.liveperson.net`

    expect(home).toMatchObject({ ok: true, value: { resetHost } })
  })
})

it.each(['expired', 'mustChange'])('leads to a new password: %s', async (reason) => {
  const answer = await signIn(refused({ ...CHANGE, reason }))

  expect(answer).toMatchObject({
    ok: true,
    value: {
      kind: 'changeRequired',
      change: {
        facts: {
          reason,
          policy: { minLength: 8, maxLength: null },
          expiresAtMs: NOW_MS + 600_000,
        },
        token: TOKEN,
      },
    },
  })
})

it.each([
  [0.5, 1_000],
  [86_400_000, 3_600_000],
])('keeps a life of %i ms within bounds: %i ms', async (expiresInMs, leftMs) => {
  expect(await signIn(refused({ ...CHANGE, expiresInMs }))).toMatchObject({
    value: { change: { facts: { expiresAtMs: NOW_MS + leftMs } } },
  })
})

it.each([
  ['of another version', { ...CHANGE, version: 2 }],
  ['without a token', { ...CHANGE, token: undefined }],
  ['that is a word', 'please'],
])('is done elsewhere where the change is one %s', async (_what, change) => {
  const answer = await signIn(refused(change))

  expect(answer).toEqual({
    ok: false,
    failure: {
      kind: 'passwordChangeElsewhere',
      status: 401,
      serviceMessage: 'Password change required',
      host: HOME.loginHost,
      atMs: NOW_MS,
    },
  })
})

it('is done elsewhere where the account announces no way, and the token is dropped', async () => {
  const answer = await signIn(refused(CHANGE), { ...HOME, resetHost: null })

  expect(answer).toMatchObject({ failure: { kind: 'passwordChangeElsewhere' } })
  expect(JSON.stringify(answer)).not.toContain(TOKEN)
})

it.each([[undefined], [null]])(
  'is a plain refusal where nothing is asked for: %s',
  async (change) => {
    expect(await signIn(refused(change))).toMatchObject({ failure: { kind: 'rejected' } })
  },
)
