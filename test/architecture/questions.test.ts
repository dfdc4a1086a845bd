// The table of what people ask holds what it names: each screen is one of the contract's, each test
// exists under its title. Reads the page and the tests; runs neither the app nor them.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import type { ScreenView } from '../../src-preload/contract'
import { ROOT } from './source-files'

/** Complete, or it does not compile. */
const SCREENS: Readonly<Record<ScreenView['kind'], true>> = {
  starting: true,
  resuming: true,
  signIn: true,
  enrolling: true,
  answeringChallenge: true,
  signedIn: true,
  peopleDesk: true,
  signingOut: true,
  troubleshooting: true,
  resetRequest: true,
  resetOnPage: true,
  resetOutcome: true,
  resetHelp: true,
  linkDoctor: true,
  newPassword: true,
}

interface Row {
  readonly question: string
  readonly screens: readonly string[]
  readonly tests: readonly NamedTest[]
  /** Everything in the cell of tests could be read. */
  readonly isWhole: boolean
}

interface NamedTest {
  readonly path: string
  readonly title: string
}

const rows = rowsOf(readFileSync(join(ROOT, 'docs/questions.md'), 'utf8'))

describe('the page of questions', () => {
  it('has a row for each question of the support pages and each piece of their advice', () => {
    expect(rows).toHaveLength(26)
    expect(rows.filter(({ isWhole }) => !isWhole)).toEqual([])
  })

  it.each(rows)('answers on a screen that exists: $question', ({ screens }) => {
    expect(screens).not.toEqual([])
    expect(screens.filter((screen) => !(screen in SCREENS))).toEqual([])
  })

  it.each(rows)('is held to it by tests that exist: $question', ({ tests }) => {
    expect(tests).not.toEqual([])
    expect(tests.filter((test) => !isThere(test))).toEqual([])
  })

  it('would notice a test that is gone, renamed or never was', () => {
    const path = 'test/architecture/questions.test.ts'
    expect(isThere({ path, title: 'would notice a test that is gone, renamed or never was' })).toBe(
      true,
    )
    expect(isThere({ path, title: 'would notice a test' })).toBe(false)
    expect(isThere({ path: 'test/architecture/no-such.test.ts', title: 'anything' })).toBe(false)
  })
})

function rowsOf(page: string): readonly Row[] {
  return page
    .split('\n')
    .filter((line) => /^\| (?!-)/.test(line))
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .filter(([, first = '']) => !first.startsWith('question'))
    .map(([, question = '', screens = '', tests = '']) => ({
      question,
      screens: [...screens.matchAll(/`([^`]+)`/g)].map(([, screen = '']) => screen),
      ...testsIn(tests),
    }))
}

function testsIn(cell: string): Pick<Row, 'tests' | 'isWhole'> {
  const entries = cell.split('<br>').map((entry) => /^`([^`]+)` “(.+)”$/.exec(entry))
  return {
    tests: entries.flatMap((entry) =>
      entry === null ? [] : [{ path: entry[1] ?? '', title: entry[2] ?? '' }],
    ),
    isWhole: !entries.includes(null),
  }
}

function isThere({ path, title }: NamedTest): boolean {
  const file = join(ROOT, path)
  return existsSync(file) && titlesIn(file).some((pattern) => pattern.test(title))
}

/** The first argument of each `test(…)`, `it(…)` and `it.each(…)(…)`; what a title fills in may be anything. */
function titlesIn(file: string): readonly RegExp[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true)
  const found: RegExp[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && /^(?:it|test)\b/.test(node.expression.getText(source))) {
      const pattern = patternOf(node.arguments[0])
      if (pattern !== null) found.push(pattern)
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

function patternOf(title: ts.Expression | undefined): RegExp | null {
  if (title === undefined) return null
  if (ts.isStringLiteralLike(title)) return anyOf(title.text.split(/%[a-z]|\$[a-zA-Z]+/))
  if (!ts.isTemplateExpression(title)) return null
  return anyOf([title.head.text, ...title.templateSpans.map(({ literal }) => literal.text)])
}

function anyOf(parts: readonly string[]): RegExp {
  const escaped = parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`^${escaped.join('.+')}$`, 'u')
}
