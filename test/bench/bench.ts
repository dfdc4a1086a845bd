// Measures the app against bare counterparts on this machine, prints a table and writes
// out/bench/*.json. Needs the build and a desktop with a keyring (see scripts/bench.mjs). It
// reports; it does not fail for a number, only when something cannot be measured.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { makeProfile, removeProfile, ROOT } from '../support/app-under-test'
import { createBareClient } from './bare-login'
import { measureBundle } from './bundle-size'
import { measureClick, type ClickTime } from './click-time'
import { startLatencyProxy } from './latency-proxy'
import { readMachineFacts } from './machine-facts'
import { startMeasured } from './measured-window'
import { measureMemory } from './memory'
import { AIMS, bundleRow, clickRow, describeMachine, memoryRows, startRow, table } from './report'
import { startServiceProcess } from './service-process'
import { measureStart } from './start-time'
import { appParameters, blankParameters } from './subjects'

const LATENCIES_MS = [0, 50, 200] as const
const MEMORY_ROUNDS = 3

const { values } = parseArgs({
  options: { pairs: { type: 'string', default: '9' } },
})
/** Pairs that count; one more comes first and is dropped. */
const pairs = Math.max(1, Number(values.pairs))

const folder = join(ROOT, 'out', 'bench')
mkdirSync(folder, { recursive: true })
const machine = readMachineFacts()
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
const [dataDir, appProfile, blankProfile] = [
  await makeProfile(),
  await makeProfile(),
  await makeProfile(),
]
const service = await startServiceProcess(dataDir, 'maria.santos')
const proxy = await startLatencyProxy(service.port)
const address = { csds: `https://127.0.0.1:${proxy.port}`, caPath: service.caPath }
const app = appParameters(address, appProfile)
const blank = blankParameters(address, blankProfile)

async function measureClicks(): Promise<readonly ClickTime[]> {
  const bare = createBareClient(address.csds, service.caPath, service.person)
  const window = await startMeasured(app)
  const clicks: ClickTime[] = []
  try {
    for (const latencyMs of LATENCIES_MS) {
      say(`  click to signed in, ${latencyMs} ms …`)
      const parts = { app: window, bare, proxy, person: service.person }
      clicks.push(await measureClick(parts, latencyMs, pairs))
    }
  } finally {
    proxy.setLatencyMs(0)
    await window.close()
    bare.close()
  }
  return clicks
}

try {
  say(`  start, ${pairs} pairs …`)
  const start = keep('start', await measureStart(app, blank, pairs))
  const clicks = keep('click', await measureClicks())
  say('  memory …')
  const memory = keep('memory', await measureMemory(app, blank, service.person, MEMORY_ROUNDS))
  const bundle = keep('bundle', measureBundle(join(ROOT, 'out', 'renderer')))
  say('')
  say(table([startRow(start), ...clicks.map(clickRow), ...memoryRows(memory), bundleRow(bundle)]))
  say('')
  say('Both sides of the click pay for the same slow password hash at the service and for the')
  say('same latency; what the app adds is the number after the plus sign. Its connection was')
  say('opened while the password was typed. Main and preload are the development build.')
  if (memory === null) say('Memory was not measured: this system has no /proc/…/smaps_rollup.')
} finally {
  await proxy.close()
  await service.stop()
  for (const place of [dataDir, appProfile, blankProfile]) await removeProfile(place)
}
say(`Bench: ${Math.round((performance.now() - startedMs) / 1000)} s. Numbers in out/bench/.`)
process.exit(0)
