// What the page is made of, compressed as a server would send it.
import { readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { gzipSync } from 'node:zlib'

export interface BundleSize {
  readonly files: readonly { readonly name: string; readonly gzippedBytes: number }[]
  readonly gzippedBytes: number
}

const COUNTED = new Set(['.html', '.css', '.js'])

export function measureBundle(folder: string): BundleSize {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => COUNTED.has(extname(name)))
    .map((name) => ({ name, gzippedBytes: gzipSync(readFileSync(join(folder, name))).length }))
  return { files, gzippedBytes: files.reduce((sum, file) => sum + file.gzippedBytes, 0) }
}
