// What is kept for the next start when it is wanted, and what is not when it is not. Also: one
// program a profile.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { startParameters } from '../support/app-under-test'
import { expect, test } from './fixtures'

test('account number and user name are there at the next start, the focus is on the password', async ({
  signedIn,
  start,
  maria,
}) => {
  await signedIn.session.signOut.click()
  await signedIn.form.notice.expectShown('signedOut')
  await signedIn.close()

  const { form } = await start()

  await expect(form.remember).toBeChecked()
  await expect(form.password).toBeFocused()
  expect(await form.contents()).toEqual({
    accountNumber: maria.account,
    loginName: maria.loginName,
    passwordLength: 0,
  })
})

test('without the tick nothing is kept, not even for the session in between', async ({
  app,
  start,
  maria,
  profile,
}) => {
  await app.form.remember.uncheck()
  await app.form.signIn(maria)
  await app.session.expectStorage('protected')
  expect(await readFile(join(profile, 'identity.json'), 'utf8')).not.toContain(maria.loginName)
  await app.session.signOut.click()
  await app.form.notice.expectShown('signedOut')
  expect(await app.form.contents()).toMatchObject({ accountNumber: '', loginName: '' })
  await app.close()

  const { form } = await start()

  await expect(form.remember).not.toBeChecked()
  await expect(form.accountNumber).toBeFocused()
  expect(await form.contents()).toMatchObject({ accountNumber: '', loginName: '' })
})

test('taking the tick away forgets at once', async ({ signedIn, start, maria, profile }) => {
  const identity = join(profile, 'identity.json')
  await signedIn.session.signOut.click()
  await signedIn.form.notice.expectShown('signedOut')
  expect(await readFile(identity, 'utf8')).toContain(maria.loginName)

  await signedIn.form.remember.uncheck()
  await expect.poll(() => readFile(identity, 'utf8')).not.toContain(maria.loginName)
  await signedIn.crash()

  const { form } = await start()
  await form.expectOpen()
  expect(await form.contents()).toMatchObject({ accountNumber: '', loginName: '' })
})

test('a second start of the same profile shows the first window, and ends well', async ({
  app,
  service,
  profile,
  keyring,
}) => {
  await app.form.expectOpen()
  await app.electron.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.hide()
  })

  const { args, env } = startParameters({ service, profile, keyring: keyring.environment })
  const second = spawn(app.electron.process().spawnfile, [...args], {
    env: { ...env },
    stdio: 'ignore',
  })
  const [exitCode] = (await once(second, 'exit')) as readonly unknown[]

  expect(exitCode).toBe(0)
  const windows = (): Promise<readonly boolean[]> =>
    app.electron.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map((window) => window.isVisible()),
    )
  await expect.poll(windows).toEqual([true])
  expect(await service.requests()).toEqual([])
})
