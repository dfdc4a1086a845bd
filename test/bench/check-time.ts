// How long the network checks take: all of them where nothing is wrong, and each on every faulty
// network of the contract tests, with the verdict that it gave.
import { runElectronProgram } from '../contract/electron-program'
import type {
  NetworkOutcome,
  NetworkOutcomes,
  NetworkRun,
} from '../contract/in-electron/network-main'
import type { NetworkCase } from '../contract/network-case'
import { NETWORK_CASES } from '../contract/network-cases'
import { summarise, type Summary } from './statistics'

export interface CheckTime {
  readonly hosts: number
  readonly healthyMs: Summary
  readonly healthyRow: readonly number[]
  readonly faulty: readonly FaultyNetwork[]
}

export interface FaultyNetwork {
  readonly name: string
  /** Status and id of each finding, each once. */
  readonly verdict: string
  readonly isExpected: boolean
  readonly tookMs: number
}

/** @param runs of all checks that count; one more comes first and is dropped */
export async function measureChecks(runs: number): Promise<CheckTime> {
  const run: NetworkRun = { healthyRuns: runs + 1 }
  return checkTimeOf(await runElectronProgram<NetworkOutcomes>('network', run), NETWORK_CASES)
}

export function checkTimeOf(
  { cases, healthy }: NetworkOutcomes,
  asked: readonly Pick<NetworkCase, 'name' | 'expected'>[],
): CheckTime {
  const healthyRow = healthy.slice(1).map(({ tookMs }) => tookMs)
  const failed = healthy.flatMap(({ found }) => found).find(({ status }) => status === 'fail')
  if (failed !== undefined) throw new Error(`the healthy network was found faulty: ${failed.id}`)
  return {
    hosts: healthy[0]?.hosts ?? 0,
    healthyMs: summarise(healthyRow),
    healthyRow,
    faulty: asked.map(({ name, expected }) => faultyNetwork(name, expected, cases[name])),
  }
}

function faultyNetwork(
  name: string,
  expected: NetworkCase['expected'],
  outcome: NetworkOutcome | undefined,
): FaultyNetwork {
  if (outcome === undefined) throw new Error(`not carried out: ${name}`)
  const { found, thrown, tookMs } = outcome
  const verdict = thrown ?? verdictOf(found)
  return { name, verdict, isExpected: verdict === verdictOf(expected), tookMs }
}

function verdictOf(found: readonly { readonly status: string; readonly id: string }[]): string {
  return [...new Set(found.map(({ status, id }) => `${status} ${id}`))].join(', ')
}
