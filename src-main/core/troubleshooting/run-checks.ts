// Runs checks side by side, each within its own deadline. Knows no check and no probe; what takes too
// long ends as "could not be found out", and so does a check with a mistake in it.
import type { CheckId } from '../../../src-preload/contract'
import type { Clock } from '../ports'
import type { Check, CheckContext, CheckStatus, Found } from './check'

export interface CheckResult {
  readonly checkId: CheckId
  /** The gravest of its findings. */
  readonly status: CheckStatus
  readonly findings: readonly Found[]
  readonly tookMs: number
}

/** A check that knows its probes, so that checks of all kinds fit one list. */
export interface BoundCheck {
  readonly id: CheckId
  readonly deadlineMs: number
  readonly run: (context: CheckContext, signal: AbortSignal) => Promise<readonly Found[]>
}

/** @param load brings the probes when the check is first run; the check's time runs meanwhile */
export function bindCheck<Probes>(check: Check<Probes>, load: () => Promise<Probes>): BoundCheck {
  const { id, deadlineMs } = check
  return {
    id,
    deadlineMs,
    async run(context, signal) {
      const probes = await load()
      return signal.aborted ? [] : check.run(probes, context, signal)
    },
  }
}

export interface CheckRun {
  readonly checks: readonly BoundCheck[]
  readonly context: CheckContext
  readonly clock: Clock
  readonly signal: AbortSignal
  /** Called for each check as it ends. */
  readonly onResult?: (result: CheckResult) => void
}

/** In the order of the list, whatever the order in which they ended. */
export function runChecks(run: CheckRun): Promise<readonly CheckResult[]> {
  return Promise.all(
    run.checks.map(async (check) => {
      const result = await runCheck(check, run)
      run.onResult?.(result)
      return result
    }),
  )
}

async function runCheck(
  check: BoundCheck,
  { context, clock, signal }: CheckRun,
): Promise<CheckResult> {
  const startedAtMs = clock.nowMs()
  const limit = new AbortController()
  const stop = (): void => {
    limit.abort()
  }
  signal.addEventListener('abort', stop, { once: true })
  if (signal.aborted) stop()
  const late = new Promise<readonly Found[]>((resolve) => {
    const cancel = clock.after(check.deadlineMs, () => {
      stop()
      resolve([UNKNOWN.deadlinePassed])
    })
    limit.signal.addEventListener('abort', cancel, { once: true })
  })
  const asked = check.run(context, limit.signal).catch(() => [UNKNOWN.failedInside])
  const findings = await Promise.race([asked, late])
  signal.removeEventListener('abort', stop)
  stop()
  const tookMs = clock.nowMs() - startedAtMs
  return { checkId: check.id, status: statusOf(findings), findings, tookMs }
}

const nothingKnown = { status: 'unknown', subject: null, values: {}, facts: [] } as const

const UNKNOWN = {
  deadlinePassed: { ...nothingKnown, id: 'deadlinePassed' },
  failedInside: { ...nothingKnown, id: 'failedInside' },
} as const satisfies Readonly<Record<string, Found>>

/** From the gravest: one failure makes a check fail, and one thing not known makes it unknown. */
const GRAVITY: readonly CheckStatus[] = ['fail', 'unknown', 'pass', 'notApplicable']

/** The gravest of several; of none, that nothing applied. */
export function statusOf(findings: readonly { readonly status: CheckStatus }[]): CheckStatus {
  return (
    GRAVITY.find((status) => findings.some((each) => each.status === status)) ?? 'notApplicable'
  )
}
