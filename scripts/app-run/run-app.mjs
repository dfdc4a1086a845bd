// Runs the app until it closes, with the local Login Service beside it unless it is for the real
// one. Ctrl-C closes the app first and then the service.
import { done, failed } from '../setup/step-result.mjs'
import { describePeople } from './announcement.mjs'
import { exitCodeOf, openApp } from './app-process.mjs'
import { startLoginService } from './login-service-process.mjs'

/** An app that ends sooner was not closed by a person: it found another one and handed over. */
const CLOSED_AT_ONCE_MS = 2_000

/** How long the app has to close after it was asked to. */
const CLOSE_TIMEOUT_MS = 10_000

/**
 * @param {import('../setup/progress.mjs').Progress} progress
 * @param {boolean} isReal
 * @param {string} profile the folder of the app's profile
 * @returns {Promise<number>} the exit code for the command
 */
export async function runApp(progress, isReal, profile) {
  /** @type {Awaited<ReturnType<typeof startLoginService>> | undefined} */
  let service
  if (isReal) progress.say("The app speaks to LivePerson's own service.")
  else {
    const isUp = await progress.run('Login Service', async () => {
      try {
        service = await startLoginService()
        return done(`Local Login Service at ${service.announcement.csds}`)
      } catch (error) {
        return failed(String(error), 'npm run login-service')
      }
    })
    if (!isUp || service === undefined) return 1
    progress.say('\nWho may sign in:')
    progress.say(`${describePeople(service.announcement.accounts)}\n`)
  }

  progress.say('The app is opening. It stays until you close it, or press Ctrl-C here.')
  const openedAtMs = performance.now()
  const app = openApp(profile, service?.announcement)
  /** @type {NodeJS.Timeout | undefined} */
  let timer
  let wasAsked = false
  const close = () => {
    wasAsked = true
    app.kill('SIGTERM')
    timer ??= setTimeout(() => app.kill('SIGKILL'), CLOSE_TIMEOUT_MS)
  }
  for (const name of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(name, close)
  const exitCode = await exitCodeOf(app)
  clearTimeout(timer)
  if (exitCode === 0 && !wasAsked && performance.now() - openedAtMs < CLOSED_AT_ONCE_MS) {
    progress.say('It closed at once: if it was open already, that window is in front now.')
  }
  await service?.stop()
  progress.say(service === undefined ? 'Closed.' : 'Closed; the Login Service has stopped.')
  return wasAsked ? 0 : exitCode
}
