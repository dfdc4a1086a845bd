// The guided tour: the real app is driven through its main paths against the local service, a line
// a step, a picture a screen in out/tour/. Needs the build and a desktop (see scripts/tour.mjs).
import { relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { startAlbum } from './album'
import { walk } from './guide'
import { openStage } from './stage'
import { stepsOfTheTour, WRONG_PASSWORD } from './steps'

const FOLDER = fileURLToPath(new URL('../../out/tour', import.meta.url))

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}

const startedMs = performance.now()
const steps = stepsOfTheTour(process.platform)
print(`Guided tour: ${steps.length} steps through the app.`)
const stage = await openStage()
const album = await startAlbum(FOLDER)
const secrets = [stage.agent.password, WRONG_PASSWORD]
const failures = await walk(steps, { stage, album, print, secrets }).finally(stage.clear)
const seconds = Math.round((performance.now() - startedMs) / 1000)
const outcome = failures === 0 ? 'every step as expected' : `${failures} of ${steps.length} failed`
print(`Guided tour: ${outcome}, ${seconds} s. Pictures in ${relative(process.cwd(), FOLDER)}/.`)
process.exit(failures === 0 ? 0 : 1)
