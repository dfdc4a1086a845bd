// What every PasswordResetService must do about links and new passwords, and what a sign-in says
// where the password must be changed first.
import assert from 'node:assert/strict'
import type { PasswordResetService } from '../../src-main/core/ports'
import type { RequiredChange } from '../../src-main/core/password-reset/reset-types'
import {
  asked,
  failureOf,
  never,
  type ResetBehaviour,
  type ResetCase,
  type ResetSubject,
} from './password-reset-contract'

const NEW_PASSWORD = 'Quiet-Harbour-27'
const HOUR_MS = 3_600_000

/** Asks for a link and takes its token out of the e-mail. */
async function mailed(subject: ResetSubject): Promise<string> {
  assert.ok((await asked(subject)).ok, 'the request is submitted')
  const token = await subject.mailedToken()
  assert.ok(token.length > 0, 'the e-mail has a link')
  return token
}

const opened = (
  { reset, home }: ResetSubject,
  token: string,
): ReturnType<PasswordResetService['openLink']> => reset.openLink(home, token, never())

const changed = (
  { reset, home }: ResetSubject,
  token: string,
  password = NEW_PASSWORD,
): ReturnType<PasswordResetService['changePassword']> =>
  reset.changePassword(home, { token, password }, never())

async function signInKind(subject: ResetSubject, password: string): Promise<string> {
  const { gateway, home, loginName } = subject
  const answer = await gateway.signIn(home, { loginName, password }, never())
  return answer.ok ? answer.value.kind : answer.failure.kind
}

async function brokenRules(
  subject: ResetSubject,
  token: string,
  password: string,
): Promise<readonly string[]> {
  const failure = failureOf(await changed(subject, token, password))
  assert.ok(failure.kind === 'passwordRefused')
  assert.ok(!JSON.stringify(failure).includes(token))
  assert.ok(!JSON.stringify(failure).includes(password))
  return failure.rules
}

async function changeRequired(subject: ResetSubject): Promise<RequiredChange> {
  const { gateway, home, loginName, password } = subject
  const answer = await gateway.signIn(home, { loginName, password }, never())
  assert.ok(answer.ok && answer.value.kind === 'changeRequired', 'a new password is asked for')
  return answer.value.change
}

const REASONS: readonly (readonly [ResetBehaviour, RequiredChange['facts']['reason']])[] = [
  ['passwordExpired', 'expired'],
  ['passwordToBeChanged', 'mustChange'],
]

const atSignIn = REASONS.flatMap(([behaviour, reason]): readonly ResetCase[] => [
  {
    name: `${reason}: asks for a new password in place of a session`,
    run: async (subject) => {
      await subject.behave(behaviour)
      const { facts, token } = await changeRequired(subject)
      assert.equal(facts.reason, reason)
      assert.equal(facts.policy.minLength, 8)
      assert.ok(facts.expiresAtMs > Date.now() && facts.expiresAtMs <= Date.now() + HOUR_MS)
      assert.ok(token.length > 0)
      assert.ok(!JSON.stringify(facts).includes(token))
    },
  },
  {
    name: `${reason}: opens a session with the new password`,
    run: async (subject) => {
      await subject.behave(behaviour)
      const { token } = await changeRequired(subject)
      assert.deepEqual(await changed(subject, token), { ok: true, value: null })
      assert.equal(await signInKind(subject, NEW_PASSWORD), 'opened')
    },
  },
  {
    name: `${reason}: still rejects a wrong password`,
    run: async (subject) => {
      await subject.behave(behaviour)
      assert.equal(await signInKind(subject, 'not-it-9!'), 'rejected')
    },
  },
  {
    name: `${reason}: says so where the extension is not announced`,
    run: async (subject) => {
      await subject.behave(behaviour)
      const home = { ...subject.home, resetHost: null }
      const kind = await signInKind({ ...subject, home }, subject.password)
      assert.equal(kind, 'passwordChangeElsewhere')
    },
  },
])

export const newPasswordCases: readonly ResetCase[] = [
  {
    name: 'says whose link it is and what the new password must be like, as often as asked',
    run: async (subject) => {
      const token = await mailed(subject)
      const first = await opened(subject, token)
      const second = await opened(subject, token)
      assert.ok(first.ok && second.ok)
      const { loginName, policy, expiresAtMs } = first.value
      assert.equal(loginName, subject.loginName)
      assert.deepEqual([policy.minLength, policy.minKinds, policy.forbidLoginName], [8, 2, true])
      assert.ok(expiresAtMs > Date.now() && expiresAtMs <= Date.now() + HOUR_MS)
      assert.ok(!JSON.stringify(first.value).includes(token))
    },
  },
  {
    name: 'knows no link that nobody sent',
    run: async (subject) => {
      const token = 'A'.repeat(43)
      assert.equal(failureOf(await opened(subject, token)).kind, 'linkUnknown')
      assert.equal(failureOf(await changed(subject, token)).kind, 'linkUnknown')
    },
  },
  {
    name: 'names a link that expired',
    run: async (subject) => {
      await subject.behave('linksExpireAtOnce')
      const token = await mailed(subject)
      assert.equal(failureOf(await opened(subject, token)).kind, 'linkExpired')
      assert.equal(failureOf(await changed(subject, token)).kind, 'linkExpired')
    },
  },
  {
    name: 'lets a newer link take the place of the older one',
    run: async (subject) => {
      const older = await mailed(subject)
      const newer = await mailed(subject)
      assert.equal(failureOf(await opened(subject, older)).kind, 'linkExpired')
      assert.ok((await opened(subject, newer)).ok)
    },
  },
  {
    name: 'sets a new password, with which alone a session opens',
    run: async (subject) => {
      const token = await mailed(subject)
      assert.deepEqual(await changed(subject, token), { ok: true, value: null })
      assert.equal(await signInKind(subject, subject.password), 'rejected')
      assert.equal(await signInKind(subject, NEW_PASSWORD), 'opened')
    },
  },
  {
    name: 'names a link that was used',
    run: async (subject) => {
      const token = await mailed(subject)
      assert.ok((await changed(subject, token)).ok)
      assert.equal(failureOf(await opened(subject, token)).kind, 'linkUsed')
      assert.equal(failureOf(await changed(subject, token)).kind, 'linkUsed')
    },
  },
  {
    name: 'names every rule that a password breaks, and leaves the link good',
    run: async (subject) => {
      const token = await mailed(subject)
      assert.deepEqual(await brokenRules(subject, token, 'xyz'), ['tooShort', 'tooFewKinds'])
      assert.ok((await changed(subject, token)).ok)
    },
  },
  {
    name: 'names a password that was used before',
    run: async (subject) => {
      assert.ok((await changed(subject, await mailed(subject))).ok)
      const token = await mailed(subject)
      assert.deepEqual(await brokenRules(subject, token, NEW_PASSWORD), ['usedBefore'])
    },
  },
  {
    name: 'names the process that failed for who was disabled meanwhile',
    run: async (subject) => {
      const token = await mailed(subject)
      await subject.behave('userDisabled')
      assert.equal(failureOf(await changed(subject, token)).kind, 'processFailed')
    },
  },
  ...atSignIn,
]
