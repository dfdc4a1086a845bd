// A program of its own: exit code 0 when Electron's official download is at hand, in the
// downloader's cache or over the network, and 1 when not. It asks the address that the downloader
// itself would take (mirrors included) for its headers and downloads nothing. It is a program so
// that it can be killed: a name look-up that hangs cannot be given up from inside a process.
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'

const requireBesideElectron = createRequire(process.argv[2] ?? '')
const { version } = requireBesideElectron('./package.json')
const downloader = await import(pathToFileURL(requireBesideElectron.resolve('@electron/get')).href)

let isReachable = false
try {
  await downloader.downloadArtifact({
    version,
    artifactName: 'electron',
    platform: process.platform,
    arch: process.arch,
    cacheRoot: process.env['electron_config_cache'],
    checksums: requireBesideElectron('./checksums.json'),
    downloader: {
      /** @param {string} address */
      async download(address) {
        const answer = await fetch(address, { method: 'HEAD' })
        isReachable = answer.ok
        throw new Error('asked only')
      },
    },
  })
  isReachable = true
} catch {
  // Not in the cache; whether it can be reached was noted above.
}
process.exit(isReachable ? 0 : 1)
