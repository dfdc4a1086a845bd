// `node scripts/ensure-electron.mjs [--official]`: makes the Electron runtime ready, nothing else.
// It needs the dependencies to be installed.
import { createProgress } from './setup/progress.mjs'

const { ensureRuntime } = await import('./electron-runtime/ensure-runtime.mjs')
const insistOnOfficial = process.argv.includes('--official')
const isReady = await createProgress().run('Electron', () => ensureRuntime({ insistOnOfficial }))
process.exit(isReady ? 0 : 1)
