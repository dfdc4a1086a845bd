// What counts as the first page: what index.html needs before it can show anything, and no more.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { measureBundle, type PartSize } from '../../bench/bundle-size'
import { bundleRows } from '../../bench/report'

let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bundle-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})

const PAGE = `<script type="module" src="./assets/index.js"></script>
<link rel="stylesheet" href="./assets/index.css">`

function build(files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
}

const namesOf = ({ files }: PartSize): readonly string[] => files.map(({ name }) => name).sort()

describe('measureBundle', () => {
  it('counts what the page names and what that imports statically', () => {
    build({
      'index.html': PAGE,
      'assets/index.js': 'import{a}from"./shared.js";import"./effects.js";a()',
      'assets/shared.js': 'export const a=1',
      'assets/effects.js': 'import{a}from"./shared.js"',
      'assets/index.css': 'p{}',
    })

    expect(namesOf(measureBundle(folder).firstPage)).toEqual([
      'assets/effects.js',
      'assets/index.css',
      'assets/index.js',
      'assets/shared.js',
      'index.html',
    ])
    expect(namesOf(measureBundle(folder).later)).toEqual([])
  })

  it('counts apart what is imported when it is wanted, with all that it needs itself', () => {
    build({
      'index.html': PAGE,
      'assets/index.js': 'import("./late.js");import(`./later.js`)',
      'assets/index.css': 'p{}',
      'assets/late.js': 'import"./index.js";import"./only-late.js"',
      'assets/later.js': '1',
      'assets/only-late.js': '1',
      'assets/picture.svg': '<svg/>',
    })

    expect(namesOf(measureBundle(folder).later)).toEqual([
      'assets/late.js',
      'assets/later.js',
      'assets/only-late.js',
    ])
  })

  it('adds up compressed bytes', () => {
    build({ 'index.html': 'x'.repeat(10_000) })

    const { firstPage } = measureBundle(folder)

    expect(firstPage.gzippedBytes).toBeGreaterThan(0)
    expect(firstPage.gzippedBytes).toBeLessThan(1_000)
  })
})

describe('bundleRows', () => {
  const none: PartSize = { files: [], gzippedBytes: 0 }

  it.each([
    [120_000, true],
    [120_001, false],
  ])('hold the first page alone to the aim: %i bytes', (gzippedBytes, expected) => {
    const rows = bundleRows({
      firstPage: { ...none, gzippedBytes },
      later: { ...none, gzippedBytes: 900_000 },
    })

    expect(rows.map(({ isWithinAim }) => isWithinAim)).toEqual([expected, null])
  })
})
