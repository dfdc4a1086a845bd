// A password reset as the rest of the app drives it: commands become events, `resetTransition`
// decides, the effects are carried out. Knows no service and opens nothing itself.
import type { HelpAnswer, HelpTopic, LinkSource, PageOutcome } from '../../../src-preload/contract'
import { toAccountId, toAttemptId, type AccountId, type AttemptId, type LoginName } from '../ids'
import type { Log, ReadMessageLinks } from '../ports'
import type { PasswordChangeWanted } from '../sign-in/engine-ports'
import type { HostRule } from '../sign-in/service-hosts'
import { checkLinks } from './checked-links'
import { ResetEffectRunner, type ResetEffectPorts } from './reset-effect-runner'
import type { ResetEvent } from './reset-event'
import { resetLogFields } from './reset-log'
import type { ResetForm, ResetState } from './reset-state'
import { CLOSED_RESET, resetTransition } from './reset-transition'

export interface PasswordResetPorts extends ResetEffectPorts {
  readonly readMessageLinks: ReadMessageLinks
  /** Which hosts count as the service's own: for the link doctor. */
  readonly isGenuineHost: HostRule
  readonly log: Log
  /** The sign-in form is what would be seen without a reset. */
  readonly isFormOpen: () => boolean
}

export class PasswordReset {
  readonly #ports: PasswordResetPorts
  readonly #onState: () => void
  readonly #runner: ResetEffectRunner
  #linkIds = 0
  #state: ResetState = CLOSED_RESET
  #attempts = 0

  constructor(ports: PasswordResetPorts, onState: () => void) {
    this.#ports = ports
    this.#onState = onState
    this.#runner = new ResetEffectRunner(ports, {
      dispatch: (event) => {
        this.#dispatch(event)
      },
    })
  }

  get state(): ResetState {
    return this.#state
  }

  open(form: ResetForm): void {
    if (!this.#ports.isFormOpen()) return
    const accountId = toAccountId(form.accountNumber)
    const lookUp = accountId === null ? null : { accountId, attempt: this.#nextAttempt() }
    this.#dispatch({ kind: 'resetOpened', form, lookUp })
  }

  noteForm(form: ResetForm): void {
    this.#dispatch({ kind: 'formTyped', form })
  }

  openLinkDoctor(form: ResetForm): void {
    if (this.#ports.isFormOpen()) this.#dispatch({ kind: 'linkDoctorOpened', form })
  }

  /** The sign-in found a password that must be changed first. */
  requireChange({ home, loginName, facts, token }: PasswordChangeWanted): void {
    const change = this.#nextAttempt()
    this.#runner.holdToken(change, token)
    this.#dispatch({ kind: 'changeRequired', home, loginName, facts, change })
  }

  close(): void {
    this.#dispatch({ kind: 'closeRequested' })
  }

  goBack(): void {
    this.#dispatch({ kind: 'backRequested' })
  }

  cancel(): void {
    this.#dispatch({ kind: 'cancelRequested' })
  }

  prepare(accountId: AccountId): void {
    this.#dispatch({ kind: 'accountNumberEntered', accountId, attempt: this.#nextAttempt() })
  }

  tickCaptcha(accountId: AccountId): void {
    this.#dispatch({ kind: 'captchaTicked', accountId, attempt: this.#nextAttempt() })
  }

  untickCaptcha(): void {
    this.#dispatch({ kind: 'captchaUnticked' })
  }

  request(accountId: AccountId, loginName: LoginName): void {
    const request = { accountId, loginName }
    const nowMs = this.#ports.clock.nowMs()
    this.#dispatch({ kind: 'requestEntered', request, attempt: this.#nextAttempt(), nowMs })
  }

  reopenPage(): void {
    this.#dispatch({ kind: 'pageWanted', attempt: this.#nextAttempt() })
  }

  tellPageOutcome(outcome: PageOutcome): void {
    this.#dispatch({ kind: 'pageOutcomeTold', outcome, nowMs: this.#ports.clock.nowMs() })
  }

  openHelp(topic: HelpTopic): void {
    this.#dispatch({ kind: 'helpOpened', topic, nowMs: this.#ports.clock.nowMs() })
  }

  answerHelp(answer: HelpAnswer): void {
    this.#dispatch({ kind: 'helpAnswered', answer })
  }

  checkLink(text: string): void {
    if (this.#state.screen?.kind !== 'checkingLinks') return
    this.#showLinks([text], null, { kind: 'text' })
  }

  async checkMessage(fileName: string, bytes: Uint8Array): Promise<void> {
    const attempt = this.#nextAttempt()
    this.#dispatch({ kind: 'messageDropped', attempt })
    if (!this.#isReading(attempt)) return
    const links = await this.#ports.readMessageLinks(bytes, fileName)
    if (!this.#isReading(attempt)) return
    if (links.ok) this.#showLinks(links.value, attempt, { kind: 'message', fileName })
    else {
      const checked = { kind: 'notRead', problem: links.failure.kind } as const
      this.#dispatch({ kind: 'linksChecked', attempt, checked })
    }
  }

  openLink(linkId: number): void {
    this.#dispatch({ kind: 'linkChosen', linkId, attempt: this.#nextAttempt() })
  }

  savePassword(password: string): void {
    // A second one while the first is on its way must not touch that one's password.
    const { screen } = this.#state
    if (screen?.kind !== 'choosingPassword' || screen.step.kind !== 'ready') return
    const attempt = this.#nextAttempt()
    this.#runner.holdPassword(attempt, password)
    this.#dispatch({ kind: 'passwordEntered', attempt, nowMs: this.#ports.clock.nowMs() })
  }

  #isReading(attempt: AttemptId): boolean {
    const { screen } = this.#state
    const step = screen?.kind === 'checkingLinks' ? screen.step : null
    return step?.kind === 'reading' && step.attempt === attempt
  }

  #showLinks(texts: readonly string[], attempt: AttemptId | null, from: LinkSource): void {
    const { shown, usable } = checkLinks(texts, this.#ports.isGenuineHost, this.#linkIds)
    this.#linkIds += texts.length
    this.#runner.holdLinks(usable)
    const checked =
      shown.length === 0
        ? ({ kind: 'noLinks', from } as const)
        : ({ kind: 'links', from, links: shown } as const)
    this.#dispatch({ kind: 'linksChecked', attempt, checked })
  }

  #nextAttempt(): AttemptId {
    this.#attempts += 1
    return toAttemptId(this.#attempts)
  }

  #dispatch(event: ResetEvent): void {
    const from = this.#state.screen?.kind ?? 'closed'
    const step = resetTransition(this.#state, event)
    // While the form is still behind: it takes its first values when it is seen.
    for (const effect of step.effects) if (effect.kind === 'fillForm') this.#runner.run(effect)
    this.#state = step.state
    this.#ports.log.write(resetLogFields(event, from, step.state.screen?.kind ?? 'closed'))
    this.#onState()
    for (const effect of step.effects) if (effect.kind !== 'fillForm') this.#runner.run(effect)
  }
}
