// Gets the official runtime through the electron package's own installer, which checks it against
// the checksums in that package. Asks first, for at most four seconds, whether that can work.
import path from 'node:path'
import { lastLines, runCommand } from '../setup/run-command.mjs'
import {
  declaredElectronVersion,
  electronPackageFolder,
  installedRuntime,
  recordOfficialRuntime,
  unlinkFallbackRuntime,
} from './installed-runtime.mjs'

/** A firewall that drops packets must not cost more than this. */
const PROBE_TIMEOUT_MS = 4_000

/** 120 MB over a slow line. */
const DOWNLOAD_TIMEOUT_MS = 900_000

/**
 * @typedef {{ readonly kind: 'installed' } | { readonly kind: 'unreachable' }
 *   | { readonly kind: 'failed', readonly output: string }} OfficialAnswer
 */

/** @returns {Promise<OfficialAnswer>} */
export async function installOfficialRuntime() {
  const installer = path.join(electronPackageFolder, 'install.js')
  const probe = await runCommand(
    process.execPath,
    [path.join(import.meta.dirname, 'probe-official.mjs'), installer],
    { timeoutMs: PROBE_TIMEOUT_MS },
  )
  if (probe.exitCode !== 0) return { kind: 'unreachable' }

  unlinkFallbackRuntime()
  const download = await runCommand(process.execPath, [installer], {
    timeoutMs: DOWNLOAD_TIMEOUT_MS,
  })
  if (download.exitCode !== 0 || installedRuntime().kind !== 'official') {
    return { kind: 'failed', output: lastLines(download) }
  }
  recordOfficialRuntime(declaredElectronVersion())
  return { kind: 'installed' }
}
