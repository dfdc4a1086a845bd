// Which policy is in force: what IT's file sets, and the defaults for the rest. Pure; nothing of a
// file that was refused counts.
import type { AttemptLimits } from '../attempt-budget/attempt-budget'
import type { PolicyFile, RefusalReason, RejectedKey } from './policy-file'
import { POLICY_KEY_NAMES, POLICY_KEYS, type PolicyKey, type PolicyValues } from './policy-keys'

/** One key with the value that is in force. */
export interface PolicyLine {
  readonly key: string
  readonly value: string
  readonly source: 'managed' | 'default'
}

export type PolicyProblem =
  | { readonly kind: 'fileRefused'; readonly reason: RefusalReason }
  | ({ readonly kind: 'keyRejected' } & RejectedKey)

export interface EffectivePolicy {
  readonly file: PolicyFile['kind']
  readonly limits: AttemptLimits
  /** Every key, in the order of the table. */
  readonly lines: readonly PolicyLine[]
  readonly problems: readonly PolicyProblem[]
}

export function effectivePolicy(file: PolicyFile): EffectivePolicy {
  const values: PolicyValues = file.kind === 'read' ? file.values : {}
  const valueOf = (key: PolicyKey): number => values[key] ?? POLICY_KEYS[key].default
  return {
    file: file.kind,
    limits: {
      mostRejections: valueOf('maxFailedAttempts'),
      expiresAfterMs: valueOf('lockOutMinutes') * 60_000,
    },
    lines: POLICY_KEY_NAMES.map((key) => ({
      key,
      value: String(valueOf(key)),
      source: values[key] === undefined ? 'default' : 'managed',
    })),
    problems: problemsOf(file),
  }
}

function problemsOf(file: PolicyFile): readonly PolicyProblem[] {
  switch (file.kind) {
    case 'refused':
      return [{ kind: 'fileRefused', reason: file.reason }]
    case 'read':
      return file.rejected.map((each) => ({ kind: 'keyRejected', ...each }))
    case 'absent':
    case 'notSupported':
      return []
  }
}
