// `npm start [-- --real]`: from a fresh clone to the open app. Against the local Login Service, or
// with `--real` against LivePerson's. Without a display it runs the guided tour instead.
import fs from 'node:fs'
import path from 'node:path'
import { buildStep, setUpToRun } from './setup/set-up.mjs'
import { createProgress } from './setup/progress.mjs'
import { repositoryRoot } from './setup/paths.mjs'
import { profileFolder } from './app-run/profile-folder.mjs'
import { runningStart, takeProfile } from './app-run/running-start.mjs'

const progress = createProgress()
const isReal = process.argv.includes('--real')
const manifest = fs.readFileSync(path.join(repositoryRoot, 'package.json'), 'utf8')
const { productName } = JSON.parse(manifest)
// What is practised stays apart from what is real: sessions, names, the one window.
const profile = profileFolder(isReal ? productName : `${productName} Practice`)
const hasDisplay =
  process.platform !== 'linux' ||
  (process.env['DISPLAY'] ?? '') !== '' ||
  (process.env['WAYLAND_DISPLAY'] ?? '') !== ''

const unknown = process.argv.slice(2).find((option) => option !== '--real')
if (unknown !== undefined) {
  progress.say(`There is no option ${unknown}. Use: npm start [-- --real]`)
  process.exit(2)
}
if (!hasDisplay) {
  progress.say('There is no display here (neither DISPLAY nor WAYLAND_DISPLAY is set).')
  progress.say('The guided tour runs instead.')
  const { runTour } = await import('./app-run/tour.mjs')
  process.exit(await runTour(progress))
}
if (runningStart(profile) !== undefined) await handOver()

const isReady =
  (await setUpToRun(progress, { desktopSession: false })) && (await buildStep(progress, false))
if (!isReady) process.exit(1)

const place = takeProfile(profile)
if (place.kind === 'runningAlready') await handOver()
else {
  const { runApp } = await import('./app-run/run-app.mjs')
  const exitCode = await runApp(progress, isReal, profile).finally(place.giveBack)
  process.exit(exitCode)
}

/** @returns {Promise<never>} */
async function handOver() {
  const { raiseRunningApp } = await import('./app-run/app-process.mjs')
  const isRaised = await raiseRunningApp(profile)
  progress.say(
    isRaised
      ? 'The app is open already: its window is in front now.'
      : 'Another `npm start` is at work, but its app did not answer. Stop that one first (Ctrl-C).',
  )
  process.exit(isRaised ? 0 : 1)
}
