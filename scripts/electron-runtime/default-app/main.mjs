// What a bare Electron binary runs when it is given a folder: `electron -r module… folder …`.
// The fallback runtimes come without Electron's own; this one does as much as development and
// Playwright need. It is a module with a top-level await on purpose: Electron holds back `ready`
// until the app's own start-up code has run.
import { app } from 'electron'
import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

/**
 * @param {readonly string[]} args
 */
function parseArguments(args) {
  const preloads = []
  for (let index = 0; index < args.length; index++) {
    const arg = args[index] ?? ''
    if (arg === '-v' || arg === '--version') return { kind: /** @type {const} */ ('version') }
    if (arg === '-r' || arg === '--require') preloads.push(args[++index] ?? '')
    else if (!arg.startsWith('-')) {
      return { kind: /** @type {const} */ ('app'), preloads, folder: path.resolve(arg) }
    }
  }
  return { kind: /** @type {const} */ ('nothing') }
}

/** @param {string} folder */
function describeApp(folder) {
  const packageFile = path.join(folder, 'package.json')
  if (!fs.existsSync(packageFile)) return
  const { name, productName, version, desktopName } = JSON.parse(
    fs.readFileSync(packageFile, 'utf8'),
  )
  // Two methods of Electron that its types leave out, because only a launcher has a use for them.
  /** @type {typeof app & { setVersion(version: string): void, setAppPath(path: string): void }} */
  const launchedApp = Object.assign(app)
  launchedApp.setName(productName ?? name ?? 'Electron')
  if (version !== undefined) launchedApp.setVersion(version)
  if (desktopName !== undefined && process.platform === 'linux')
    launchedApp.setDesktopName(desktopName)
  launchedApp.setAppPath(folder)
}

/**
 * @param {{ readonly preloads: readonly string[], readonly folder: string }} request
 */
async function runApp({ preloads, folder }) {
  const load = createRequire(path.join(process.cwd(), 'package.json'))
  Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true })
  for (const preload of preloads) load(preload)
  describeApp(folder)
  await import(pathToFileURL(load.resolve(folder)).href)
}

const request = parseArguments(process.argv.slice(1))
if (request.kind === 'version') {
  console.log(`v${process.versions['electron']}`)
  process.exit(0)
}
if (request.kind === 'nothing') {
  console.error('Give the folder of the app to run.')
  process.exit(2)
}
await runApp(request)
