// Where a path ends, fact by fact, and in which order the steps are asked.
import { describe, expect, it } from 'vitest'
import {
  judgePath,
  type PathFacts,
} from '../../../../src-main/core/troubleshooting/checks/judge-path'
import { networkPathCheck } from '../../../../src-main/core/troubleshooting/checks/network-path'
import { NOT_LOOKED, TIMED_OUT } from '../../../../src-main/core/troubleshooting/network-facts'
import {
  answeringProbes,
  BY_PROXY,
  CERTIFICATE,
  HEALTHY_PATH,
  HEALTHY_PROXY_PATH,
  NOW_MS,
} from '../../../support/network-fact-samples'

const HOST = 'va.agentvep.liveperson.net'
const goOn = new AbortController().signal
const context = { accountNumber: null, hosts: [HOST] }

function failing(
  problem: 'certificateNotTrusted' | 'connectionBroken' | 'timedOut' | 'proxyFailed',
) {
  return { request: { kind: 'failed', problem, code: 'ERR_SUCH' } } as const
}
const refused = failing('certificateNotTrusted')
const broken = failing('connectionBroken')

type Row = readonly [string, Partial<PathFacts>, string, Readonly<Record<string, unknown>>?]

const DIRECT_ROWS: readonly Row[] = [
  ['an answer', {}, 'hostReached'],
  [
    'a redirect within LivePerson',
    { request: { kind: 'redirected', status: 302, toHost: 'www.liveperson.com' } },
    'hostReached',
  ],
  [
    'a redirect to somebody else',
    { request: { kind: 'redirected', status: 302, toHost: 'portal.hotel' } },
    'answeredByOther',
    { toHost: 'portal.hotel' },
  ],
  ['511', { request: { kind: 'answered', status: 511 } }, 'answeredByOther'],
  [
    'an answer under a private authority',
    { tls: { ...CERTIFICATE, vouching: 'private', issuer: 'ACME' } },
    'hostReachedInspected',
    { issuer: 'ACME' },
  ],
  [
    'an answer under a chain cut short',
    { tls: { ...CERTIFICATE, vouching: 'unknown' } },
    'hostReached',
  ],
  ['an answer although Node found no name', { name: { kind: 'noSuchName' } }, 'hostReached'],
  [
    'no network at all',
    { request: { kind: 'failed', problem: 'offline', code: 'ERR_INTERNET_DISCONNECTED' } },
    'computerOffline',
  ],
  ['no such name', { ...broken, name: { kind: 'noSuchName' } }, 'nameUnknown'],
  [
    'a name service that fails',
    { ...broken, name: { kind: 'notAnswered', code: 'EAI_AGAIN' } },
    'nameNotAnswered',
    { code: 'EAI_AGAIN' },
  ],
  ['a silent name service', { ...broken, name: TIMED_OUT }, 'nameNotAnswered'],
  [
    'a name that a filter sends to nowhere',
    { ...broken, name: { kind: 'resolved', addresses: ['0.0.0.0'] } },
    'nameBlocked',
    { address: '0.0.0.0' },
  ],
  ['a refused port', { ...broken, connection: { kind: 'refused' } }, 'portRefused'],
  ['a blackholed port', { ...failing('timedOut'), connection: TIMED_OUT }, 'portSilent'],
  [
    'no route',
    { ...broken, connection: { kind: 'unreachable', code: 'ENETUNREACH' } },
    'hostUnreachable',
    { code: 'ENETUNREACH' },
  ],
  ['a reset connection', { ...broken, connection: { kind: 'reset' } }, 'connectionReset'],
  ['a connection reset in the handshake', { ...broken, tls: { kind: 'reset' } }, 'connectionReset'],
  [
    'something that is no TLS',
    { ...broken, tls: { kind: 'noTls', code: 'EPROTO' } },
    'tlsNotSpoken',
  ],
  [
    'TLS 1.1',
    { ...broken, tls: { ...CERTIFICATE, protocol: 'TLSv1.1' } },
    'tlsTooOld',
    { protocol: 'TLSv1.1' },
  ],
  [
    'an expired certificate',
    { ...refused, tls: { ...CERTIFICATE, validToMs: NOW_MS - 1 } },
    'certificateExpired',
    { validToMs: NOW_MS - 1 },
  ],
  [
    'a certificate of the future',
    { ...refused, tls: { ...CERTIFICATE, validFromMs: NOW_MS + 1 } },
    'certificateNotYetValid',
  ],
  [
    'a certificate for another name',
    { ...refused, tls: { ...CERTIFICATE, namesHost: false } },
    'certificateForOther',
  ],
  [
    'an inspection that is not trusted',
    { ...refused, tls: { ...CERTIFICATE, vouching: 'private', issuer: 'ACME' } },
    'inspectionNotTrusted',
    { issuer: 'ACME' },
  ],
  ['a public certificate that Chromium refuses', refused, 'certificateNotTrusted'],
  ['a certificate refused unseen', { ...refused, tls: NOT_LOOKED }, 'certificateNotTrusted'],
  ['a late answer', failing('timedOut'), 'answerLate'],
  ['a broken answer', broken, 'requestFailed', { code: 'ERR_SUCH' }],
  ['a request that was stopped', { request: NOT_LOOKED }, 'pathUnknown'],
]

