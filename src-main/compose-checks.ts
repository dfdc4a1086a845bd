// The checks, for the screen and for `--diagnose` alike. Lists them at once; what they ask comes with
// the first of them that runs, so that no start waits for it.
import { loadOnce } from './core/load-once'
import type { CheckedParts } from './compose-probes'
import { browserPageCheck, checkList } from './core/troubleshooting/check-list'
import type { TroubleshootingPorts } from './core/troubleshooting/troubleshooting'
import type { ServiceConnection } from './service-connection'

export function composeChecks(
  connection: ServiceConnection,
  parts: CheckedParts,
): Pick<TroubleshootingPorts, 'checks' | 'browserPage'> {
  const load = loadOnce(async () => {
    const { composeProbes } = await import('./compose-probes')
    return composeProbes(connection, parts)
  })
  return { checks: checkList(load), browserPage: browserPageCheck(load) }
}
