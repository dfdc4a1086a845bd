// One hash over everything that a build is made of, so that an unchanged tree is not built again.
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'

/** What ends up in a build or steers it, relative to the checkout. */
export const buildInputs = [
  'src-main',
  'src-preload',
  'src-renderer',
  'electron.vite.config.ts',
  'package.json',
  'package-lock.json',
  'tsconfig.base.json',
]

/**
 * @param {string} root
 * @param {readonly string[]} inputs files and folders relative to `root`; missing ones count as such
 * @param {readonly string[]} circumstances what else makes two builds differ: kind, runtime, tools
 * @returns {string} sha256 in hexadecimal digits
 */
export function stampSources(root, inputs, circumstances) {
  const hash = createHash('sha256').update(JSON.stringify(circumstances))
  for (const input of inputs) {
    for (const file of filesBelow(root, input)) {
      const content = fs.readFileSync(path.join(root, file))
      // Lengths keep the end of one file from passing as the start of the next.
      hash.update(`\n${file}\n${content.length}\n`).update(content)
    }
  }
  return hash.digest('hex')
}

/**
 * @param {string} root
 * @param {string} input
 * @returns {readonly string[]} in an order that is the same on every machine
 */
function filesBelow(root, input) {
  const status = fs.statSync(path.join(root, input), { throwIfNoEntry: false })
  if (status === undefined) return []
  if (status.isFile()) return [input]
  return fs
    .readdirSync(path.join(root, input))
    .sort()
    .flatMap((name) => filesBelow(root, `${input}/${name}`))
}
