// "Why can't I sign in?" as the app shows it: the checks run while the screen is open and end with it.
// One run at a time; what a stopped run still finds is not shown.
import type { HelpAnswer, TroublePlace, TroubleshootingView } from '../../../src-preload/contract'
import { toAccountId, type AccountId } from '../ids'
import { helpStep } from '../password-reset/help-path'
import type { Clock } from '../ports'
import type { Situation } from './causes/cause-facts'
import { rankCauses } from './causes/rank-causes'
import type { CheckContext } from './check'
import { findingView, runningCheck, stoppedCheck } from './check-view'
import { runChecks, statusOf, type BoundCheck, type CheckResult } from './run-checks'
import type { ReadReport } from './support-report'

/** All of the view but what depends on another flow. */
export type OpenChecks = Omit<TroubleshootingView, 'isFormOpen'>

export interface TroubleshootingPorts {
  readonly checks: readonly BoundCheck[]
  /** The page in the agent's browser: a window comes up, so it runs only when it is asked for. */
  readonly browserPage: BoundCheck
  /** Which hosts the account needs; the common ones where it is not known. */
  readonly contextOf: (accountId: AccountId | null, signal: AbortSignal) => Promise<CheckContext>
  readonly clock: Clock
  readonly newReportId: () => string
  /** What went wrong before, as far as it is known. */
  readonly situation: () => Promise<Situation>
  readonly readReport: ReadReport
}

/** Whose sign-in it is about, as far as it was typed, and where the screen opens. */
export interface Inquiry {
  readonly accountNumber: string
  readonly loginName: string
  readonly place: TroublePlace | null
}

interface Run {
  readonly inquiry: Inquiry
  readonly controller: AbortController
  situation: Situation | null
}

export class Troubleshooting {
  readonly #ports: TroubleshootingPorts
  readonly #onView: () => void
  #run: Run | null = null
  #view: OpenChecks | null = null
  #browserPage: AbortController | null = null
  #answers: readonly HelpAnswer[] = []

  constructor(ports: TroubleshootingPorts, onView: () => void) {
    this.#ports = ports
    this.#onView = onView
  }

  /** Null while it is closed. */
  get view(): OpenChecks | null {
    return this.#view
  }

  /** Null while it is closed. */
  get inquiry(): Inquiry | null {
    return this.#run?.inquiry ?? null
  }

  open(inquiry: Inquiry): void {
    if (this.#view === null) void this.#start(inquiry)
  }

  close(): void {
    if (this.#view === null) return
    this.#abort()
    this.#run = null
    this.#show(null)
  }

  repeat(): void {
    if (this.#view?.phase === 'finished' && this.#run !== null) {
      void this.#start(this.#run.inquiry, this.#run.situation)
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
    // A report that is shown would lack what is about to be found.
    this.#update({ browserPage: { phase: 'trying', findings: [] }, report: null })
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
    this.#update({ browserPage: { phase: 'tried', findings }, report: null })
  }

  /** Not while something is still looked at: it would tell half of it. */
  async openReport(): Promise<void> {
    if (this.#finished() === null) return
    const compose = await this.#ports.readReport()
    const view = this.#finished()
    if (view !== null) this.#show({ ...view, report: compose(view) })
  }

  closeReport(): void {
    this.#update({ report: null })
  }

  openHelp(): void {
    this.#answers = []
    this.#showHelp(this.#ports.clock.nowMs())
  }

  answerHelp(answer: HelpAnswer): void {
    const help = this.#view?.help ?? null
    if (help === null) return
    this.#answers = [...this.#answers, answer]
    this.#showHelp(help.atMs)
  }

  goBackInHelp(): void {
    const help = this.#view?.help ?? null
    if (help === null) return
    if (this.#answers.length === 0) {
      this.#update({ help: null })
      return
    }
    this.#answers = this.#answers.slice(0, -1)
    this.#showHelp(help.atMs)
  }

  #showHelp(atMs: number): void {
    if (this.#run === null) return
    const { accountNumber, loginName } = this.#run.inquiry
    const step = helpStep('signIn', this.#answers)
    this.#update({ help: { step, accountNumber, loginName, atMs } })
  }

  /** @param situation what went wrong before all of it; a repeat keeps it */
  async #start(inquiry: Inquiry, situation: Situation | null = null): Promise<void> {
    const { checks, clock, contextOf, newReportId } = this.#ports
    const run: Run = { inquiry, controller: new AbortController(), situation }
    this.#run = run
    const browserPage = this.#view?.browserPage ?? ({ phase: 'notTried', findings: [] } as const)
    this.#view = {
      kind: 'troubleshooting',
      phase: 'running',
      startedAtMs: clock.nowMs(),
      reportId: newReportId(),
      checks: checks.map(({ id }) => runningCheck(id)),
      place: inquiry.place,
      failedAtMs: null,
      causes: [],
      browserPage,
      help: null,
      report: null,
    }
    this.#update({})
    if (situation === null) void this.#learnSituation(run)
    const { signal } = run.controller
    const context = await contextOf(toAccountId(inquiry.accountNumber), signal)
    const onResult = (result: CheckResult): void => {
      if (this.#isShown(run)) this.#note(result)
    }
    await runChecks({ checks, context, clock, signal, onResult })
    if (this.#isShown(run)) this.#update({ phase: 'finished' })
  }

  async #learnSituation(run: Run): Promise<void> {
    const situation = await this.#ports.situation()
    run.situation = situation
    if (this.#run === run) this.#update({})
  }

  /** Null while a check runs, or the page in the browser is tried. */
  #finished(): OpenChecks | null {
    const view = this.#view
    return view?.phase === 'finished' && view.browserPage.phase !== 'trying' ? view : null
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

  #update(change: Partial<OpenChecks>): void {
    if (this.#view !== null) this.#show(this.#withCauses({ ...this.#view, ...change }))
  }

  /** As far as the checks have ended by now. */
  #withCauses(view: OpenChecks): OpenChecks {
    const situation = this.#run?.situation ?? null
    if (situation === null) return view
    const { phase, findings } = view.browserPage
    const browser = { checkId: 'browserBehaviour', status: statusOf(findings), findings } as const
    const checks = [...view.checks, ...(phase === 'tried' ? [browser] : [])]
    const { failedAtMs } = situation
    return { ...view, failedAtMs, causes: rankCauses({ ...situation, checks }) }
  }

  #show(view: OpenChecks | null): void {
    this.#view = view
    this.#onView()
  }

  #abort(): void {
    this.#run?.controller.abort()
    this.#browserPage?.abort()
    this.#browserPage = null
  }
}
