// Facts about this computer for the checks: the keychain, the disk, the trust store, the versions. Reads and judges
// nothing; what cannot be read is null.
import { statfs } from 'node:fs/promises'
import { arch, platform, release } from 'node:os'
import type { SecretStore, ServiceClock } from '../core/ports'
import type { EffectivePolicy } from '../core/managed-policy/effective-policy'
import type { SystemProbes, Versions } from '../core/troubleshooting/system-probes'
import { readCertificateLists } from './probes/system-certificates'
import { createTrustStoreProbe } from './probes/trust-store-probe'
import { systemClock } from './system-clock'

export interface SystemFactParts {
  readonly profileFolder: string
  readonly secrets: Pick<SecretStore, 'read'>
  readonly serviceClock: ServiceClock
  readonly policy: EffectivePolicy
  readonly appVersion: string
}

export function createSystemProbes(parts: SystemFactParts): SystemProbes {
  const { profileFolder, secrets, serviceClock, policy, appVersion } = parts
  return {
    async keychainProblem() {
      const read = await secrets.read()
      return read.ok ? null : read.failure
    },
    async freeBytes() {
      try {
        const { bavail, bsize } = await statfs(profileFolder)
        return bavail * bsize
      } catch {
        return null
      }
    },
    clockSkew: () => serviceClock.skew(),
    policy: () => policy,
    trustStore: createTrustStoreProbe(readCertificateLists, systemClock.nowMs),
    versions: () => versionsWith(appVersion),
  }
}

export function versionsWith(app: string): Versions {
  return {
    app,
    electron: process.versions.electron,
    chromium: process.versions.chrome,
    system: `${platform()} ${arch()} ${release()}`,
  }
}
