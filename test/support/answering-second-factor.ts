// The second factor of one user, for the answering gateway: challenges, an enrolment and codes, with
// the refusals that the service has. Not a service: it knows one user and the present moment.
import { createCodeOfStep } from '../../src-main/adapters/otplib-codes'
import { failed, succeeded, type Result } from '../../src-main/core/result'
import type {
  Challenge,
  EnrolmentSecret,
  SecondFactorRefusal,
} from '../../src-main/core/second-factor/challenge'
import { CODE_STEP_MS } from '../../src-main/core/second-factor/code-step'
import { toEpochMs } from '../../src-main/core/ids'
import type { OpenSession } from '../../src-main/core/session/session-material'
import type { SecondFactorBehaviour } from '../contract/login-gateway-contract'
import { REFUSALS, SESSION } from './sign-in-samples'

const WRONG_CODES = 5
const codeOfStep = createCodeOfStep()

type Answer<Value> = Result<Value, SecondFactorRefusal>

export interface AnsweringSecondFactor {
  readonly challenge: () => Challenge
  readonly enrol: (token: string, behaviour: SecondFactorBehaviour) => Answer<EnrolmentSecret>
  readonly verify: (
    token: string,
    code: string,
    behaviour: SecondFactorBehaviour,
  ) => Answer<OpenSession>
}

export function createAnsweringSecondFactor(): AnsweringSecondFactor {
  let opened = 0
  let token: string | null = null
  let handedOut: string | null = null
  let wrongCodes = 0
  let enrolled: { readonly key: string; readonly lastStep: number } | null = null

  /** Another key each time, all of them usable. */
  const keyOf = (count: number): string =>
    `GEZDGNBVGY3TQOJQGEZDGNBVGY3TQO${String.fromCharCode(65 + (count % 26))}A`

  function refuseCode(): Answer<never> {
    wrongCodes += 1
    if (wrongCodes < WRONG_CODES) {
      const serviceNowMs = toEpochMs(Math.floor(Date.now() / 1_000) * 1_000)
      const triesLeft = WRONG_CODES - wrongCodes
      return failed({ ...REFUSALS.codeRefused, triesLeft, serviceNowMs })
    }
    token = null
    return failed(REFUSALS.tooManyCodes)
  }

  return {
    challenge() {
      opened += 1
      token = `challenge-${opened}`
      handedOut = null
      wrongCodes = 0
      const step = enrolled === null ? 'enrol' : 'verify'
      return { facts: { step, expiresAtMs: toEpochMs(Date.now() + 300_000) }, token }
    },
    enrol(sent, behaviour) {
      if (behaviour === 'mfaExpiringAtOnce') return failed(REFUSALS.challengeExpired)
      if (behaviour === 'enrolmentMalformed') return failed(REFUSALS.enrolmentUnusable)
      if (sent !== token) return failed(REFUSALS.challengeUnknown)
      if (handedOut !== null) return failed(REFUSALS.enrolmentHandedOut)
      handedOut = keyOf(opened)
      return succeeded({ address: `otpauth://totp/x?secret=${handedOut}`, key: handedOut })
    },
    verify(sent, code, behaviour) {
      if (behaviour === 'mfaExpiringAtOnce') return failed(REFUSALS.challengeExpired)
      if (sent !== token) return failed(REFUSALS.challengeUnknown)
      if (behaviour === 'userDisabledAtVerify') return failed(REFUSALS.userDisabledNow)
      const key = enrolled?.key ?? handedOut ?? ''
      const present = Math.floor(Date.now() / CODE_STEP_MS)
      const step = [1, 0, -1]
        .map((steps) => present + steps)
        .find((candidate) => codeOfStep(key, candidate) === code)
      if (step === undefined) return refuseCode()
      if (enrolled !== null && step <= enrolled.lastStep) return failed(REFUSALS.codeUsed)
      enrolled = { key, lastStep: step }
      token = null
      return succeeded(SESSION)
    },
  }
}
