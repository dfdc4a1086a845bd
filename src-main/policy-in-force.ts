// The managed policy of this computer, read once at start, before anything that it limits is made.
import {
  readManagedPolicy,
  systemPolicyPlace,
  type PolicyPlace,
} from './adapters/file-managed-policy'
import type { AppConfig } from './config'
import { effectivePolicy, type EffectivePolicy } from './core/managed-policy/effective-policy'
import type { Log } from './core/ports'

export function policyInForce(config: AppConfig, log: Log): EffectivePolicy {
  const policy = effectivePolicy(readManagedPolicy(placeOf(config)))
  for (const problem of policy.problems) {
    // Never the key as it stands in the file: a log line has no room for free text.
    log.write({ event: 'policyProblem', cause: problem.kind, code: problem.reason })
  }
  return policy
}

function placeOf({ policyPath }: AppConfig): PolicyPlace | null {
  const trustedUid = process.getuid?.()
  if (__DEVELOPMENT__ && policyPath !== null && trustedUid !== undefined)
    return { path: policyPath, trustedUid }
  return systemPolicyPlace(process.platform)
}
