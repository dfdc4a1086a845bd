// What every source file has in common: a first line that says what it is, and a bearable length.
import { describe, expect, it } from 'vitest'
import { sourceFiles } from './source-files'

const FILES = sourceFiles(['src-main', 'src-preload', 'src-renderer', 'login-service', 'test'])

/** Lines with something on them; above it, ask whether two things live there. */
const LONGEST = 300

describe('source files', () => {
  it('open with what they are', () => {
    const silent = FILES.filter(({ text }) => !/^(\/\/ |\/\*)/.test(text))
    expect(silent.map(({ path }) => path)).toEqual([])
  })

  it(`stay below ${LONGEST} lines`, () => {
    const long = FILES.filter(
      ({ text }) => text.split('\n').filter((line) => line.trim() !== '').length > LONGEST,
    )
    expect(long.map(({ path }) => path)).toEqual([])
  })

  it('have kebab-case names, and components names of their own', () => {
    const odd = FILES.filter(
      ({ path }) =>
        !/(^|\/)([a-z0-9]+(-[a-z0-9]+)*(\.[a-z]+)*\.ts|[A-Z][A-Za-z]+(\.test)?\.tsx|[a-z0-9-]+(\.test)?\.tsx)$/.test(
          path,
        ),
    )
    expect(odd.map(({ path }) => path)).toEqual([])
  })
})
