// Reads and records what lies in node_modules/electron. The record stands beside the distribution,
// not inside it, because everything inside would be packed into an app.
import fs from 'node:fs'
import path from 'node:path'
import { repositoryRoot } from '../setup/paths.mjs'
import { fallbackRuntimes } from './fallback-runtimes.mjs'
import { launcherMark } from './launcher.mjs'
import { judgeInstalledRuntime } from './runtime-choice.mjs'

export const electronPackageFolder = path.join(repositoryRoot, 'node_modules', 'electron')
const distributionFolder = path.join(electronPackageFolder, 'dist')
const pathFile = path.join(electronPackageFolder, 'path.txt')
const recordFile = path.join(electronPackageFolder, 'agent-sign-in-runtime.json')

/** The version of Electron that the product declares. */
export function declaredElectronVersion() {
  return stringField(path.join(electronPackageFolder, 'package.json'), 'version') ?? 'unknown'
}

/**
 * The absolute path of the program to start.
 *
 * @returns {string}
 */
export function electronBinary() {
  return path.join(distributionFolder, readText(pathFile) ?? 'electron')
}

/** @returns {import('./runtime-choice.mjs').ElectronRuntime} */
export function installedRuntime() {
  return judgeInstalledRuntime(
    {
      version: readText(path.join(distributionFolder, 'version')),
      isLink: isLink(),
      hasThisLauncher: isLink() && fs.readlinkSync(distributionFolder).endsWith(launcherMark()),
      hasBinary: readText(pathFile) !== undefined && fs.existsSync(electronBinary()),
      recordedKind: stringField(recordFile, 'kind'),
    },
    declaredElectronVersion(),
    fallbackRuntimes.map((runtime) => runtime.electronVersion),
  )
}

/**
 * Makes a runtime of the cache the one that `electron`, the build tool and the tests start.
 *
 * @param {string} runtimeFolder
 * @param {string} version
 */
export function linkFallbackRuntime(runtimeFolder, version) {
  fs.rmSync(distributionFolder, { recursive: true, force: true })
  fs.symlinkSync(runtimeFolder, distributionFolder, 'dir')
  fs.writeFileSync(pathFile, 'electron')
  fs.writeFileSync(recordFile, `${JSON.stringify({ kind: 'fallback', version })}\n`)
}

/** Takes away the link to a fallback, so that the electron package's own installer has the place. */
export function unlinkFallbackRuntime() {
  fs.rmSync(recordFile, { force: true })
  if (!isLink()) return
  fs.rmSync(distributionFolder, { force: true })
  fs.rmSync(pathFile, { force: true })
}

/** @param {string} version */
export function recordOfficialRuntime(version) {
  fs.writeFileSync(recordFile, `${JSON.stringify({ kind: 'official', version })}\n`)
}

function isLink() {
  return fs.lstatSync(distributionFolder, { throwIfNoEntry: false })?.isSymbolicLink() ?? false
}

/**
 * @param {string} file
 * @returns {string | undefined}
 */
function readText(file) {
  return fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : undefined
}

/**
 * @param {string} file
 * @param {string} field
 * @returns {string | undefined}
 */
function stringField(file, field) {
  const text = readText(file)
  if (text === undefined) return undefined
  /** @type {unknown} */
  const content = JSON.parse(text)
  if (typeof content !== 'object' || content === null) return undefined
  const value = Object.entries(content).find(([name]) => name === field)?.[1]
  return typeof value === 'string' ? value : undefined
}
