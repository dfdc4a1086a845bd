// After a sign-in, neither the page's memory nor any file of the profile nor any process' arguments
// hold the password or a secret of the session. The scanners are shown to find what is planted.
import { randomBytes } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { LocalService, Person } from '../support/local-service'
import { scanHeap } from '../support/heap-scan'
import type { Secrets } from '../support/leak-search'
import { scanProcesses, scanProfile } from '../support/profile-scan'
import { appear } from '../support/screens/appear'
import { expect, test, type RunningApp } from './fixtures'

const ACCOUNT = '31415926'

/** Somebody whose password exists nowhere else on this computer. */
async function addStranger(service: LocalService): Promise<Person> {
  const person = {
    account: ACCOUNT,
    loginName: 'canary.agent',
    password: `canary-${randomBytes(24).toString('hex')}`,
  }
  await service.control.send({ kind: 'addUser', ...person })
  return person
}

/** Everything there is to search, empty. */
async function expectNoLeak(app: RunningApp, profile: string, secrets: Secrets): Promise<void> {
  const heap = await scanHeap(app.page, secrets)
  expect(heap.leaks).toEqual([])
  expect(heap.sizeBytes).toBeGreaterThan(1_000_000)
  await expectNoLeakOutside(app, profile, secrets)
}

async function expectNoLeakOutside(
  app: RunningApp,
  profile: string,
  secrets: Secrets,
): Promise<void> {
  const files = await scanProfile(profile, secrets)
  expect(files.leaks).toEqual([])
  expect(files.searched).toContain(join(profile, 'sign-in.log'))
  const processes = await scanProcesses(app.processId, secrets)
  expect(processes.leaks).toEqual([])
  // Main, zygotes, GPU or network, page: never fewer than four, with two files each.
  expect(processes.searched.length).toBeGreaterThanOrEqual(8)
}

test('nothing secret is left after sign-in, after sign-out and after quitting', async ({
  app,
  service,
  profile,
  savedSession,
}) => {
  const person = await addStranger(service)
  await app.form.signIn(person)
  await app.session.expectOpen()
  await app.session.expectStorage('protected')
  const saved = await savedSession()
  if (saved === null) throw new Error('nothing was saved')
  const { bearer, csrf, sessionCookie } = saved.secrets
  const secrets = { password: person.password, bearer, csrf, sessionCookie }
  await app.session.checkNow.click()
  await app.session.expectConfirmed()

  await expectNoLeak(app, profile, secrets)

  await app.session.signOut.click()
  await app.form.notice.expectShown('signedOut')
  await expectNoLeak(app, profile, secrets)

  await app.close()
  expect((await scanProfile(profile, secrets)).leaks).toEqual([])
})

test('nothing secret is left after sign-ins that failed', async ({ app, service, profile }) => {
  const { form } = app
  const person = await addStranger(service)
  const wrong = { ...person, password: `wrong-${randomBytes(24).toString('hex')}` }
  await form.signIn(wrong)
  await form.notice.expectShown('rejected')

  await service.misbehave({ kind: 'slow', delayMs: 600_000, at: 'login' })
  await form.signIn(person)
  await appear(form.authenticating)
  await app.page.keyboard.press('Escape')
  await form.notice.expectShown('cancelled', { wasSent: 'password' })

  await expectNoLeak(app, profile, { password: person.password, wrongPassword: wrong.password })
})

test('the scans find a password planted in a file, in the page and in an argument', async ({
  start,
  profile,
}) => {
  const password = `planted-${randomBytes(24).toString('hex')}`
  const app = await start({ extraArguments: [`--planted=${password}`] })
  await app.form.expectOpen()
  const folder = join(profile, 'deep', 'below')
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'plain'), `before ${password} after`)
  await writeFile(join(folder, 'wide'), Buffer.from(`x${password}`, 'utf16le'))
  await writeFile(join(folder, 'encoded'), Buffer.from(`xy${password}z`).toString('base64'))
  await app.page.evaluate((text) => {
    Reflect.set(globalThis, 'planted', { deep: [text] })
  }, password)

  const files = await scanProfile(profile, { password })
  expect(files.leaks.map(({ where, encoding }) => [where, encoding])).toEqual(
    expect.arrayContaining([
      [join(folder, 'plain'), 'UTF-8'],
      [join(folder, 'wide'), 'UTF-16LE'],
      [join(folder, 'encoded'), 'base64+2'],
    ]),
  )
  expect((await scanHeap(app.page, { password })).leaks).toContainEqual({
    where: 'heap of the page',
    secret: 'password',
    encoding: 'UTF-8',
  })
  expect((await scanProcesses(app.processId, { password })).leaks).toContainEqual({
    where: `/proc/${app.processId}/cmdline`,
    secret: 'password',
    encoding: 'UTF-8',
  })
})
