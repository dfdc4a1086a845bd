// The step that installs the npm packages of package-lock.json when node_modules is not what it
// asks for. Uses only what Node itself brings: it runs before anything is installed.
import fs from 'node:fs'
import path from 'node:path'
import { judgeDependencies, stampOf } from './dependency-state.mjs'
import { runNpm } from './npm-command.mjs'
import { repositoryRoot } from './paths.mjs'
import { lastLines } from './run-command.mjs'
import { done, failed } from './step-result.mjs'

/** 400 packages over a slow line. */
const INSTALL_TIMEOUT_MS = 900_000

const lockfile = path.join(repositoryRoot, 'package-lock.json')
const modulesFolder = path.join(repositoryRoot, 'node_modules')
const stampFile = path.join(modulesFolder, '.cache', 'agent-sign-in', 'installed-lockfile.sha256')

/** @returns {Promise<import('./step-result.mjs').StepResult>} */
export async function ensureDependencies() {
  const wanted = fs.readFileSync(lockfile, 'utf8')
  const state = judgeDependencies({
    lockfile: wanted,
    stamp: readIfThere(stampFile),
    installedLockfile: readIfThere(path.join(modulesFolder, '.package-lock.json')),
  })
  if (state === 'install') {
    // Development dependencies also where NODE_ENV or a setting of npm would leave them out.
    const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']
    const answer = await runNpm(args, { cwd: repositoryRoot, timeoutMs: INSTALL_TIMEOUT_MS })
    if (answer.exitCode !== 0) {
      return failed('npm could not install the dependencies', 'npm ci', lastLines(answer))
    }
  }
  if (state !== 'current') {
    fs.mkdirSync(path.dirname(stampFile), { recursive: true })
    fs.writeFileSync(stampFile, `${stampOf(wanted)}\n`)
  }
  return done(state === 'install' ? 'Dependencies installed' : 'Dependencies are there')
}

/**
 * @param {string} file
 * @returns {string | undefined}
 */
function readIfThere(file) {
  return fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : undefined
}
