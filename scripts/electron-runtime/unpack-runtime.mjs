// Turns the archive of a pinned package into a plain Electron distribution in the cache. Nothing
// is unpacked before its sha512 is right, and nothing of the foreign app is ever written.
import { createPackage } from '@electron/asar'
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { extract } from 'tar'
import { destinationOf, modeOf } from './fallback-runtimes.mjs'
import { launcherFolder } from './launcher.mjs'

/**
 * @param {string} file
 * @returns {Promise<string>} as npm writes it: `sha512-` and base64
 */
export async function integrityOf(file) {
  const hash = createHash('sha512')
  await pipeline(fs.createReadStream(file), hash)
  return `sha512-${hash.digest('base64')}`
}

/**
 * @param {import('./fallback-runtimes.mjs').FallbackRuntime} runtime
 * @param {string} archive whose integrity was checked
 * @param {string} folder empty; becomes the distribution
 */
export async function unpackRuntime(runtime, archive, folder) {
  fs.mkdirSync(path.join(folder, 'resources'), { recursive: true })
  await extract({
    file: archive,
    cwd: folder,
    strict: true,
    filter: (entryPath, entry) => {
      const isFile = 'type' in entry && entry.type === 'File'
      return isFile && destinationOf(runtime, entryPath) !== undefined
    },
    onReadEntry: (entry) => {
      const destination = destinationOf(runtime, entry.path)
      if (destination === undefined) return
      entry.path = destination
      entry.mode = modeOf(destination)
    },
  })
  await createPackage(launcherFolder, path.join(folder, 'resources', 'default_app.asar'))
  fs.writeFileSync(path.join(folder, 'version'), runtime.electronVersion)
}
