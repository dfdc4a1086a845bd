// The Domain API over real HTTPS: both forms, both paths, and what it says of unknown things.
import { expect, it } from 'vitest'
import { exchange, someone, type Received } from './https-exchange'
import { serviceUnderTest } from './service-under-test'

const { service, control } = serviceUnderTest()

const anyText: unknown = expect.any(String)
const anError: unknown = expect.objectContaining({ message: anyText })
const US = '31415926'
const ask = (path: string, host?: string): Promise<Received> =>
  exchange(service(), { path, headers: host === undefined ? {} : { host } })
const ownHost = (): string => new URL(service().origin).host

it.each(['/api/account', '/csdr/account'])(
  '%s lists every service with a bare host',
  async (root) => {
    const answer = await ask(`${root}/${US}/service/baseURI.json?version=1.0`)

    const names = [
      ...['accountConfigReadOnly', 'accountConfigReadWrite', 'adminArea', 'agentVep'],
      ...['asyncMessagingEnt', 'faasGW', 'faasUI', 'facadeMsg', 'liveEngage', 'liveEngageUI'],
      ...['mfaLogin.v1', 'msgHist', 'passwordReset.v1', 'sentinel', 'smt'],
    ]
    expect([answer.status, answer.headers['content-type'], answer.json]).toEqual([
      200,
      'application/json',
      { baseURIs: names.map((name) => ({ service: name, account: US, baseURI: ownHost() })) },
    ])
  },
)

it.each(['/api/account', '/csdr/account'])('%s names one service', async (root) => {
  const answer = await ask(`${root}/${US}/service/agentVep/baseURI.json?version=1.0`)

  expect([answer.status, answer.json]).toEqual([
    200,
    { service: 'agentVep', account: US, baseURI: ownHost() },
  ])
})

it('an unknown account has no services', async () => {
  const answer = await ask('/api/account/99999999/service/baseURI.json?version=1.0')

  expect([answer.status, answer.json]).toEqual([200, { baseURIs: [] }])
})

it.each([
  ['an unknown account', `99999999/service/agentVep`, 401],
  ['an unknown service', `${US}/service/teapot`, 400],
  ['a service name in the wrong letter case', `${US}/service/AGENTVEP`, 400],
])('the single-service form refuses %s', async (_what, path, status) => {
  const answer = await ask(`/api/account/${path}/baseURI.json?version=1.0`)

  expect([answer.status, answer.json]).toEqual([status, { error: anError }])
})

it.each(['', '?version=2.0', '?version='])(
  'a version other than 1.0 (%j) is a 400',
  async (query) => {
    const all = await ask(`/api/account/${US}/service/baseURI.json${query}`)
    const one = await ask(`/api/account/${US}/service/agentVep/baseURI.json${query}`)

    expect([all.status, one.status]).toEqual([400, 400])
  },
)

it.each([
  ['127.0.0.1:1', '127.0.0.1:1'],
  ['localhost:54321', 'localhost:54321'],
  ['127.0.0.1', null],
  ['evil.example:443', null],
  ['127.0.0.1.evil.example:443', null],
  ['127.0.0.1:80@evil.example', null],
])('with Host %s the base URI is %s (null: its own)', async (host, expected) => {
  const answer = await ask(`/api/account/${US}/service/agentVep/baseURI.json?version=1.0`, host)

  expect(answer.json).toEqual({
    service: 'agentVep',
    account: US,
    baseURI: expected ?? ownHost(),
  })
})

it('a scenario hides services or names another host', async () => {
  const person = someone(service(), 'maria.santos')
  const path = `/api/account/${person.account}/service`
  await control().send(
    {
      kind: 'setScenario',
      scenario: { kind: 'servicesNotListed', services: ['agentVep'] },
      target: { account: person.account },
    },
    { kind: 'setScenario', scenario: { kind: 'namesOtherHost', baseUri: 'host.example' } },
  )

  const hidden = await ask(`${path}/agentVep/baseURI.json?version=1.0`)
  const elsewhere = await ask(`${path}/sentinel/baseURI.json?version=1.0`)

  expect([hidden.status, elsewhere.json]).toEqual([
    400,
    { service: 'sentinel', account: person.account, baseURI: 'host.example' },
  ])
})
