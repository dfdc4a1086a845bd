// The step of packaging that lets only the official runtime through. It tries to get it first.
import { done, failed } from '../setup/step-result.mjs'
import { ensureRuntime } from './ensure-runtime.mjs'
import { declaredElectronVersion, installedRuntime } from './installed-runtime.mjs'
import { describeRuntime, judgePackaging } from './runtime-choice.mjs'

/** @returns {Promise<import('../setup/step-result.mjs').StepResult>} */
export async function requireOfficialRuntime() {
  const attempt = await ensureRuntime({ insistOnOfficial: true })
  const runtime = installedRuntime()
  const verdict = judgePackaging(runtime, declaredElectronVersion())
  if (verdict.kind === 'allowed') return done(describeRuntime(runtime))
  const output = attempt.kind === 'failed' ? attempt.output : ''
  const help = attempt.kind === 'failed' ? attempt.help : 'npm ci'
  return failed(verdict.why, help, output)
}
