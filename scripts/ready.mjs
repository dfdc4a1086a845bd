// `npm run ready`: the quick suites, which need neither the app nor a display.
import { createProgress } from './setup/progress.mjs'
import { setUpDependencies } from './setup/set-up.mjs'
import { runSuites } from './suites/run-suites.mjs'
import { suites } from './suites/suite-list.mjs'

const progress = createProgress()
if (!(await setUpDependencies(progress))) {
  progress.say('\n0 passed, 1 failed')
  process.exit(1)
}
progress.say('')
const quick = suites.filter((suite) => suite.isQuick)
process.exit(await runSuites(quick, progress))
