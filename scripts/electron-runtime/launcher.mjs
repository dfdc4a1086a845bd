// The launcher that a fallback distribution gets in place of Electron's own; see default-app/.
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'

export const launcherFolder = path.join(import.meta.dirname, 'default-app')

/**
 * Tells distributions with different launchers apart: checkouts of several ages share one cache.
 *
 * @returns {string} eight hexadecimal digits
 */
export function launcherMark() {
  const hash = createHash('sha256')
  for (const name of ['main.mjs', 'package.json']) {
    hash.update(fs.readFileSync(path.join(launcherFolder, name)))
  }
  return hash.digest('hex').slice(0, 8)
}
