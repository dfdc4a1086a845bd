// Carries out the cases of the network checks with the real probes, inside Electron's main process.
// Each case has a session of its own, so that no connection, name or proxy is left from another.
import { X509Certificate } from 'node:crypto'
import { isIP } from 'node:net'
import { app, session, type Session } from 'electron'
import { createChromiumHttpExchange } from '../../../src-main/adapters/chromium-http-exchange'
import type { HttpExchange } from '../../../src-main/adapters/http-exchange'
import { createProxyChoice } from '../../../src-main/adapters/chromium-proxy-choice'
import { createNetworkProbes } from '../../../src-main/adapters/probes/network-probes'
import type { Found } from '../../../src-main/core/troubleshooting/check'
import type { NetworkProbes } from '../../../src-main/core/troubleshooting/probes'
import type { Computer } from '../network-case'
import { NETWORK_CASES } from '../network-cases'
import { runHealthy, type HealthyRun } from '../network-healthy-run'

export interface NetworkRun {
  /** How often all checks are run where nothing is wrong, one after the other. */
  readonly healthyRuns: number
}

export interface NetworkOutcome {
  readonly found: readonly Found[]
  /** From the probes, when the faulty network stands, to the verdict. */
  readonly tookMs: number
  /** What was thrown; null where nothing was. */
  readonly thrown: string | null
}

export interface NetworkOutcomes {
  readonly cases: Readonly<Record<string, NetworkOutcome>>
  readonly healthy: readonly HealthyRun[]
}

/** Chromium's answers to a verification request. */
const TRUSTED = 0
const USE_CHROMIUM_VERDICT = -3

export async function runNetworkCases({ healthyRuns }: NetworkRun): Promise<NetworkOutcomes> {
  await app.whenReady()
  const cases: Record<string, NetworkOutcome> = {}
  for (const { name, run } of NETWORK_CASES) {
    let startedAtMs = performance.now()
    const open = async (computer: Computer): Promise<NetworkProbes> => {
      const probes = await openProbes(computer)
      startedAtMs = performance.now()
      return probes
    }
    const outcome = await inTime(run(open)).then(
      (found) => ({ found, thrown: null }),
      (error: unknown) => ({ found: [], thrown: String(error) }),
    )
    cases[name] = { ...outcome, tookMs: performance.now() - startedAtMs }
  }
  const healthy: HealthyRun[] = []
  while (healthy.length < healthyRuns) healthy.push(await inTime(runHealthy(openProbes)))
  return { cases, healthy }
}

/** A case that hangs says so by its name; the longest waits for a few probes' deadlines. */
const CASE_LIMIT_MS = 20_000

function inTime<Value>(work: Promise<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new Error(`not done within ${CASE_LIMIT_MS} ms`))
    }, CASE_LIMIT_MS)
    work.then(resolve, reject).finally(() => {
      clearTimeout(timer)
    })
  })
}

let sessions = 0

async function openProbes(computer: Computer): Promise<NetworkProbes> {
  sessions += 1
  const own = session.fromPartition(`network-${sessions}`, { cache: false })
  trustInstalled(own, computer)
  await own.setProxy(proxyConfig(computer.proxy))
  const exchange = createChromiumHttpExchange(own)
  await settle(own, exchange, computer)
  return createNetworkProbes({
    exchange,
    chooseProxy: createProxyChoice(own),
    nowMs: () => Date.now(),
    ...(computer.publicRoots && { publicRoots: computer.publicRoots.map(({ pem }) => pem) }),
  })
}

/** Tries until the settings hold; one is nearly always enough. */
const SETTLE_TRIES = 20

/**
 * Two things of Electron 41 that a case must not stumble over, both measured under load. The first
 * request of a new session may leave before its proxy holds (seen in about 1 of 100). And where a
 * session has a verify procedure, the first of two requests at once to a host that it has not seen
 * may be refused although the procedure trusted it (6 of 100); one request alone never was.
 */
async function settle(own: Session, exchange: HttpExchange, computer: Computer): Promise<void> {
  const { proxy, seenHosts = [] } = computer
  if (proxy !== undefined && 'server' in proxy)
    // Only a request that leaves straight asks for this name.
    await sendUntil(exchange, 'http://settings.invalid/', (problem) => problem !== 'nameNotFound')
  for (const host of seenHosts)
    await sendUntil(exchange, `https://${host}/`, (problem) => problem === null)
  // Not elsewhere: it would break off the fetching of a PAC file.
  if (seenHosts.length > 0) await own.closeAllConnections()
}

async function sendUntil(
  exchange: HttpExchange,
  url: string,
  isSettled: (problem: string | null) => boolean,
): Promise<void> {
  const wanted = { method: 'GET', url, headers: {}, deadlineMs: 4_000, limitBytes: 1_024 } as const
  for (let tries = 0; tries < SETTLE_TRIES; tries += 1) {
    const sent = await exchange.send(wanted, new AbortController().signal)
    const failure = sent.ok ? null : sent.failure
    if (isSettled(failure?.kind === 'transport' ? failure.problem : null)) return
  }
  throw new Error(`the settings of the session do not hold for ${url}`)
}

function proxyConfig(proxy: Computer['proxy']): Electron.ProxyConfig {
  if (proxy === undefined) return { mode: 'direct' }
  return 'pacUrl' in proxy
    ? { mode: 'pac_script', pacScript: proxy.pacUrl }
    : { mode: 'fixed_servers', proxyRules: `http=${proxy.server};https=${proxy.server}` }
}

/** Stands for the system's trust store: what it holds is trusted by the rules that Chromium has. */
function trustInstalled(own: Session, { installed = [] }: Computer): void {
  const authorities = installed.map(({ pem }) => new X509Certificate(pem))
  own.setCertificateVerifyProc(({ hostname, certificate }, callback) => {
    const leaf = new X509Certificate(certificate.data)
    const isTrusted =
      authorities.some((it) => leaf.checkIssued(it) && leaf.verify(it.publicKey)) &&
      (isIP(hostname) === 0 ? leaf.checkHost(hostname) : leaf.checkIP(hostname)) !== undefined &&
      Date.parse(leaf.validTo) > Date.now()
    callback(isTrusted ? TRUSTED : USE_CHROMIUM_VERDICT)
  })
}
