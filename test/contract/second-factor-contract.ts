// What every LoginGateway must do about a second factor. The codes are those of the key that the
// gateway itself handed out, at the time of this computer, which is the service's too.
import assert from 'node:assert/strict'
import { createCodeOfStep } from '../../src-main/adapters/otplib-codes'
import type { AccountHome } from '../../src-main/core/ports'
import type { Challenge } from '../../src-main/core/second-factor/challenge'
import { CODE_STEP_MS } from '../../src-main/core/second-factor/code-step'
import {
  never,
  resolved,
  type GatewayCase,
  type GatewaySubject,
  type SecondFactorBehaviour,
} from './login-gateway-contract'

const codeOfStep = createCodeOfStep()
const presentStep = (): number => Math.floor(Date.now() / CODE_STEP_MS)

/** Of no step that the service could take for the present one. */
function wrongCode(key: string): string {
  const present = presentStep()
  const near = new Set([-3, -2, -1, 0, 1, 2, 3].map((steps) => codeOfStep(key, present + steps)))
  const wrong = ['000000', '111111', '222222', '333333', '444444', '555555', '666666', '777777']
  return wrong.find((code) => !near.has(code)) ?? ''
}

interface Asked {
  readonly home: AccountHome
  readonly challenge: Challenge
}

/** A right password, and what is asked then. */
async function asked(subject: GatewaySubject): Promise<Asked> {
  const { gateway, loginName, password } = subject
  const home = await resolved(subject)
  const answer = await gateway.signIn(home, { loginName, password }, never())
  assert.ok(answer.ok && answer.value.kind === 'challenged', 'a second factor is asked for')
  return { home, challenge: answer.value.challenge }
}

async function handedOut(subject: GatewaySubject): Promise<Asked & { readonly key: string }> {
  const { home, challenge } = await asked(subject)
  const secret = await subject.gateway.fetchEnrolment(home, challenge, never())
  assert.ok(secret.ok, 'a secret is handed out')
  return { home, challenge, key: secret.value.key }
}

function answered(
  { gateway, loginName }: GatewaySubject,
  { home, challenge }: Asked,
  code: string,
): ReturnType<typeof gateway.answerChallenge> {
  return gateway.answerChallenge(home, loginName, challenge, code, never())
}

/** Enrolled with the code of the present step, which is spent with that. */
async function enrolled(
  subject: GatewaySubject,
): Promise<{ readonly key: string; readonly spentStep: number }> {
  const out = await handedOut(subject)
  const spentStep = presentStep()
  const answer = await answered(subject, out, codeOfStep(out.key, spentStep))
  assert.ok(answer.ok, 'the first code completes the enrolment')
  return { key: out.key, spentStep }
}

function secondFactorCase(
  name: string,
  behaviour: SecondFactorBehaviour,
  run: (subject: GatewaySubject) => Promise<void>,
): GatewayCase {
  return {
    name,
    run: async (subject) => {
      await subject.behave(behaviour)
      await run(subject)
    },
  }
}

function failureOf(answer: { readonly ok: boolean }): { readonly kind: string } {
  assert.ok(!answer.ok && 'failure' in answer)
  return answer.failure as { readonly kind: string }
}

