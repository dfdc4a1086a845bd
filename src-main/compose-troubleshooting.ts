// Ties "Why can't I sign in?" to what it asks: the checks, what went wrong before, and the report for IT.
import { newReportId } from './adapters/report-id'
import { systemClock } from './adapters/system-clock'
import { composeChecks } from './compose-checks'
import type { CheckedParts } from './compose-probes'
import { composeReport } from './compose-report'
import type { AppConfig } from './config'
import type { AccountDirectory } from './core/sign-in/account-directory'
import type { SignInMemory } from './core/troubleshooting/causes/sign-in-memory'
import { situationOf, type Flows } from './core/troubleshooting/causes/situation'
import { createCheckContext } from './core/troubleshooting/check-context'
import { Troubleshooting } from './core/troubleshooting/troubleshooting'
import type { ServiceConnection } from './service-connection'

export interface TroubleshootingParts extends Pick<CheckedParts, 'secrets' | 'policy'> {
  readonly connection: ServiceConnection
  readonly config: Pick<AppConfig, 'standIn'>
  readonly logPath: string
  readonly memory: SignInMemory
  readonly directory: AccountDirectory
  readonly flows: () => Flows
}

export function composeTroubleshooting(
  parts: TroubleshootingParts,
  onView: () => void,
): Troubleshooting {
  const { connection, config, logPath, secrets, policy, memory, directory, flows } = parts
  const checks: Troubleshooting = new Troubleshooting(
    {
      ...composeChecks(connection, { secrets, policy, directory }),
      contextOf: createCheckContext(directory, config.standIn?.host ?? null),
      clock: systemClock,
      newReportId,
      async situation() {
        // As they stand when it is asked, not when the answer is there.
        const now = flows()
        const lastSignInMs = await memory.lastSignIn(now.signIn)
        return situationOf(now, { typed: memory.typed(), lastSignInMs, nowMs: systemClock.nowMs() })
      },
      readReport: composeReport({
        logPath,
        policy,
        known: () => namesIn(flows(), checks),
      }),
    },
    onView,
  )
  return checks
}

/** Account numbers and user names that a report must not tell: of the form, and of who asked. */
function namesIn({ signIn }: Flows, { inquiry }: Troubleshooting): readonly string[] {
  const of = [signIn.form, inquiry]
  return of.flatMap((user) => (user === null ? [] : [user.accountNumber, user.loginName]))
}
