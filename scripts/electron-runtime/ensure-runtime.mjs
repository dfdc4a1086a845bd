// The step that ends with an Electron runtime in node_modules, or with what helps to get one:
// what is installed, else the official download, else (Linux x64 only) a pinned fallback.
import { done, failed } from '../setup/step-result.mjs'
import { prepareFallbackRuntime } from './fallback-runtime.mjs'
import { FALLBACK_PLATFORM, fallbackRuntimes } from './fallback-runtimes.mjs'
import {
  declaredElectronVersion,
  installedRuntime,
  linkFallbackRuntime,
} from './installed-runtime.mjs'
import { installOfficialRuntime } from './official-runtime.mjs'
import { describeRuntime } from './runtime-choice.mjs'

const needOfficial =
  'let this machine reach the download host of Electron (or name a mirror in ELECTRON_MIRROR), ' +
  'then: node scripts/ensure-electron.mjs --official'

/**
 * @param {{ readonly insistOnOfficial: boolean }} wish when true an installed fallback does not
 *   keep the official download from being tried again, and a fallback is not an answer
 * @returns {Promise<import('../setup/step-result.mjs').StepResult>}
 */
export async function ensureRuntime({ insistOnOfficial }) {
  const present = installedRuntime()
  const isEnough = insistOnOfficial ? present.kind === 'official' : present.kind !== 'none'
  if (isEnough) return done(describeRuntime(present))

  const official = await installOfficialRuntime()
  if (official.kind === 'installed') return done(describeRuntime(installedRuntime()))
  const output = official.kind === 'failed' ? official.output : ''
  const why = `the official Electron ${declaredElectronVersion()} cannot be downloaded here`
  if (insistOnOfficial || `${process.platform}-${process.arch}` !== FALLBACK_PLATFORM) {
    return failed(why, needOfficial, output)
  }

  const outputs = [output]
  for (const runtime of fallbackRuntimes) {
    const answer = await prepareFallbackRuntime(runtime)
    if (answer.kind === 'ready') {
      linkFallbackRuntime(answer.folder, runtime.electronVersion)
      const linked = installedRuntime()
      if (linked.kind === 'fallback') return done(describeRuntime(linked))
      outputs.push(`Fallback ${runtime.electronVersion} could not be put in place`)
      continue
    }
    outputs.push(`Fallback ${runtime.electronVersion}: ${answer.why}\n${answer.output}`)
  }
  return failed(`${why}, nor could a fallback be prepared`, needOfficial, outputs.join('\n').trim())
}
