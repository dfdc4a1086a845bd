// `npm run build [-- --release]`: the dependencies, then the build. It is made for the
// Electron runtime that is installed, and needs neither that nor a display to be made.
import { createProgress } from './setup/progress.mjs'
import { buildStep, setUpDependencies } from './setup/set-up.mjs'

const progress = createProgress()
const isBuilt =
  (await setUpDependencies(progress)) &&
  (await buildStep(progress, process.argv.includes('--release')))
process.exit(isBuilt ? 0 : 1)
