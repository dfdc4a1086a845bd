// Where things lie: the checkout, its output folder and the cache that outlives a checkout.
// Decides no file's content and creates nothing.
import os from 'node:os'
import path from 'node:path'

/** Absolute path of the checkout. */
export const repositoryRoot = path.resolve(import.meta.dirname, '..', '..')

/** Everything that is made, never committed. */
export const outFolder = path.join(repositoryRoot, 'out')

/**
 * The per-user cache, kept when a checkout is deleted. `AGENT_SIGN_IN_CACHE` moves it.
 *
 * @param {Readonly<Record<string, string | undefined>>} environment
 * @param {NodeJS.Platform} platform
 * @param {string} homeFolder
 * @returns {string}
 */
export function cacheFolder(
  environment = process.env,
  platform = process.platform,
  homeFolder = os.homedir(),
) {
  const chosen = environment['AGENT_SIGN_IN_CACHE']
  if (chosen !== undefined && chosen !== '') return path.resolve(chosen)
  if (platform === 'darwin') return path.join(homeFolder, 'Library', 'Caches', 'agent-sign-in')
  if (platform === 'win32') {
    const local = environment['LOCALAPPDATA'] ?? path.join(homeFolder, 'AppData', 'Local')
    return path.join(local, 'agent-sign-in', 'cache')
  }
  const xdgCache = environment['XDG_CACHE_HOME']
  return xdgCache !== undefined && path.isAbsolute(xdgCache)
    ? path.join(xdgCache, 'agent-sign-in')
    : path.join(homeFolder, '.cache', 'agent-sign-in')
}
