// Something answers that is not the service, or not all of it: a named cause with evidence, the
// form open again, one request, never a crash or a blank screen.
import type { AnswerProblem } from '../../src-main/core/sign-in/service-failure'
import type { ScenarioInput } from '../../login-service/scenarios'
import type { EvidenceId } from '../../src-preload/contract'
import { wireOf } from '../support/local-service'
import { expect, test } from './fixtures'

interface Case {
  readonly name: string
  readonly scenario: (at: 'login' | 'domain') => ScenarioInput
  readonly problem: AnswerProblem['kind']
  /** The status that the service sent. */
  readonly status?: number
  readonly evidence?: readonly [EvidenceId, string]
}

/** More than the app reads of an answer: 1 MiB (http-login-gateway.ts). */
const TOO_LARGE_BYTES = 1_500_000

const shared: readonly Case[] = [
  {
    name: 'a page of a guest network',
    scenario: (at) => ({ kind: 'htmlPage', at }),
    problem: 'notJson',
    evidence: ['contentType', 'text/html; charset=utf-8'],
  },
  {
    name: 'a redirect to another address',
    scenario: (at) => ({ kind: 'redirect', location: 'https://portal.example/sign-in', at }),
    problem: 'redirect',
    status: 302,
    evidence: ['redirectedTo', 'portal.example'],
  },
  {
    name: 'half an answer',
    scenario: (at) => ({ kind: 'truncatedBody', at }),
    problem: 'truncated',
  },
  {
    name: 'broken JSON',
    scenario: (at) => ({ kind: 'malformedJson', at }),
    problem: 'malformedJson',
  },
  {
    name: 'far too much',
    scenario: (at) => ({ kind: 'hugeBody', sizeBytes: TOO_LARGE_BYTES, at }),
    problem: 'tooLarge',
    evidence: ['problem', '> 1048576 B'],
  },
]

const missing = (field: string, named = field): Case => ({
  name: `an answer without ${field}`,
  scenario: (at) => ({ kind: 'missingFields', fields: [field], at }),
  problem: 'missingFields',
  evidence: ['problem', named],
})

const atLogin: readonly Case[] = [
  ...shared,
  missing('bearer'),
  missing('csrf'),
  missing('sessionTTl'),
  missing('Set-Cookie', 'session_id (cookie)'),
]

test('whatever answers the sign-in instead of the service is named, with its evidence', async ({
  app,
  service,
  maria,
}) => {
  const { form } = app
  const wire = wireOf(maria.account)
  for (const { name, scenario, problem, status = 200, evidence } of atLogin) {
    await test.step(name, async () => {
      await service.misbehaveOnly(scenario('login'))
      await service.forgetRequests()

      await form.signIn(maria)

      await expect.poll(service.posts).toEqual([wire.login(status)])
      await form.expectOpen()
      await form.notice.expectShown('unexpectedAnswer')
      await form.notice.expectHow('unexpectedAnswer', {
        problem,
        host: `127.0.0.1:${service.gate.port}`,
      })
      if (evidence !== undefined) {
        expect(await form.notice.evidence(evidence[0])).toBe(evidence[1])
      }
      expect(await form.contents()).toEqual({
        accountNumber: maria.account,
        loginName: maria.loginName,
        passwordLength: 0,
      })
      expect(await service.posts()).toEqual([wire.login(status)])
    })
  }
})

test('whatever answers the look-up instead of the service is named, and the password is not sent', async ({
  app,
  service,
  maria,
}) => {
  const { form, session } = app
  for (const { name, scenario, problem } of shared) {
    await test.step(name, async () => {
      await service.misbehaveOnly(scenario('domain'))

      await form.signInUnchecked(maria)

      await form.expectOpen()
      await form.notice.expectShown('unexpectedAnswer')
      await form.notice.expectHow('unexpectedAnswer', {
        problem,
        host: `127.0.0.1:${service.gate.port}`,
      })
      expect(await service.posts()).toEqual([])
    })
  }
  await service.behave()
  await form.signInUnchecked(maria)
  await session.expectOpen()
})

test('a directory that names no Login Service is told apart from an unknown account', async ({
  app,
  service,
  maria,
}) => {
  const { form } = app
  await service.misbehave({ kind: 'servicesNotListed', services: ['agentVep'], at: 'domain' })

  await form.signInUnchecked(maria)

  await form.notice.expectShown('loginServiceNotListed')
  expect(await service.posts()).toEqual([])
})

test('a directory that names a foreign host is refused, and nothing is sent anywhere', async ({
  app,
  service,
  maria,
}) => {
  const { form } = app
  await service.misbehave({ kind: 'namesOtherHost', baseUri: 'sign-in.example', at: 'domain' })

  await form.signInUnchecked(maria)

  await form.notice.expectShown('hostNotAllowed')
  await form.notice.expectHow('hostNotAllowed', { namedHost: 'sign-in.example' })
  expect(await service.posts()).toEqual([])
})

test('an answer of the wrong type whose content is right is used', async ({
  app,
  service,
  maria,
}) => {
  const { form, session } = app
  await service.misbehave({ kind: 'wrongContentType', at: 'login' })

  await form.signIn(maria)

  await session.expectOpen()
  expect(await service.requests()).toContain(wireOf(maria.account).login(200))
})
