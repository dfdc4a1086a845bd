// The agent changes their mind: whatever is in flight stops, nothing more is sent, and a late
// answer changes nothing.
import { wireOf } from '../support/local-service'
import { accountFound } from '../support/screens/sign-in-screen'
import { appear } from '../support/screens/appear'
import { expect, test, type RunningApp } from './fixtures'

/** Longer than any test lasts. */
const FOR_EVER_MS = 600_000

const ways: readonly (readonly [string, (app: RunningApp) => Promise<void>])[] = [
  ['Escape', ({ page }) => page.keyboard.press('Escape')],
  ['the button', ({ form }) => form.cancel.click()],
]

for (const [name, cancel] of ways) {
  test(`${name} stops a sign-in that was sent, and says that it was`, async ({
    app,
    service,
    maria,
  }) => {
    const { form, session } = app
    const wire = wireOf(maria.account)
    await service.misbehave({ kind: 'slow', delayMs: FOR_EVER_MS, at: 'login' })
    await form.signIn(maria)
    await appear(form.authenticating)
    const sent = [wire.lookUp(200), wire.login('unanswered')]
    await expect.poll(service.requests).toEqual(sent)

    await cancel(app)

    await form.notice.expectShown('cancelled', { wasSent: 'password' })
    expect(await form.contents()).toEqual({
      accountNumber: maria.account,
      loginName: maria.loginName,
      passwordLength: 0,
    })
    await expect(form.password).toBeFocused()
    expect(await service.requests()).toEqual(sent)

    await service.behave()
    await form.signIn(maria)
    await session.expectOpen()
    expect(await service.requests()).toEqual([...sent, wire.login(200)])
  })

  test(`${name} stops a look-up, and the password is never sent`, async ({
    app,
    service,
    maria,
  }) => {
    const { form, session } = app
    const wire = wireOf(maria.account)
    await service.misbehave({ kind: 'slow', delayMs: FOR_EVER_MS, at: 'domain', requests: 1 })
    await form.signInUnchecked(maria)
    await appear(form.resolvingAccount)

    await cancel(app)

    await form.notice.expectShown('cancelled', { wasSent: 'nothing' })
    expect(await form.contents()).toMatchObject({ loginName: maria.loginName, passwordLength: 0 })
    expect(await service.posts()).toEqual([])

    // The next step through the form looks the account up afresh: the first look-up is over.
    await form.loginName.focus()
    await appear(app.page.getByText(accountFound))
    const seen = [wire.lookUp('unanswered'), wire.lookUp(200)]
    expect(await service.requests()).toEqual(seen)

    await form.signIn(maria)
    await session.expectOpen()
    expect(await service.requests()).toEqual([...seen, wire.login(200)])
  })
}

test('an answer that comes after the cancel changes nothing', async ({
  app,
  service,
  maria,
  savedSession,
}) => {
  const { form, page } = app
  const wire = wireOf(maria.account)
  await form.fillIn(maria)
  service.gate.holdAnswers()
  await form.submit.click()
  // The service has said yes; its answer is still on the way.
  await expect.poll(service.requests).toEqual([wire.lookUp(200), wire.login(200)])

  await page.keyboard.press('Escape')
  await form.notice.expectShown('cancelled', { wasSent: 'password' })
  service.gate.releaseAnswers()

  // Whatever arrives by now came before this answer.
  await form.accountNumber.fill('99999999')
  await form.loginName.focus()
  await expect
    .poll(service.requests)
    .toEqual([wire.lookUp(200), wire.login(200), wireOf('99999999').lookUp(200)])
  await form.expectOpen()
  expect(await savedSession()).toBeNull()
})
