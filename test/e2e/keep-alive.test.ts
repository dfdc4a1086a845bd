// Asking whether the session stands: three answers and no fourth. Only the service's own 401 signs
// an agent out; waking up, a failing service or a guest network never do.
import type { ScenarioInput } from '../../login-service/scenarios'
import type { MessageId } from '../../src-renderer/wording'
import { wireOf } from '../support/local-service'
import { expect, test, type RunningApp } from './fixtures'

/** As the operating system says it after sleep. */
function wakeUp({ electron }: RunningApp): Promise<void> {
  return electron.evaluate(({ powerMonitor }) => {
    powerMonitor.emit('resume')
  })
}

test('waking up asks once', async ({ signedIn, service, maria }) => {
  await wakeUp(signedIn)

  await signedIn.session.expectConfirmed()
  expect(await service.requests()).toEqual([wireOf(maria.account).refresh(200)])
})

test('whoever asks while an answer is under way waits for the same one', async ({
  signedIn,
  service,
  maria,
}) => {
  const { session } = signedIn
  const wire = wireOf(maria.account)
  service.gate.holdAnswers()
  await session.checkNow.click()
  await expect.poll(service.requests).toEqual([wire.refresh(200)])

  await wakeUp(signedIn)
  await wakeUp(signedIn)
  await expect(session.checkNow).toBeDisabled()
  service.gate.releaseAnswers()

  await session.expectConfirmed()
  expect(await service.requests()).toEqual([wire.refresh(200)])
})

const unclear: readonly (readonly [
  string,
  ScenarioInput,
  number | 'unanswered',
  Extract<MessageId, `notice.${string}.what`>,
])[] = [
  ['status 500', { kind: 'failing', status: 500 }, 500, 'notice.serviceFailed.what'],
  ['status 503', { kind: 'failing', status: 503 }, 503, 'notice.serviceFailed.what'],
  ['status 429', { kind: 'throttled', at: 'refresh' }, 429, 'notice.tooManyAttempts.what'],
  ['status 451', { kind: 'blocked', at: 'refresh' }, 451, 'notice.blockedBySupport.what'],
  ['a guest network’s page', { kind: 'htmlPage' }, 200, 'notice.unexpectedAnswer.what'],
  ['a redirect', { kind: 'redirect' }, 302, 'notice.unexpectedAnswer.what'],
]

test('an answer that is not the service’s 401 never signs an agent out', async ({
  signedIn,
  service,
  maria,
  savedSession,
}) => {
  const { session } = signedIn
  const wire = wireOf(maria.account)
  for (const [name, scenario, outcome, cause] of unclear) {
    await test.step(name, async () => {
      await service.misbehave(scenario)
      await service.forgetRequests()

      await wakeUp(signedIn)
      await session.expectUnconfirmed(cause)
      expect(await service.requests()).toEqual([wire.refresh(outcome)])

      await service.behave()
      await session.checkNow.click()
      await expect.poll(service.requests).toEqual([wire.refresh(outcome), wire.refresh(200)])
      await session.expectConfirmed()
    })
  }
  expect(await savedSession()).not.toBeNull()
})
