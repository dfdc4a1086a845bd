// "Why can't I sign in?" as the app shows it: the checks run while the screen is open and end with it.
// One run at a time; what a stopped run still finds is not shown.
import type { TroubleshootingView } from '../../../src-preload/contract'
import type { AccountId } from '../ids'
import type { Clock } from '../ports'
import type { CheckContext } from './check'
import { findingView, runningCheck, stoppedCheck } from './check-view'
import { runChecks, type BoundCheck, type CheckResult } from './run-checks'

export interface TroubleshootingPorts {
  readonly checks: readonly BoundCheck[]
  /** The page in the agent's browser: a window comes up, so it runs only when it is asked for. */
  readonly browserPage: BoundCheck
  /** Which hosts the account needs; the common ones where it is not known. */
  readonly contextOf: (accountId: AccountId | null, signal: AbortSignal) => Promise<CheckContext>
  readonly clock: Clock
  readonly newReportId: () => string
}

interface Run {
  readonly accountId: AccountId | null
  readonly controller: AbortController
}

export class Troubleshooting {
  readonly #ports: TroubleshootingPorts
  readonly #onView: () => void
  #run: Run | null = null
  #view: TroubleshootingView | null = null
  #browserPage: AbortController | null = null

  constructor(ports: TroubleshootingPorts, onView: () => void) {
    this.#ports = ports
    this.#onView = onView
  }

  /** Null while it is closed. */
  get view(): TroubleshootingView | null {
    return this.#view
  }

  open(accountId: AccountId | null): void {
    if (this.#view === null) void this.#start(accountId)
  }

  close(): void {
    if (this.#view === null) return
    this.#abort()
    this.#run = null
    this.#show(null)
  }

  repeat(): void {
    if (this.#view?.phase === 'finished' && this.#run !== null) {
      void this.#start(this.#run.accountId)
    }
  }

  stop(): void {
    const view = this.#view
    if (view === null) return
    this.#abort()
    const { browserPage } = view
    this.#show({
      ...view,
      phase: 'finished',
      checks: view.checks.map((check) =>
        check.status === 'running' ? stoppedCheck(check) : check,
      ),
      browserPage:
        browserPage.phase === 'trying' ? { phase: 'notTried', findings: [] } : browserPage,
    })
  }

  async tryBrowser(): Promise<void> {
    const { browserPage, clock } = this.#ports
    if (this.#view === null || this.#browserPage !== null) return
    const controller = new AbortController()
    this.#browserPage = controller
    this.#update({ browserPage: { phase: 'trying', findings: [] } })
    const context = { accountNumber: null, hosts: [] }
    const [result] = await runChecks({
      checks: [browserPage],
      context,
      clock,
      signal: controller.signal,
    })
    if (this.#browserPage !== controller) return
    this.#browserPage = null
    if (controller.signal.aborted) return
    const findings = (result?.findings ?? []).map(findingView)
    this.#update({ browserPage: { phase: 'tried', findings } })
  }

  async #start(accountId: AccountId | null): Promise<void> {
    const { checks, clock, contextOf, newReportId } = this.#ports
    const run: Run = { accountId, controller: new AbortController() }
    this.#run = run
    const browserPage = this.#view?.browserPage ?? ({ phase: 'notTried', findings: [] } as const)
    this.#show({
      kind: 'troubleshooting',
      phase: 'running',
      startedAtMs: clock.nowMs(),
      reportId: newReportId(),
      checks: checks.map(({ id }) => runningCheck(id)),
      browserPage,
    })
    const { signal } = run.controller
    const context = await contextOf(accountId, signal)
    const onResult = (result: CheckResult): void => {
      if (this.#isShown(run)) this.#note(result)
    }
    await runChecks({ checks, context, clock, signal, onResult })
    if (this.#isShown(run)) this.#update({ phase: 'finished' })
  }

  #isShown(run: Run): boolean {
    return this.#run === run && !run.controller.signal.aborted
  }

  #note({ checkId, status, findings }: CheckResult): void {
    const checks = this.#view?.checks ?? []
    this.#update({
      checks: checks.map((check) =>
        check.checkId === checkId
          ? { ...check, status, findings: findings.map(findingView) }
          : check,
      ),
    })
  }

  #update(change: Partial<TroubleshootingView>): void {
    if (this.#view !== null) this.#show({ ...this.#view, ...change })
  }

  #show(view: TroubleshootingView | null): void {
    this.#view = view
    this.#onView()
  }

  #abort(): void {
    this.#run?.controller.abort()
    this.#browserPage?.abort()
    this.#browserPage = null
  }
}