export const secondFactorCases: readonly GatewayCase[] = [
  secondFactorCase('asks for a second factor in place of a session', 'mfaOn', async (subject) => {
    const { challenge } = await asked(subject)
    assert.equal(challenge.facts.step, 'enrol')
    assert.ok(challenge.facts.expiresAtMs > Date.now())
    assert.ok(challenge.token.length > 0)
    assert.ok(!JSON.stringify(challenge.facts).includes(challenge.token))
  }),
  secondFactorCase('still rejects a wrong password', 'mfaOn', async (subject) => {
    const home = await resolved(subject)
    const credentials = { loginName: subject.loginName, password: 'not-it-9!' }
    const answer = await subject.gateway.signIn(home, credentials, never())
    assert.equal(failureOf(answer).kind, 'rejected')
  }),
  secondFactorCase('hands out a secret once', 'mfaOn', async (subject) => {
    const { home, challenge, key } = await handedOut(subject)
    assert.match(key, /^[A-Z2-7]{26,}$/)
    const again = await subject.gateway.fetchEnrolment(home, challenge, never())
    assert.equal(failureOf(again).kind, 'enrolmentHandedOut')
  }),
  secondFactorCase('opens a session with the first code', 'mfaOn', async (subject) => {
    const out = await handedOut(subject)
    const answer = await answered(subject, out, codeOfStep(out.key, presentStep()))
    assert.ok(answer.ok)
    const { facts, secrets } = answer.value
    assert.equal(facts.accountId, subject.accountId)
    assert.equal(facts.loginName, subject.loginName)
    assert.ok(facts.untilMs > facts.sinceMs)
    assert.ok(secrets.bearer.length > 0)
    const refreshed = await subject.gateway.refresh(answer.value, never())
    assert.ok(refreshed.ok, 'the session is one')
  }),
  secondFactorCase('asks whoever is enrolled for a code', 'mfaOn', async (subject) => {
    const { key, spentStep } = await enrolled(subject)
    const next = await asked(subject)
    assert.equal(next.challenge.facts.step, 'verify')
    // The step after is within the tolerance, whenever the present one ends.
    const answer = await answered(subject, next, codeOfStep(key, spentStep + 1))
    assert.ok(answer.ok)
  }),
  secondFactorCase('names a code that was used', 'mfaOn', async (subject) => {
    const { key, spentStep } = await enrolled(subject)
    const next = await asked(subject)
    const answer = await answered(subject, next, codeOfStep(key, spentStep))
    assert.equal(failureOf(answer).kind, 'codeUsed')
  }),
  secondFactorCase(
    'names a wrong code, how many are left, and the time',
    'mfaOn',
    async (subject) => {
      const out = await handedOut(subject)
      const answer = await answered(subject, out, wrongCode(out.key))
      assert.ok(!answer.ok && answer.failure.kind === 'codeRefused')
      assert.equal(answer.failure.triesLeft, 4)
      assert.ok(Math.abs((answer.failure.serviceNowMs ?? 0) - Date.now()) < 5_000)
      assert.ok(!JSON.stringify(answer.failure).includes(out.key))
      assert.ok(!JSON.stringify(answer.failure).includes(out.challenge.token))
      const right = await answered(subject, out, codeOfStep(out.key, presentStep()))
      assert.ok(right.ok, 'another code may be tried')
    },
  ),
  secondFactorCase(
    'names one code too many, and then knows no challenge',
    'mfaOn',
    async (subject) => {
      const out = await handedOut(subject)
      const kinds: string[] = []
      for (let count = 0; count < 6; count += 1) {
        kinds.push(failureOf(await answered(subject, out, wrongCode(out.key))).kind)
      }
      const refused = ['codeRefused', 'codeRefused', 'codeRefused', 'codeRefused']
      assert.deepEqual(kinds, [...refused, 'tooManyCodes', 'challengeUnknown'])
    },
  ),
  secondFactorCase('knows no challenge that a newer sign-in replaced', 'mfaOn', async (subject) => {
    const old = await handedOut(subject)
    await asked(subject)
    const answer = await answered(subject, old, codeOfStep(old.key, presentStep()))
    assert.equal(failureOf(answer).kind, 'challengeUnknown')
  }),
  secondFactorCase('starts clean after an enrolment that was left', 'mfaOn', async (subject) => {
    const first = await handedOut(subject)
    const second = await handedOut(subject)
    assert.equal(second.challenge.facts.step, 'enrol')
    assert.notEqual(second.key, first.key)
  }),
  secondFactorCase('names a challenge that expired', 'mfaExpiringAtOnce', async (subject) => {
    const { home, challenge } = await asked(subject)
    await new Promise((resolve) => setTimeout(resolve, 20))
    const secret = await subject.gateway.fetchEnrolment(home, challenge, never())
    assert.equal(failureOf(secret).kind, 'challengeExpired')
    const answer = await answered(subject, { home, challenge }, '000000')
    assert.equal(failureOf(answer).kind, 'challengeExpired')
  }),
  secondFactorCase(
    'refuses an address that no phone could use',
    'enrolmentMalformed',
    async (subject) => {
      const { home, challenge } = await asked(subject)
      const secret = await subject.gateway.fetchEnrolment(home, challenge, never())
      assert.equal(failureOf(secret).kind, 'enrolmentUnusable')
    },
  ),
  secondFactorCase(
    'names a user who was disabled meanwhile',
    'userDisabledAtVerify',
    async (subject) => {
      const out = await handedOut(subject)
      const answer = await answered(subject, out, codeOfStep(out.key, presentStep()))
      assert.equal(failureOf(answer).kind, 'userDisabledNow')
    },
  ),
  secondFactorCase('stops a code on its way when asked to', 'verifySlow', async (subject) => {
    const { home, challenge, key } = await handedOut(subject)
    const controller = new AbortController()
    const code = codeOfStep(key, presentStep())
    const { gateway, loginName } = subject
    const answer = gateway.answerChallenge(home, loginName, challenge, code, controller.signal)
    setTimeout(() => {
      controller.abort()
    }, 50)
    assert.deepEqual(await answer, { ok: false, failure: { kind: 'aborted' } })
  }),
  secondFactorCase(
    'says so where the extension is not announced',
    'mfaElsewhere',
    async (subject) => {
      const { gateway, loginName, password } = subject
      const home = await resolved(subject)
      assert.equal(home.secondFactorHost, null)
      const answer = await gateway.signIn(home, { loginName, password }, never())
      assert.equal(failureOf(answer).kind, 'secondFactorElsewhere')
    },
  ),
]
