// Measures the app against bare counterparts on this machine, prints a table and writes
// out/bench/*.json. Needs the build and a desktop with a keyring (see scripts/bench.mjs). It
// reports; it does not fail for a number, only when something cannot be measured. `--only start,checks`
// measures these parts alone.
import { mkdirSync, writeFileSync } from 'node:fs'
import { loadavg } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { makeProfile, removeProfile, ROOT } from '../support/app-under-test'
import { openBareConnection, type BareConnection } from './bare-connection'
import { measureBundle } from './bundle-size'
import { measureChecks } from './check-time'
import { measureDiagnosis } from './diagnosis-time'
import { measureClick } from './click-time'
import { measureCode } from './code-time'
import { startLatencyProxy } from './latency-proxy'
import { readMachineFacts } from './machine-facts'
import { startMeasured, type MeasuredWindow } from './measured-window'
import { measureMemory } from './memory'
import { PARTS, wantedParts, type Part } from './parts'
import {
  AIMS,
  bundleRows,
  clickRow,
  codeRow,
  diagnosisRow,
  describeMachine,
  faultyTable,
  healthyRow,
  memoryRows,
  startRow,
  table,
  type Row,
} from './report'
import { startServiceProcess } from './service-process'
import { measureStart } from './start-time'
import { appParameters, blankParameters } from './subjects'
import type { WaitTime } from './wait-time'

const LATENCIES_MS = [0, 50, 200] as const
const MEMORY_ROUNDS = 3
const CHECK_RUNS = 5

const { values } = parseArgs({
  options: { pairs: { type: 'string', default: '9' }, only: { type: 'string' } },
})
const wanted = wantedParts(values.only)
if (wanted === null) {
  process.stderr.write(`The parts are: ${PARTS.join(', ')}\n`)
  process.exit(2)
}
/** Pairs that count; one more comes first and is dropped. */
const pairs = Math.max(1, Number(values.pairs))

const folder = join(ROOT, 'out', 'bench')
mkdirSync(folder, { recursive: true })
const machine = readMachineFacts()
const page = join(ROOT, 'out', 'renderer')
const startedMs = performance.now()

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

function keep<Measured>(name: string, measured: Measured): Measured {
  const content = { measuredAt: new Date().toISOString(), machine, aims: AIMS, measured }
  writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(content, null, 2)}\n`)
  return measured
}

say(`Bench: ${describeMachine(machine)}`)
const dataDir = await makeProfile()
const appProfile = await makeProfile()
/** A profile remembers who signed in last: whoever has a phone gets one alone. */
const codeProfile = await makeProfile()
const blankProfile = await makeProfile()
const service = await startServiceProcess(dataDir)
const agent = service.person('maria.santos')
const agentWithPhone = service.person('nina.kaur')
const proxy = await startLatencyProxy(service.port)
const address = { csds: `https://127.0.0.1:${proxy.port}`, caPath: service.caPath }
const app = appParameters(address, appProfile)
const blank = blankParameters(address, blankProfile)

/** One app and one bare connection, for each latency in turn. */
async function measureWaitsFor(
  what: string,
  profile: string,
  measure: (window: MeasuredWindow, bare: BareConnection, latencyMs: number) => Promise<WaitTime>,
): Promise<readonly WaitTime[]> {
  const bare = openBareConnection(address.csds, service.caPath)
  const window = await startMeasured(appParameters(address, profile))
  const waits: WaitTime[] = []
  try {
    for (const latencyMs of LATENCIES_MS) {
      say(`  ${what} to signed in, ${latencyMs} ms …`)
      waits.push(await measure(window, bare, latencyMs))
    }
  } finally {
    proxy.setLatencyMs(0)
    await window.close()
    bare.close()
  }
  return waits
}

function measureClicks(): Promise<readonly WaitTime[]> {
  return measureWaitsFor('click', appProfile, (window, bare, latencyMs) =>
    measureClick({ app: window, bare, proxy, person: agent }, latencyMs, pairs),
  )
}

async function measureCodes(): Promise<readonly WaitTime[]> {
  const direct = openBareConnection(service.origin, service.caPath)
  const { control } = service
  const waits = await measureWaitsFor('last digit', codeProfile, (window, bare, latencyMs) => {
    const parts = { app: window, bare, direct, control, proxy, person: agentWithPhone }
    return measureCode(parts, latencyMs, pairs)
  })
  direct.close()
  return waits
}

/** Tables of their own, told below the one of all parts. */
const below: string[] = []

const measure: Readonly<Record<Part, () => Promise<readonly Row[]>>> = {
  async start() {
    say(`  start, ${pairs} pairs …`)
    return [startRow(keep('start', await measureStart(app, blank, pairs)))]
  },
  click: async () => keep('click', await measureClicks()).map(clickRow),
  code: async () => keep('code', await measureCodes()).map(codeRow),
  async memory() {
    say('  memory …')
    const memory = keep('memory', await measureMemory(app, blank, agent, MEMORY_ROUNDS))
    if (memory === null) say('  not measured: this system has no /proc/…/smaps_rollup')
    return memoryRows(memory)
  },
  bundle: () => Promise.resolve(bundleRows(keep('bundle', measureBundle(page)))),
  async checks() {
    say(`  checks, ${CHECK_RUNS} runs and every faulty network …`)
    const checks = keep('checks', await measureChecks(CHECK_RUNS))
    below.push(faultyTable(checks))
    const computer = {
      service: { csds: service.origin, caPath: service.caPath },
      keyring: { environment: {} },
      profile: appProfile,
    }
    const diagnosis = await measureDiagnosis(computer, agent.account, CHECK_RUNS)
    return [healthyRow(checks), diagnosisRow(keep('diagnosis', diagnosis))]
  },
}

try {
  const rows: Row[] = []
  for (const part of wanted) rows.push(...(await measure[part]()))
  say('')
  say(table(rows))
  say('')
  for (const text of below) say(`${text}\n`)
  if (wanted.includes('click')) {
    say('Both sides of the click pay for the same slow password hash at the service and for the')
    say('same latency; what the app adds is the number after the plus sign. Its connection was')
    say('opened while the password was typed, and is the one that the code goes over. A code costs')
    say(
      'the service nothing to check, so that without latency the app is all there is to wait for.',
    )
  }
  say('Main and preload are the development build.')
} finally {
  await proxy.close()
  await service.stop()
  for (const place of [dataDir, appProfile, codeProfile, blankProfile]) await removeProfile(place)
}
const seconds = Math.round((performance.now() - startedMs) / 1000)
const loadAtEnd = (loadavg()[0] ?? 0).toFixed(1)
say(`Bench: ${seconds} s, load at the end ${loadAtEnd}. Numbers in out/bench/.`)
process.exit(0)
