// The step that builds the app into out/ (development) or out/release/ (release), unless what is
// there was made from the same sources in the same circumstances.
import fs from 'node:fs'
import path from 'node:path'
import {
  declaredElectronVersion,
  installedRuntime,
} from '../electron-runtime/installed-runtime.mjs'
import { buildEnvironmentOf } from '../electron-runtime/runtime-choice.mjs'
import { outFolder, repositoryRoot } from '../setup/paths.mjs'
import { lastLines, runCommand } from '../setup/run-command.mjs'
import { done, failed } from '../setup/step-result.mjs'
import { buildInputs, stampSources } from './source-stamp.mjs'

const BUILD_TIMEOUT_MS = 300_000

/**
 * @param {{ readonly isRelease: boolean }} kind
 * @returns {Promise<import('../setup/step-result.mjs').StepResult>}
 */
export async function buildApp({ isRelease }) {
  // A release is made for the declared Electron, whatever runs here.
  const forRuntime = isRelease ? {} : buildEnvironmentOf(installedRuntime())
  const kind = isRelease ? 'release' : 'development'
  const folder = isRelease ? path.join(outFolder, 'release') : outFolder
  // Beside the builds, not inside: what is inside out/release is what gets packaged.
  const stampFile = path.join(outFolder, 'build-stamps', kind)
  const stamp = stampSources(repositoryRoot, buildInputs, [
    kind,
    declaredElectronVersion(),
    JSON.stringify(forRuntime),
  ])
  if (isBuilt(folder) && readIfThere(stampFile) === stamp) return done('Build is up to date')

  fs.rmSync(stampFile, { force: true })
  const environment = { ...process.env, ...forRuntime }
  if (isRelease) environment['AGENT_SIGN_IN_BUILD'] = 'release'
  else delete environment['AGENT_SIGN_IN_BUILD']
  const tool = path.join(repositoryRoot, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js')
  const answer = await runCommand(process.execPath, [tool, 'build'], {
    cwd: repositoryRoot,
    env: environment,
    timeoutMs: BUILD_TIMEOUT_MS,
  })
  if (answer.exitCode !== 0 || !isBuilt(folder)) {
    return failed('electron-vite could not build the app', 'npm run types', lastLines(answer, 60))
  }
  fs.mkdirSync(path.dirname(stampFile), { recursive: true })
  fs.writeFileSync(stampFile, stamp)
  return done(`Built (${kind})`)
}

/** @param {string} folder */
function isBuilt(folder) {
  const parts = ['main/index.js', 'preload/index.cjs', 'renderer/index.html']
  return parts.every((part) => fs.existsSync(path.join(folder, part)))
}

/** @param {string} file */
function readIfThere(file) {
  return fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : undefined
}
