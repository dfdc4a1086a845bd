// Whether Chromium's sandbox can work here. It is given up in one case only: for root on Linux,
// where Chromium refuses to start with it.
import fs from 'node:fs'
import path from 'node:path'
import { done, failed } from '../setup/step-result.mjs'
import { electronBinary } from './installed-runtime.mjs'

/**
 * @typedef {object} SandboxFacts
 * @property {NodeJS.Platform} platform
 * @property {boolean} isRoot
 * @property {boolean} hasSetuidHelper Chromium's older way, which needs no kernel setting
 * @property {string | undefined} userNamespaces Debian's switch, `0` forbids them to users
 * @property {string | undefined} appArmorRestriction Ubuntu's switch, `1` forbids them
 */

/**
 * @param {SandboxFacts} facts
 * @returns {{ readonly kind: 'works' } | { readonly kind: 'givenUp' }
 *   | { readonly kind: 'forbidden', readonly setting: string }}
 */
export function judgeSandbox(facts) {
  if (facts.platform !== 'linux') return { kind: 'works' }
  if (facts.isRoot) return { kind: 'givenUp' }
  if (facts.hasSetuidHelper) return { kind: 'works' }
  if (facts.userNamespaces?.trim() === '0') {
    return { kind: 'forbidden', setting: 'kernel.unprivileged_userns_clone=1' }
  }
  return facts.appArmorRestriction?.trim() === '1'
    ? { kind: 'forbidden', setting: 'kernel.apparmor_restrict_unprivileged_userns=0' }
    : { kind: 'works' }
}

/** The arguments of Electron that depend on who runs it. */
export function sandboxArguments() {
  return judgeSandbox(sandboxFacts()).kind === 'givenUp' ? ['--no-sandbox'] : []
}

/** @returns {Promise<import('../setup/step-result.mjs').StepResult>} */
export async function checkSandbox() {
  const verdict = judgeSandbox(sandboxFacts())
  switch (verdict.kind) {
    case 'works':
      return done("Chromium's sandbox can be used")
    case 'givenUp':
      return done("Chromium's sandbox is off, because this is root")
    case 'forbidden':
      return failed(
        "this system does not let a user's programs make a sandbox",
        `sudo sysctl -w ${verdict.setting}`,
      )
  }
}

/** @returns {SandboxFacts} */
function sandboxFacts() {
  const helper = path.join(path.dirname(electronBinary()), 'chrome-sandbox')
  const status = fs.statSync(helper, { throwIfNoEntry: false })
  return {
    platform: process.platform,
    isRoot: process.getuid?.() === 0,
    hasSetuidHelper: status !== undefined && status.uid === 0 && (status.mode & 0o4000) !== 0,
    userNamespaces: kernelSetting('unprivileged_userns_clone'),
    appArmorRestriction: kernelSetting('apparmor_restrict_unprivileged_userns'),
  }
}

/**
 * @param {string} name
 * @returns {string | undefined}
 */
function kernelSetting(name) {
  const file = `/proc/sys/kernel/${name}`
  return fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : undefined
}
