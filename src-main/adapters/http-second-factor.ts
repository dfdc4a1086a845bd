// The second factor over HTTP, as the extension mfaLogin.v1 has it: reads challenges, fetches an
// enrolment's secret, sends a code. Repeats nothing, and puts no secret into a failure.
import type { EpochMs } from '../core/ids'
import type { AccountHome, LoginGateway, PasswordAnswer } from '../core/ports'
import { failed, succeeded, type Result } from '../core/result'
import type { SecondFactorRefusal } from '../core/second-factor/challenge'
import { readEnrolmentAddress } from '../core/second-factor/enrolment-address'
import type { Seen, ServiceFailure } from '../core/sign-in/service-failure'
import { parseJson } from './http-login-wire'
import { openedSession, type OpenedSessionOptions } from './opened-session'
import {
  ChallengeAnswer,
  EnrolAnswer,
  mentionsMfa,
  RefusalAnswer,
  secondFactorUrl,
} from './second-factor-wire'
import { readJson, seenStatus, statusFailure, type SettledAnswer } from './service-answer'
import type { SendJson } from './service-requests'
import { serviceTimeOf } from './service-time'
import { endOfLife } from './stated-life'

/** How long each call may take, in milliseconds; verifying opens a session, as a login does. */
const DEADLINES_MS = { enrol: 15_000, verify: 30_000 } as const

/** The challenge in a 401 at login; null where that is a plain refusal. */
export function challengeIn(
  answer: SettledAnswer,
  home: AccountHome,
  nowMs: EpochMs,
): Result<PasswordAnswer, ServiceFailure> | null {
  const body = parseJson(answer.body)
  if (!mentionsMfa(body)) return null
  const parsed = ChallengeAnswer.safeParse(body)
  if (!parsed.success || home.secondFactorHost === null) {
    return failed({ kind: 'secondFactorElsewhere', ...seenStatus(answer) })
  }
  const { step, challenge, expiresInMs } = parsed.data.mfa
  const facts = { step, expiresAtMs: endOfLife(expiresInMs, nowMs) }
  return succeeded({ kind: 'challenged', challenge: { facts, token: challenge } })
}

/** The two calls of the port that answer a challenge. */
export function createSecondFactorCalls(
  sendJson: SendJson,
  options: OpenedSessionOptions,
): Pick<LoginGateway, 'fetchEnrolment' | 'answerChallenge'> {
  const notListed = (home: AccountHome): ServiceFailure & Seen => ({
    kind: 'loginServiceNotListed',
    host: home.loginHost,
    atMs: options.clock.nowMs(),
  })

  return {
    async fetchEnrolment(home, challenge, signal) {
      const { secondFactorHost: host, accountId } = home
      if (host === null) return failed(notListed(home))
      const answer = await sendJson(
        {
          method: 'POST',
          url: secondFactorUrl(host, accountId, 'enrol'),
          body: { challenge: challenge.token },
          deadlineMs: DEADLINES_MS.enrol,
        },
        signal,
      )
      if (!answer.ok) return answer
      if (answer.value.status !== 200) return failed(refusalOrFailure(answer.value))
      const enrolment = readJson(answer.value, EnrolAnswer)
      if (!enrolment.ok) return enrolment
      const secret = readEnrolmentAddress(enrolment.value.otpauth)
      if (secret.ok) return secret
      const { seen } = answer.value
      return failed({ kind: 'enrolmentUnusable', problem: secret.failure, ...seen })
    },

    async answerChallenge(home, loginName, challenge, code, signal) {
      const { secondFactorHost: host, accountId } = home
      if (host === null) return failed(notListed(home))
      const answer = await sendJson(
        {
          method: 'POST',
          url: secondFactorUrl(host, accountId, 'verify'),
          body: { challenge: challenge.token, code },
          deadlineMs: DEADLINES_MS.verify,
        },
        signal,
      )
      if (!answer.ok) return answer
      if (answer.value.status !== 200) return failed(refusalOrFailure(answer.value))
      return openedSession(answer.value, home, loginName, options)
    },
  }
}

/**
 * What the extension says of its refusal. Where it says nothing known, a status that is about the
 * whole service (429, 451, 5xx) keeps its meaning; any other is not about the password, which was
 * right.
 */
function refusalOrFailure(answer: SettledAnswer): SecondFactorRefusal | ServiceFailure {
  const parsed = RefusalAnswer.safeParse(parseJson(answer.body))
  const isRefusal = answer.status === 401 || answer.status === 409
  if (!isRefusal || !parsed.success) return withoutReason(answer)
  const { refusal, triesLeft = null } = parsed.data.mfa
  const facts = seenStatus(answer)
  switch (refusal) {
    case 'wrongCode':
      return {
        kind: 'codeRefused',
        triesLeft,
        serviceNowMs: serviceTimeOf(answer.headers),
        ...facts,
      }
    case 'codeUsed':
      return { kind: 'codeUsed', ...facts }
    case 'tooManyCodes':
      return { kind: 'tooManyCodes', ...facts }
    case 'challengeExpired':
      return { kind: 'challengeExpired', ...facts }
    case 'challengeUnknown':
      return { kind: 'challengeUnknown', ...facts }
    case 'userDisabled':
      return { kind: 'userDisabledNow', ...facts }
    case 'alreadyHandedOut':
      return { kind: 'enrolmentHandedOut', ...facts }
    default:
      return withoutReason(answer)
  }
}

function withoutReason(answer: SettledAnswer): SecondFactorRefusal | ServiceFailure {
  const failure = statusFailure(answer)
  const isUnexplained = failure.kind === 'rejected' || failure.kind === 'requestRefused'
  return isUnexplained ? { kind: 'refusedWithoutReason', ...seenStatus(answer) } : failure
}
