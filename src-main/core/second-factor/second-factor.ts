// Holds the secrets of a challenge at hand: its token, an enrolment's key, the code on its way. No
// state contains them, and all are forgotten when the challenge is over; a key that was copied is
// held by the clipboard's timer too, for half a minute at most, to know it again.
import { createHeldSecret } from '../held-secret'
import type { AttemptId, EpochMs, LoginName } from '../ids'
import type {
  AccountHome,
  Aborted,
  Clipboard,
  Clock,
  CodeOfStep,
  DrawQrCode,
  LoginGateway,
} from '../ports'
import { failed, succeeded, type Result } from '../result'
import type { OpenSession } from '../session/session-material'
import type { ServiceFailure } from '../sign-in/service-failure'
import type { Challenge, EnrolmentSecret, SecondFactorRefusal } from './challenge'
import { keyGroups } from './enrolment-address'
import { phoneClock, type PhoneClock } from './phone-clock'

/**
 * How long the key stays on the clipboard, in milliseconds. Long enough to paste it into an
 * authenticator app on this computer's screen, short enough not to be found there after a break.
 */
export const KEY_ON_CLIPBOARD_MS = 30_000

export interface SecondFactorPorts {
  readonly gateway: Pick<LoginGateway, 'fetchEnrolment' | 'answerChallenge'>
  readonly clock: Clock
  readonly codeOfStep: CodeOfStep
  readonly drawQrCode: DrawQrCode
  readonly clipboard: Clipboard
}

interface Held {
  readonly challenge: Challenge
  secret: EnrolmentSecret | null
  refusedCode: string | null
}

/** Which code goes where; the code itself is held here. */
export interface ChallengeAnswer {
  readonly home: AccountHome
  readonly loginName: LoginName
  readonly signIn: AttemptId
  readonly attempt: AttemptId
}

type Refused = SecondFactorRefusal | ServiceFailure | Aborted

export class SecondFactor {
  readonly #ports: SecondFactorPorts
  /** By the sign-in they answered; never more than one that is still of use. */
  readonly #held = new Map<AttemptId, Held>()
  readonly #code = createHeldSecret()
  #clearClipboard: () => void = () => undefined

  constructor(ports: SecondFactorPorts) {
    this.#ports = ports
  }

  take(signIn: AttemptId, challenge: Challenge): void {
    this.#held.set(signIn, { challenge, secret: null, refusedCode: null })
  }

  drop(signIn: AttemptId): void {
    this.#held.delete(signIn)
  }

  /** Keeps a code until it is sent. Whether it is the one that was just refused. */
  holdCode(attempt: AttemptId, code: string): { readonly isRepeated: boolean } {
    this.#code.hold(attempt, code)
    return { isRepeated: this.#newest?.refusedCode === code }
  }

  dropCode(attempt: AttemptId): void {
    this.#code.drop(attempt)
  }

  async fetchEnrolment(
    home: AccountHome,
    signIn: AttemptId,
    signal: AbortSignal,
  ): Promise<Result<null, Refused>> {
    const held = this.#held.get(signIn)
    if (held === undefined) return failed({ kind: 'aborted' })
    const answer = await this.#ports.gateway.fetchEnrolment(home, held.challenge, signal)
    if (!answer.ok) return answer
    held.secret = answer.value
    return succeeded(null)
  }

  /** Sends the code that was held for this attempt, once. */
  async answer(
    { home, loginName, signIn, attempt }: ChallengeAnswer,
    signal: AbortSignal,
  ): Promise<Result<OpenSession, Refused>> {
    const held = this.#held.get(signIn)
    const code = this.#code.take(attempt)
    if (held === undefined || code === null) return failed({ kind: 'aborted' })
    const { gateway } = this.#ports
    const answer = await gateway.answerChallenge(home, loginName, held.challenge, code, signal)
    const isRefused = !answer.ok && answer.failure.kind === 'codeRefused'
    held.refusedCode = isRefused ? code : null
    return answer
  }

  /** At an enrolment, when the refused code was or will be right; null where the key is not known. */
  phoneClock(serviceNowMs: EpochMs): PhoneClock | null {
    const { secret = null, refusedCode = null } = this.#newest ?? {}
    if (secret === null || refusedCode === null) return null
    const { codeOfStep } = this.#ports
    return phoneClock((step) => codeOfStep(secret.key, step), refusedCode, serviceNowMs)
  }

  /** The enrolment at hand as a QR code, row by row. */
  picture(): readonly string[] | null {
    const secret = this.#newest?.secret ?? null
    return secret === null ? null : this.#ports.drawQrCode(secret.address)
  }

  /** The same as text, in groups of four. */
  key(): readonly string[] | null {
    const secret = this.#newest?.secret ?? null
    return secret === null ? null : keyGroups(secret.key)
  }

  /** Puts the key on the clipboard, and takes it away again unless something else was copied. */
  copyKey(): { readonly clearedAfterMs: number } | null {
    const secret = this.#newest?.secret ?? null
    if (secret === null) return null
    const { clipboard, clock } = this.#ports
    this.#clearClipboard()
    clipboard.write(secret.key)
    const clear = (): void => {
      clipboard.clearIf(secret.key)
      this.#clearClipboard = () => undefined
    }
    const stop = clock.after(KEY_ON_CLIPBOARD_MS, clear)
    this.#clearClipboard = () => {
      stop()
      clear()
    }
    return { clearedAfterMs: KEY_ON_CLIPBOARD_MS }
  }

  /** Before quitting: nothing of it stays behind. */
  close(): void {
    this.#clearClipboard()
    this.#held.clear()
    this.#code.clear()
  }

  get #newest(): Held | undefined {
    return [...this.#held.values()].at(-1)
  }
}
