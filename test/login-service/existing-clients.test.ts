// Clients of the real service, each reduced to what it sends and reads according to
// login-service/README.md: they must get through unmodified.
import { readFileSync } from 'node:fs'
import { Agent } from 'node:https'
import { expect, it } from 'vitest'
import { z } from 'zod'
import { exchange, someone } from './https-exchange'
import { serviceUnderTest } from './service-under-test'

const { service } = serviceUnderTest()

const baseUris = z.object({
  baseURIs: z.array(z.object({ service: z.string(), baseURI: z.string() })),
})
const reach = (host: string): { origin: string; caPath: string } => ({
  origin: `https://${host}`,
  caPath: service().caPath,
})

/** node-agent-sdk: all services from the CSDS host, v=1.3, cookies kept as they come. */
it('node-agent-sdk signs in and keeps the session alive', async () => {
  const { account, username, password } = someone(service(), 'maria.santos')
  const csds = new URL(service().csds).host
  const domains = await exchange(reach(csds), {
    path: `/api/account/${account}/service/baseURI.json?version=1.0`,
  })
  const byName = new Map(
    baseUris.parse(domains.json).baseURIs.map((entry) => [entry.service, entry.baseURI]),
  )
  const agentVep = reach(byName.get('agentVep') ?? '')

  const login = await exchange(agentVep, {
    path: `/api/account/${account}/login?v=1.3`,
    body: { username, password },
  })
  const kept = z
    .object({
      bearer: z.string(),
      csrf: z.string(),
      config: z.object({ userId: z.string(), userPid: z.string() }),
    })
    .parse(login.json)
  const cookie = (login.headers['set-cookie'] ?? []).map((line) => line.split(';')[0]).join('; ')
  const refreshed = await exchange(agentVep, {
    path: `/api/account/${account}/refresh?v=1.3`,
    headers: { cookie },
    body: { csrf: kept.csrf },
  })

  expect([login.status, refreshed.status, refreshed.text]).toEqual([200, 200, ''])
  expect(byName.has('facadeMsg')).toBe(true)
})

/** faas-cli: builds the cookie from `sessionId` of the body, refreshes without `v`, has faasGW. */
it('faas-cli signs in, refreshes and uses its own services', async () => {
  const { account, username, password } = someone(service(), 'olivia.chen')
  const domains = await exchange(service(), {
    path: `/api/account/${account}/service/baseURI.json?version=1.0`,
  })
  const names = baseUris.parse(domains.json).baseURIs
  const agentVep = reach(names.find((entry) => entry.service === 'agentVep')?.baseURI ?? '')

  const login = await exchange(agentVep, {
    path: `/api/account/${account}/login?v=1.3`,
    body: { username, password },
  })
  const kept = z
    .object({
      csrf: z.string(),
      sessionId: z.string(),
      bearer: z.string(),
      config: z.object({ userId: z.string(), userPrivileges: z.array(z.int()) }),
    })
    .parse(login.json)
  const refreshed = await exchange(agentVep, {
    path: `/api/account/${account}/refresh`,
    headers: { cookie: `session_id=${kept.sessionId}` },
    body: { csrf: kept.csrf },
  })

  expect(refreshed.status).toBe(200)
  expect(names.map((entry) => entry.service)).toEqual(expect.arrayContaining(['faasGW', 'faasUI']))
})

/** agent-sample-app: the /csdr alias, v=1.2 everywhere, the documented logout. */
it('agent-sample-app signs in, refreshes and signs out', async () => {
  const { account, username, password } = someone(service(), 'tom.okafor')
  const domain = await exchange(service(), {
    path: `/csdr/account/${account}/service/agentVep/baseURI.json?version=1.0`,
  })
  const { baseURI } = z.object({ baseURI: z.string() }).parse(domain.json)
  const post = (action: string, body: object, cookie = ''): ReturnType<typeof exchange> =>
    exchange(reach(baseURI), {
      path: `/api/account/${account}/${action}?v=1.2`,
      headers: { cookie },
      body,
    })

  const login = await post('login', { username, password })
  const { csrf } = z.object({ csrf: z.string() }).parse(login.json)
  const cookie = (login.headers['set-cookie']?.[0] ?? '').split(';')[0] ?? ''
  const rest = [
    await post('refresh', { csrf }, cookie),
    await post('logout', { csrf }, cookie),
    await post('refresh', { csrf }, cookie),
  ]

  expect(rest.map(({ status }) => status)).toEqual([200, 200, 401])
})

/** lp-demo-app-connector-api: no `v` at all. */
it('a client without a version signs in', async () => {
  const { account, username, password } = someone(service(), 'priya.shah')

  const login = await exchange(service(), {
    path: `/api/account/${account}/login`,
    body: { username, password },
  })

  expect(login.json).toHaveProperty('bearer')
})

it('the host named for the agent workspace shows a page', async () => {
  const page = await exchange(service(), { path: '/a/31415926/' })

  expect([page.status, page.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8'])
})

it('one kept connection carries a whole sign-in', async () => {
  const { account, username, password } = someone(service(), 'maria.santos')
  const agent = new Agent({ keepAlive: true, maxSockets: 1, ca: readFileSync(service().caPath) })

  await exchange(service(), {
    path: `/api/account/${account}/service/agentVep/baseURI.json?version=1.0`,
    agent,
  })
  const login = await exchange(service(), {
    path: `/api/account/${account}/login?v=1.3`,
    body: { username, password },
    agent,
  })
  agent.destroy()

  expect(login.headers['keep-alive']).toBe('timeout=90')
  const control = await exchange(service(), { path: service().controlUrl })
  const { requests } = z
    .object({ requests: z.array(z.object({ connection: z.number() })) })
    .parse(control.json)
  expect(new Set(requests.map(({ connection }) => connection)).size).toBe(1)
})
