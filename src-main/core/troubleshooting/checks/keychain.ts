// Check: can the system's keychain hold a session? A sign-in works without one; the session then ends
// with the app. So what is missing here is told, and fails only where the keychain itself is at fault.
import type { KeychainProblem } from '../../ports'
import type { Check, CheckStatus, Found } from '../check'
import type { SystemProbes } from '../system-probes'

export const keychainCheck: Check<SystemProbes> = {
  id: 'keychain',
  // The keychain may take as long as somebody takes to unlock it; a check does not wait for that.
  deadlineMs: 2_500,
  run: async (probes) => [judgeKeychain(await probes.keychainProblem())],
}

const FINDINGS: Readonly<Record<KeychainProblem['kind'], readonly [CheckStatus, Found['id']]>> = {
  locked: ['fail', 'keychainLocked'],
  noService: ['notApplicable', 'keychainAbsent'],
  noAnswer: ['fail', 'keychainSilent'],
  elsewhere: ['fail', 'keychainElsewhere'],
  unreadable: ['fail', 'keychainUnreadable'],
  tooLarge: ['unknown', 'keychainUnreadable'],
}

export function judgeKeychain(problem: KeychainProblem | null): Found {
  const [status, id] =
    problem === null ? (['pass', 'keychainReady'] as const) : FINDINGS[problem.kind]
  return { status, id, subject: null, values: {}, facts: [] }
}
