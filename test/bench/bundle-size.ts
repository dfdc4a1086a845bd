// What the page is made of, compressed as a server would send it: what the first screen waits for,
// and apart from it what is loaded when it is wanted.
import { readdirSync, readFileSync } from 'node:fs'
import { extname, join, posix } from 'node:path'
import { gzipSync } from 'node:zlib'

export interface BundleSize {
  /** `index.html` and what it references, directly or by static imports. */
  readonly firstPage: PartSize
  /** Everything else. */
  readonly later: PartSize
}

export interface PartSize {
  readonly files: readonly { readonly name: string; readonly gzippedBytes: number }[]
  readonly gzippedBytes: number
}

const COUNTED = new Set(['.html', '.css', '.js'])
const ENTRY = 'index.html'

export function measureBundle(folder: string): BundleSize {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => COUNTED.has(extname(name)))
  const needed = filesOfFirstPage(folder, new Set(names))
  return {
    firstPage: sizeOf(
      folder,
      names.filter((name) => needed.has(name)),
    ),
    later: sizeOf(
      folder,
      names.filter((name) => !needed.has(name)),
    ),
  }
}

function filesOfFirstPage(folder: string, names: ReadonlySet<string>): ReadonlySet<string> {
  const needed = new Set<string>()
  const waiting = [ENTRY]
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (needed.has(name) || !names.has(name)) continue
    needed.add(name)
    const references = referencesIn(readFileSync(join(folder, name), 'utf8'), extname(name))
    for (const reference of references) waiting.push(posix.join(posix.dirname(name), reference))
  }
  return needed
}

/** Of a script its static imports only: `import(…)` is what is loaded later. */
const REFERENCES: Readonly<Partial<Record<string, RegExp>>> = {
  '.html': /(?:src|href)="([^"]+)"/g,
  '.js': /(?:\bfrom|\bimport)\s*["'](\.{1,2}\/[^"']+)["']/g,
}

function referencesIn(text: string, extension: string): readonly string[] {
  const pattern = REFERENCES[extension]
  return pattern === undefined ? [] : [...text.matchAll(pattern)].map(([, path = '']) => path)
}

function sizeOf(folder: string, names: readonly string[]): PartSize {
  const files = names.map((name) => ({
    name,
    gzippedBytes: gzipSync(readFileSync(join(folder, name))).length,
  }))
  return { files, gzippedBytes: files.reduce((sum, file) => sum + file.gzippedBytes, 0) }
}
