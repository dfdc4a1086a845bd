// The keychain in every state it can be in, seen from the screen: what the app says, that it works
// without one, and that nothing signed out ever comes back.
import { readLog } from '../support/app-under-test'
import { wireOf } from '../support/local-service'
import { appear } from '../support/screens/appear'
import { expect, test, type RunningApp } from './fixtures'

test.use({ keyringState: 'unlocked' })

for (const [name, keyringState] of [
  ['no keychain service', 'absent'],
  ['no D-Bus', 'noBus'],
] as const) {
  test.describe(`with ${name}`, () => {
    test.use({ keyringState })

    test('the form says so, and the session lives in memory only', async ({
      app,
      start,
      service,
      maria,
    }) => {
      const { form, session } = app
      const wire = wireOf(maria.account)
      await form.notice.expectShown('keychainAbsent')
      await form.signIn(maria)
      await session.expectOpen()
      await session.expectStorage('noService')
      expect(await service.requests()).toEqual([wire.lookUp(200), wire.login(200)])
      await service.forgetRequests()
      await app.close()

      const next = await start()
      await next.form.notice.expectShown('keychainAbsent')
      expect(await service.posts()).toEqual([])
    })
  })
}

test.describe('with a locked keychain', () => {
  test.use({ keyringState: 'locked' })

  test('the session is kept in memory until it is unlocked, and saved then', async ({
    app,
    keyring,
    service,
    maria,
    savedSession,
  }) => {
    const { form, session } = app
    const wire = wireOf(maria.account)
    await form.signIn(maria)
    await session.expectOpen()
    await session.expectStorage('locked')

    await keyring.unlock()
    expect(await savedSession()).toBeNull()
    await session.tryKeychainAgain.click()

    await session.expectStorage('protected')
    expect(await savedSession()).not.toBeNull()
    expect(await service.requests()).toEqual([wire.lookUp(200), wire.login(200)])
  })
})

test.describe('with a keychain that was never unlocked', () => {
  test.use({ keyringState: 'neverUnlocked' })

  test('signing in works, and the screen says that it is locked', async ({
    app,
    start,
    service,
    maria,
  }) => {
    const { form, session } = app
    await form.signIn(maria)
    await session.expectOpen()
    await session.expectStorage('locked')
    await service.forgetRequests()
    await app.close()

    const next = await start()
    await next.form.expectOpen()
    expect(await service.posts()).toEqual([])
  })
})

test('a keychain locked over a restart is named, and unlocking it brings the session back', async ({
  signedIn,
  start,
  keyring,
  service,
  maria,
}) => {
  const wire = wireOf(maria.account)
  await signedIn.close()
  await keyring.lock()

  const { form, session } = await start()
  await form.notice.expectShown('keychainLocked')
  expect(await form.contents()).toMatchObject({ loginName: maria.loginName })
  expect(await service.posts()).toEqual([])

  await keyring.unlock()
  await form.tryKeychainAgain.click()
  await session.expectConfirmed()
  await session.expectStorage('protected')
  expect(await service.posts()).toEqual([wire.refresh(200)])
})

test('a keychain killed midway disturbs nobody, and a sign-out then still holds', async ({
  signedIn,
  start,
  keyring,
  service,
  maria,
  savedSession,
}) => {
  const { form, session } = signedIn
  const wire = wireOf(maria.account)
  await keyring.kill()
  await session.checkNow.click()
  await session.expectConfirmed()

  await session.signOut.click()
  await form.notice.expectShown('signedOut')
  expect(await service.posts()).toEqual([wire.refresh(200), wire.logout(200)])
  await signedIn.close()
  await service.forgetRequests()
  await keyring.restart('unlocked')

  const next = await start()
  await next.form.expectOpen()
  await expect.poll(savedSession).toBeNull()
  expect(await service.posts()).toEqual([])
})

test('a keychain killed before the sign-in is named, and the next start uses the next one', async ({
  app,
  start,
  keyring,
  maria,
  savedSession,
}) => {
  const { form, session } = app
  await form.expectOpen()
  await keyring.kill()
  await form.signIn(maria)
  await session.expectOpen()
  await session.expectStorage('noService')

  await session.tryKeychainAgain.click()
  await session.expectStorage('noService')
  await app.close()
  await keyring.restart('unlocked')

  const next = await start()
  await next.form.expectOpen()
  expect(await savedSession()).toBeNull()
  await next.form.signIn(maria)
  await next.session.expectStorage('protected')
  expect(await savedSession()).not.toBeNull()
})

for (const [name, doNotWait] of [
  ['Escape', ({ page }) => page.keyboard.press('Escape')],
  ['the button', ({ starting }) => starting.leave.click()],
] satisfies readonly (readonly [string, (app: RunningApp) => Promise<void>])[]) {
  test(`a keychain that does not answer holds nobody up: ${name} leads to a form that works`, async ({
    signedIn,
    start,
    keyring,
    service,
    maria,
    profile,
  }) => {
    const wire = wireOf(maria.account)
    await signedIn.close()
    keyring.stopAnswering()

    const next = await start()
    await appear(next.starting.leave)
    await doNotWait(next)
    await next.form.expectOpen()
    // The app itself has not given up yet: that is what Escape is for.
    expect((await readLog(profile)).split('"event":"keychainRead"')).toHaveLength(2)
    await next.form.signIn(maria)
    await next.session.expectOpen()
    await next.session.expectStorage('saving')
    expect(await service.requests()).toEqual([wire.lookUp(200), wire.login(200)])

    keyring.answerAgain()
    await next.session.expectStorage('protected')
  })
}

test('a keychain that does not answer is named after a while, and asked again on request', async ({
  signedIn,
  start,
  keyring,
  service,
  maria,
}) => {
  await signedIn.close()
  keyring.stopAnswering()

  const { form, session } = await start()
  await form.notice.expectShown('keychainNotAnswering')
  expect(await service.posts()).toEqual([])

  keyring.answerAgain()
  await form.tryKeychainAgain.click()
  await session.expectConfirmed()
  expect(await service.posts()).toEqual([wireOf(maria.account).refresh(200)])
})
