// `npm test [-- --only unit,contract]`: set-up, build, then every suite. The last line of output
// is `N passed, N failed`, and the exit code 0 only when nothing failed.
import { createProgress } from './setup/progress.mjs'
import { buildStep, setUpDependencies, setUpToRun } from './setup/set-up.mjs'
import { runSuites } from './suites/run-suites.mjs'
import { chooseSuites, suites } from './suites/suite-list.mjs'

const progress = createProgress()
const at = process.argv.indexOf('--only')
const choice =
  at < 0
    ? { kind: /** @type {const} */ ('chosen'), suites }
    : chooseSuites(process.argv[at + 1] ?? '')

if (choice.kind === 'unknown') {
  progress.say(`There is no suite “${choice.name}”; there are: `)
  progress.say(`  ${suites.map((suite) => suite.name).join(',')}`)
  process.exit(2)
}
const needsApp = choice.suites.some((suite) => suite.onDesktop)
const isReady = needsApp
  ? (await setUpToRun(progress, { desktopSession: true })) && (await buildStep(progress, false))
  : await setUpDependencies(progress)
if (!isReady) {
  progress.say('\n0 passed, 1 failed')
  process.exit(1)
}
progress.say('')
process.exit(await runSuites(choice.suites, progress))