const PROXY_ROWS: readonly Row[] = [
  ['an answer', {}, 'hostReached'],
  [
    'a proxy that is gone',
    { ...failing('proxyFailed'), connection: { kind: 'refused' } },
    'proxyUnreachable',
    { proxy: 'http://proxy.acme:3128' },
  ],
  [
    '407 to the tunnel',
    { ...failing('proxyFailed'), tunnel: { kind: 'wantsPassword', schemes: ['NTLM'] } },
    'proxyWantsPassword',
    { schemes: 'NTLM' },
  ],
  [
    '407 to Chromium',
    {
      request: { kind: 'answered', status: 407 },
      tunnel: { kind: 'wantsPassword', schemes: ['Basic'] },
    },
    'proxyWantsPassword',
    { schemes: 'Basic' },
  ],
  [
    '407 to Chromium alone',
    { request: { kind: 'answered', status: 407 }, tunnel: NOT_LOOKED },
    'proxyWantsPassword',
    { schemes: '' },
  ],
  [
    '407 to Node alone, as Chromium may sign in by itself',
    { tunnel: { kind: 'wantsPassword', schemes: ['Negotiate'] } },
    'hostReached',
  ],
  [
    '403 to the tunnel',
    { ...failing('proxyFailed'), tunnel: { kind: 'refused', status: 403 } },
    'proxyRefused',
    { status: 403 },
  ],
  [
    'a proxy that hangs up',
    { ...failing('proxyFailed'), tunnel: { kind: 'broken', code: 'ECONNRESET' } },
    'proxyBroken',
  ],
  [
    'a silent proxy',
    { ...failing('timedOut'), tunnel: TIMED_OUT },
    'proxyBroken',
    { code: 'timedOut' },
  ],
  [
    'a SOCKS proxy that fails',
    { ...failing('proxyFailed'), tunnel: NOT_LOOKED, tls: NOT_LOOKED },
    'proxyBroken',
    { code: 'ERR_SUCH' },
  ],
]

function whole(rows: readonly Row[]) {
  return rows.map(([what, change, id, values = {}]) => [what, change, id, values] as const)
}

describe('judging a straight path', () => {
  it.each(whole(DIRECT_ROWS))('%s', (_what, change, id, values) => {
    expect(judgePath(HOST, { ...HEALTHY_PATH, ...change })).toMatchObject({
      id,
      subject: HOST,
      values: { host: HOST, ...values },
    })
  })
})

describe('judging a path through a proxy', () => {
  it.each(whole(PROXY_ROWS))('%s', (_what, change, id, values) => {
    expect(judgePath(HOST, { ...HEALTHY_PROXY_PATH, ...change })).toMatchObject({ id, values })
  })
})

describe('a host on this computer', () => {
  it('is no work of a name filter', () => {
    const facts = {
      ...HEALTHY_PATH,
      ...broken,
      name: { kind: 'resolved', addresses: ['127.0.0.1'] },
    } as const

    expect(judgePath('localhost:8443', facts).id).toBe('requestFailed')
  })
})

describe('walking a path', () => {
  it('goes through the proxy that Chromium chose and leaves the name to it', async () => {
    const { probes, asked } = answeringProbes({ chooseProxy: () => Promise.resolve(BY_PROXY) })

    await networkPathCheck.run(probes, context, goOn)

    expect(asked).toContain('connect {"host":"proxy.acme","port":3128}')
    expect(asked.some((it) => it.startsWith('lookUpName'))).toBe(false)
  })

  it('does not connect where the name leads nowhere', async () => {
    const { probes, asked } = answeringProbes({
      lookUpName: () => Promise.resolve({ kind: 'noSuchName' }),
    })

    await networkPathCheck.run(probes, context, goOn)

    expect(asked.filter((it) => /^(connect|handshake)/.test(it))).toEqual([])
  })

  it('asks Chromium even where its choice of proxy is not known', async () => {
    const { probes } = answeringProbes({ chooseProxy: () => Promise.resolve(NOT_LOOKED) })

    expect(await networkPathCheck.run(probes, context, goOn)).toMatchObject([{ id: 'hostReached' }])
  })
})
