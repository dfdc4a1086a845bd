// The guided tour: the real app is driven through its main paths against the local service, a line
// a step, a picture a screen in out/tour/. Needs the build and a desktop (see scripts/tour.mjs).
import { relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { missingPrograms } from '../../scripts/setup/programs-on-path.mjs'
import { startAlbum } from './album'
import { summarise, walk } from './guide'
import { openStage } from './stage'
import { stepsOfTheTour, WRONG_PASSWORD } from './steps'

const FOLDER = fileURLToPath(new URL('../../out/tour', import.meta.url))

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}

/** What a phone is made of here (test/support): the set-up brings both to Debian alone. */
const PHONE_PROGRAMS = ['oathtool', 'zbarimg'] as const

const startedMs = performance.now()
const steps = stepsOfTheTour(process.platform)
print(`Guided tour: ${steps.length} steps through the app.`)
const lackingForPhone = missingPrograms(PHONE_PROGRAMS)
const stage = await openStage()
const album = await startAlbum(FOLDER)
const people = [stage.agent, stage.agentWithPhone, stage.admin, stage.forgetful, stage.disabled]
const passwords = [...people.map(({ password }) => password), stage.newPassword, WRONG_PASSWORD]
const tour = { stage, album, print, passwords, lackingForPhone }
const outcomes = await walk(steps, tour).finally(stage.clear)
const seconds = Math.round((performance.now() - startedMs) / 1000)
const pictures = `Pictures in ${relative(process.cwd(), FOLDER)}/.`
print(`Guided tour: ${summarise(outcomes, lackingForPhone)}, ${seconds} s. ${pictures}`)
process.exit(outcomes.failed === 0 ? 0 : 1)
