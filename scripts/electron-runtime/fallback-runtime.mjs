// Gets a fallback runtime: from the cache, or through npm as the package it is pinned to. A folder
// in the cache is complete or not there: it is made under another name and moved when proven.
import fs from 'node:fs'
import path from 'node:path'
import { runNpm } from '../setup/npm-command.mjs'
import { cacheFolder } from '../setup/paths.mjs'
import { lastLines, runCommand } from '../setup/run-command.mjs'
import { launcherMark } from './launcher.mjs'
import { integrityOf, unpackRuntime } from './unpack-runtime.mjs'

/** 150 MB over a slow line. */
const FETCH_TIMEOUT_MS = 900_000
const PROOF_TIMEOUT_MS = 30_000

/** Leftovers of a killed run are older than any run that is still at work. */
const ABANDONED_AFTER_MS = 3_600_000

/**
 * @typedef {{ readonly kind: 'ready', readonly folder: string }
 *   | { readonly kind: 'failed', readonly why: string, readonly output: string }} FallbackAnswer
 */

/**
 * @param {import('./fallback-runtimes.mjs').FallbackRuntime} runtime
 * @returns {Promise<FallbackAnswer>}
 */
export async function prepareFallbackRuntime(runtime) {
  const cache = path.join(cacheFolder(), 'electron')
  const folder = path.join(cache, `fallback-${runtime.electronVersion}-linux-x64-${launcherMark()}`)
  if (fs.existsSync(folder)) {
    const flaw = await findFlaw(runtime, folder)
    if (flaw === undefined) return { kind: 'ready', folder }
    fs.rmSync(folder, { recursive: true, force: true })
  }

  fs.mkdirSync(cache, { recursive: true })
  removeAbandoned(cache)
  const partial = fs.mkdtempSync(path.join(cache, 'partial-'))
  try {
    const archive = await fetchArchive(runtime, partial)
    if (archive.kind === 'failed') return archive
    const unpacked = path.join(partial, 'distribution')
    await unpackRuntime(runtime, archive.file, unpacked)
    const flaw = await findFlaw(runtime, unpacked)
    if (flaw !== undefined) {
      return { kind: 'failed', why: 'the runtime does not start', output: flaw }
    }
    moveIntoPlace(unpacked, folder)
    return { kind: 'ready', folder }
  } finally {
    fs.rmSync(partial, { recursive: true, force: true })
  }
}

/**
 * @param {import('./fallback-runtimes.mjs').FallbackRuntime} runtime
 * @param {string} folder
 * @returns {Promise<{ readonly kind: 'fetched', readonly file: string }
 *   | { readonly kind: 'failed', readonly why: string, readonly output: string }>}
 */
async function fetchArchive(runtime, folder) {
  const args = ['pack', runtime.packageSpec, '--pack-destination', folder, '--loglevel=error']
  // `npm pack` also asks the project around it for settings, hence the folder to start in.
  const packed = await runNpm(args, { cwd: folder, timeoutMs: FETCH_TIMEOUT_MS })
  const name = fs.readdirSync(folder).find((entry) => entry.endsWith('.tgz'))
  if (packed.exitCode !== 0 || name === undefined) {
    return { kind: 'failed', why: 'npm could not fetch it', output: lastLines(packed, 8) }
  }
  const file = path.join(folder, name)
  if ((await integrityOf(file)) !== runtime.integrity) {
    return { kind: 'failed', why: 'its checksum is not the pinned one', output: '' }
  }
  return { kind: 'fetched', file }
}

/**
 * Starts the binary as plain Node, which needs no display, and asks for its version.
 *
 * @param {import('./fallback-runtimes.mjs').FallbackRuntime} runtime
 * @param {string} folder
 * @returns {Promise<string | undefined>} what is wrong with it
 */
async function findFlaw(runtime, folder) {
  const proof = await runCommand(
    path.join(folder, 'electron'),
    ['-p', 'process.versions.electron'],
    { timeoutMs: PROOF_TIMEOUT_MS, env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' } },
  )
  const isAsPinned = proof.exitCode === 0 && proof.stdout.trim() === runtime.electronVersion
  return isAsPinned ? undefined : lastLines(proof, 8)
}

/**
 * @param {string} from
 * @param {string} to
 */
function moveIntoPlace(from, to) {
  try {
    fs.renameSync(from, to)
  } catch (error) {
    // Another run was quicker; what it put there has passed the same checks.
    if (!fs.existsSync(path.join(to, 'electron'))) throw error
  }
}

/** @param {string} cache */
function removeAbandoned(cache) {
  for (const name of fs.readdirSync(cache)) {
    const folder = path.join(cache, name)
    const ageMs = Date.now() - (fs.statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? 0)
    if (name.startsWith('partial-') && ageMs > ABANDONED_AFTER_MS) {
      fs.rmSync(folder, { recursive: true, force: true })
    }
  }
}
