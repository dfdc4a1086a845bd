// The steps from a fresh clone to a machine that can build and run, in order, up to the first that
// cannot go on. Steps that need installed packages are imported when their turn comes.
import { ensureDependencies } from './dependencies.mjs'
import { checkNodeVersion } from './node-version.mjs'
import { ensureSystemPackages } from './system-packages.mjs'

/**
 * @param {import('./progress.mjs').Progress} progress
 * @returns {Promise<boolean>}
 */
export async function setUpDependencies(progress) {
  return (
    (await progress.run('Node', checkNodeVersion)) &&
    (await progress.run('Dependencies', ensureDependencies))
  )
}

/**
 * @param {import('./progress.mjs').Progress} progress
 * @param {{ readonly desktopSession: boolean }} need
 * @returns {Promise<boolean>}
 */
export async function setUpToRun(progress, need) {
  return (
    (await setUpDependencies(progress)) &&
    (await progress.run('System packages', () => ensureSystemPackages(need))) &&
    (await progress.run('Electron', async () => {
      const { ensureRuntime } = await import('../electron-runtime/ensure-runtime.mjs')
      return ensureRuntime({ insistOnOfficial: false })
    })) &&
    (await progress.run('Sandbox', async () => {
      const { checkSandbox } = await import('../electron-runtime/sandbox.mjs')
      return checkSandbox()
    }))
  )
}

/**
 * @param {import('./progress.mjs').Progress} progress
 * @param {boolean} isRelease
 * @returns {Promise<boolean>}
 */
export function buildStep(progress, isRelease) {
  return progress.run('Build', async () => {
    const { buildApp } = await import('../build/build-app.mjs')
    return buildApp({ isRelease })
  })
}
