// Walks the steps one after the other and says each as it happens. A step that fails says what was
// expected and what was there, and the walk goes on; one that this computer lacks something for is
// passed over. Prints no secret: a step's own texts hold none, and errors go through printable.ts.
import { expectToFit, type Album } from './album'
import { printableReason } from './printable'
import type { Stage } from './stage'

export interface Step {
  /** What happens, for people. */
  readonly title: string
  /** What must then be seen; printed when it was not. */
  readonly expectation: string
  /** What the step cannot do without, where that is more than the app and its service. */
  readonly needs?: 'phone'
  readonly run: (stage: Stage, take: Take) => Promise<void>
}

/** Takes a picture of the open app's window. */
export type Take = (name: string) => Promise<void>

export interface Walk {
  readonly stage: Stage
  readonly album: Album
  readonly print: (line: string) => void
  /** Texts that may not be printed. */
  readonly passwords: readonly string[]
  /** Programs that a phone is made of here and that this computer lacks. */
  readonly lackingForPhone: readonly string[]
}

type Outcome = 'asExpected' | 'failed' | 'passedOver'

/** How many steps came out how. */
export type Outcomes = Readonly<Record<Outcome, number>>

const TITLE_WIDTH = 58

export async function walk(steps: readonly Step[], tour: Walk): Promise<Outcomes> {
  const outcomes: Outcome[] = []
  for (const step of steps) outcomes.push(await goThrough(step, tour))
  const count = (wanted: Outcome): number => outcomes.filter((each) => each === wanted).length
  return {
    asExpected: count('asExpected'),
    failed: count('failed'),
    passedOver: count('passedOver'),
  }
}

async function goThrough(step: Step, tour: Walk): Promise<Outcome> {
  const { stage, album, print, passwords, lackingForPhone } = tour
  if (step.needs === 'phone' && lackingForPhone.length > 0) {
    print(`– ${step.title.padEnd(TITLE_WIDTH)} passed over: no ${lackingForPhone.join(', ')} here`)
    return 'passedOver'
  }
  const startedMs = performance.now()
  const pictures: string[] = []
  const take = async (name: string): Promise<void> => {
    pictures.push(await album.take(stage.app().page, name))
    await expectToFit(stage.app().page)
  }
  let problem: unknown = null
  try {
    await step.run(stage, take)
  } catch (error) {
    problem = error
    await take('failed').catch(() => undefined)
  }
  const seconds = ((performance.now() - startedMs) / 1000).toFixed(1)
  const sign = problem === null ? '✓' : '✗'
  print(`${sign} ${step.title.padEnd(TITLE_WIDTH)} ${seconds.padStart(4)} s  ${pictures.join(' ')}`)
  if (problem === null) return 'asExpected'
  print(`    expected: ${step.expectation}`)
  for (const line of printableReason(problem, passwords)) print(`    ${line}`)
  return 'failed'
}

/** The last line's word on all steps; what was passed over is not said to be as expected. */
export function summarise(outcomes: Outcomes, lackingForPhone: readonly string[]): string {
  const { asExpected, failed, passedOver } = outcomes
  const total = asExpected + failed + passedOver
  const walked =
    failed > 0
      ? `${failed} of ${total} steps failed`
      : passedOver > 0
        ? `${asExpected} of ${total} steps as expected`
        : 'every step as expected'
  if (passedOver === 0) return walked
  return `${walked}, ${passedOver} passed over for want of ${lackingForPhone.join(' and ')}`
}
