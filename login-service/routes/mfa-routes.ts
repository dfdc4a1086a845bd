// The second factor of a sign-in: hand out a secret once, take a code once. All of it is the
// extension `mfaLogin.v1`, which is assumed. Sources: README.md, "Second factor".
import type { Answer } from '../answer'
import type { App } from '../app-types'
import { completeSignIn, type SignInParts } from '../complete-sign-in'
import { type EndpointParts, endpoint, type Exchange } from '../endpoint'
import { countFailure } from '../lock-out'
import { type Challenge, MAX_WRONG_CODES } from '../mfa/challenges'
import type { Enrolments } from '../mfa/enrolments'
import { matchingStep, newSecret, otpauthUri } from '../mfa/time-based-code'
import type { Person } from '../people'
import { badRequest } from '../wire/errors'
import { mfaRefused } from '../wire/mfa-answers'
import { readChallenge, readCode } from '../wire/mfa-bodies'

export type MfaParts = EndpointParts & SignInParts & { readonly enrolments: Enrolments }

export function addMfaRoutes(app: App, parts: MfaParts): void {
  const root = '/api/account/:account/mfa/v1'
  app.post(
    `${root}/enrol`,
    endpoint(parts, 'enrol', (exchange) => enrol(parts, exchange)),
  )
  app.post(
    `${root}/verify`,
    endpoint(parts, 'verify', (exchange) => verify(parts, exchange)),
  )
}

function enrol(parts: MfaParts, exchange: Exchange): Answer {
  const { nowMs, selection } = exchange
  const token = readChallenge(exchange.body)
  if (token === null) return badRequest(nowMs)
  return withChallenge(parts, exchange, token, (challenge) => {
    if (challenge.step === 'verify') return mfaRefused('alreadyEnrolled', nowMs)
    if (challenge.newSecret !== null) return mfaRefused('alreadyHandedOut', nowMs)
    const secret = newSecret()
    parts.challenges.replace({ ...challenge, newSecret: secret })
    const malformed = selection.take('malformedEnrolment')?.otpauth
    return { status: 200, body: { otpauth: malformed ?? otpauthUri(challenge, secret) } }
  })
}

function verify(parts: MfaParts, exchange: Exchange): Answer {
  const { nowMs } = exchange
  const sent = readCode(exchange.body)
  if (sent === null) return badRequest(nowMs)
  return withChallenge(parts, exchange, sent.challenge, (challenge, person) => {
    const enrolled = parts.enrolments.find(challenge)
    const secret = challenge.step === 'enrol' ? challenge.newSecret : enrolled?.secret
    if (secret === null) return mfaRefused('notHandedOut', nowMs)
    if (secret === undefined) return mfaRefused('challengeUnknown', nowMs)

    const step = matchingStep(secret, sent.code, nowMs)
    if (step === null) return refuseCode(parts, exchange, challenge, person)
    const lastStep = challenge.step === 'verify' ? enrolled?.lastStep : undefined
    if (lastStep !== undefined && step <= lastStep) return mfaRefused('codeUsed', nowMs)

    const { account, loginName } = challenge
    parts.enrolments.keep({ account, loginName, secret, lastStep: step })
    parts.challenges.endFor({ account, loginName })
    return completeSignIn(parts, exchange, person)
  })
}

/** Goes on with an open challenge of a user who may enter; a disabled user's challenge ends. */
function withChallenge(
  parts: MfaParts,
  { account, nowMs, selection }: Exchange,
  token: string,
  proceed: (challenge: Challenge, person: Person) => Answer,
): Answer {
  const found = parts.challenges.find(account, token)
  if (found.kind === 'expired') return mfaRefused('challengeExpired', nowMs)
  const challenge = found.kind === 'open' ? found.challenge : undefined
  const person = challenge && parts.people.find(account, challenge.loginName)
  if (challenge === undefined || person === undefined) return mfaRefused('challengeUnknown', nowMs)
  const isRefused = selection.take('disabled') !== undefined
  if (person.disabledBecause === null && !isRefused) return proceed(challenge, person)
  parts.recentTries.add(person, { atMs: nowMs, outcome: 'disabled' })
  parts.challenges.endFor({ account, loginName: person.loginName })
  return mfaRefused('userDisabled', nowMs)
}

/** Counts a wrong code for the user and for the challenge, which the last one allowed ends. */
function refuseCode(
  parts: MfaParts,
  { nowMs }: Exchange,
  challenge: Challenge,
  person: Person,
): Answer {
  const { account, loginName } = challenge
  const userTriesLeft = countFailure(parts, person, 'wrongCode', nowMs)
  const wrongCodes = challenge.wrongCodes + 1
  const triesLeft = Math.min(userTriesLeft, MAX_WRONG_CODES - wrongCodes)
  if (triesLeft > 0) {
    parts.challenges.replace({ ...challenge, wrongCodes })
    return mfaRefused('wrongCode', nowMs, { triesLeft })
  }
  parts.challenges.endFor({ account, loginName })
  return mfaRefused(userTriesLeft === 0 ? 'userDisabled' : 'tooManyCodes', nowMs)
}
