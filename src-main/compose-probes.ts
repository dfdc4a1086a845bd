// Puts the adapters of the checks together. Loaded with the first use (compose-checks.ts): by import
// they bring Node's TLS with its list of roots, its HTTP and its resolver, which no sign-in needs.
import { app, shell } from 'electron'
import { createProxyChoice } from './adapters/chromium-proxy-choice'
import { createBrowserProbes } from './adapters/probes/browser-probes'
import { userFolders } from './adapters/probes/browser-profiles/browser-locations'
import { createNetworkProbes } from './adapters/probes/network-probes'
import { systemClock } from './adapters/system-clock'
import { createSystemProbes } from './adapters/system-facts'
import type { EffectivePolicy } from './core/managed-policy/effective-policy'
import type { SecretStore } from './core/ports'
import type { AllProbes } from './core/troubleshooting/check-list'
import type { ServiceConnection } from './service-connection'

export interface CheckedParts {
  readonly secrets: Pick<SecretStore, 'read'>
  readonly policy: EffectivePolicy
}

export function composeProbes(
  { session, exchange, serviceClock }: ServiceConnection,
  { secrets, policy }: CheckedParts,
): AllProbes {
  const folders = userFolders(process.platform, app.getPath('home'), process.env)
  return {
    network: createNetworkProbes({
      exchange,
      chooseProxy: createProxyChoice(session),
      nowMs: systemClock.nowMs,
    }),
    browsers: createBrowserProbes(folders, { openUrl: (url) => shell.openExternal(url) }),
    system: createSystemProbes({
      profileFolder: app.getPath('userData'),
      secrets,
      serviceClock,
      policy,
      appVersion: app.getVersion(),
    }),
  }
}
