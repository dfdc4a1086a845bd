// Walks the steps one after the other and says each as it happens. A step that fails says what was
// expected and what was there, and the walk goes on. Prints no password: a step's own texts hold
// none, and an error is printed only after every known password was taken out of it.
import { expectToFit, type Album } from './album'
import type { Stage } from './stage'

export interface Step {
  /** What happens, for people. */
  readonly title: string
  /** What must then be seen; printed when it was not. */
  readonly expectation: string
  readonly run: (stage: Stage, take: Take) => Promise<void>
}

/** Takes a picture of the open app's window. */
export type Take = (name: string) => Promise<void>

export interface Walk {
  readonly stage: Stage
  readonly album: Album
  readonly print: (line: string) => void
  /** Texts that may not be printed. */
  readonly secrets: readonly string[]
}

const TITLE_WIDTH = 58
const LONGEST_REASON = 3

/** @returns how many steps failed */
export async function walk(steps: readonly Step[], tour: Walk): Promise<number> {
  let failures = 0
  for (const step of steps) failures += (await goThrough(step, tour)) ? 0 : 1
  return failures
}

async function goThrough(step: Step, { stage, album, print, secrets }: Walk): Promise<boolean> {
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
  if (problem === null) return true
  print(`    expected: ${step.expectation}`)
  for (const line of reasonOf(problem, secrets)) print(`    ${line}`)
  return false
}

/** The first lines of what went wrong, without the colours that a terminal would show. */
export function reasonOf(problem: unknown, secrets: readonly string[]): readonly string[] {
  const message = problem instanceof Error ? problem.message : String(problem)
  return (
    secrets
      .filter((secret) => secret !== '')
      .reduce((text, secret) => text.replaceAll(secret, '[password]'), message)
      // eslint-disable-next-line no-control-regex -- the escape character starts a colour
      .replace(/\u001b\[[0-9;]*m/g, '')
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
      .slice(0, LONGEST_REASON)
  )
}
