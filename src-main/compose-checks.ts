// Puts the adapters of the checks together, for the screen and for `--diagnose` alike.
import { app, shell } from 'electron'
import { createProxyChoice } from './adapters/chromium-proxy-choice'
import { createBrowserProbes } from './adapters/probes/browser-probes'
import { userFolders } from './adapters/probes/browser-profiles/browser-locations'
import { createNetworkProbes } from './adapters/probes/network-probes'
import { systemClock } from './adapters/system-clock'
import { createSystemProbes } from './adapters/system-facts'
import type { SecretStore } from './core/ports'
import { checkList, browserPageCheck } from './core/troubleshooting/check-list'
import type { TroubleshootingPorts } from './core/troubleshooting/troubleshooting'
import type { ServiceConnection } from './service-connection'

export function composeChecks(
  { session, exchange, serviceClock }: ServiceConnection,
  secrets: Pick<SecretStore, 'read'>,
): Pick<TroubleshootingPorts, 'checks' | 'browserPage'> {
  const folders = userFolders(process.platform, app.getPath('home'), process.env)
  const probes = {
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
      appVersion: app.getVersion(),
    }),
  }
  return { checks: checkList(probes), browserPage: browserPageCheck(probes) }
}
