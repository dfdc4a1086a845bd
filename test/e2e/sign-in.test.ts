// The main job: an agent types three things and is signed in, with as few requests as can be.
import { wireOf } from '../support/local-service'
import { accountFound } from '../support/screens/sign-in-screen'
import { appear } from '../support/screens/appear'
import { words } from '../support/screens/words'
import { expect, test } from './fixtures'

/** The documented `sessionTTl`: "28800000", 8 hours. */
const SESSION_LASTS_MS = 28_800_000

test('signs in with the keyboard alone', async ({ app, service, maria }) => {
  const { page, form, session } = app
  const wire = wireOf(maria.account)
  await expect(form.accountNumber).toBeFocused()

  await page.keyboard.type(maria.account)
  await page.keyboard.press('Tab')
  await page.keyboard.type(maria.loginName)
  await page.keyboard.press('Tab')
  await page.keyboard.type(maria.password)
  await page.keyboard.press('Enter')

  await session.expectOpen()
  await expect(session.heading).toBeFocused()
  expect(await service.requests()).toEqual([wire.lookUp(200), wire.login(200)])
})

test('the click costs one request on a connection that was open before it', async ({
  app,
  service,
  maria,
}) => {
  const { form, session } = app
  const wire = wireOf(maria.account)
  await form.fillIn(maria)
  expect(await service.requests()).toEqual([wire.lookUp(200)])
  const connectionsBefore = service.gate.connections()
  await service.forgetRequests()

  await form.submit.click()
  await session.expectOpen()

  expect(await service.requests()).toEqual([wire.login(200)])
  expect(service.gate.connections()).toBe(connectionsBefore)
})

test('the screen of a session says whose it is, where, since when and until when', async ({
  app,
  service,
  maria,
}) => {
  const { form, session } = app
  const startedMs = Date.now()
  await form.signIn(maria)
  await session.expectOpen()

  await expect(session.fact('loginName')).toHaveText(maria.loginName)
  await expect(session.fact('accountNumber')).toHaveText(maria.account)
  await expect(session.fact('site')).toHaveText(`127.0.0.1:${service.gate.port}`)
  await expect(session.fact('lastConfirmed')).toHaveText(words('signedIn.notConfirmedYet'))
  await session.expectStorage('protected')
  const sinceMs = await session.moment('since')
  expect(sinceMs).toBeGreaterThanOrEqual(startedMs)
  expect(sinceMs).toBeLessThanOrEqual(Date.now())
  expect(await session.moment('until')).toBe(sinceMs + SESSION_LASTS_MS)
  await appear(app.page.getByText(words('standIn.banner')))
})

test('the workspace opens in the browser, at the address the service named', async ({
  signedIn,
  service,
  maria,
}) => {
  const { electron, session } = signedIn
  await electron.evaluate(({ shell }) => {
    const opened: string[] = []
    Reflect.set(globalThis, 'openedByTest', opened)
    shell.openExternal = (url) => {
      opened.push(url)
      return Promise.resolve()
    }
  })

  await session.openWorkspace.click()

  const opened = (): Promise<unknown> =>
    electron.evaluate(() => Reflect.get(globalThis, 'openedByTest') as unknown)
  await expect.poll(opened).toEqual([`https://127.0.0.1:${service.gate.port}/a/${maria.account}/`])
  expect(await service.requests()).toEqual([])
})

test('a pasted account number is cleaned, shown and used', async ({ app, service, maria }) => {
  const { electron, page, form, session } = app
  const wire = wireOf(maria.account)
  await electron.evaluate(
    ({ clipboard }, text) => clipboard.writeText(text),
    ` ${maria.account.slice(0, 4)}-${maria.account.slice(4)}\u00a0`,
  )

  await form.accountNumber.press('Control+V')

  await expect(form.accountNumber).toHaveValue(maria.account)
  await expect(
    page.getByText(words('accountNumber.cleaned', { digits: maria.account })),
  ).toBeVisible()
  await form.signIn(maria)
  await session.expectOpen()
  expect(await service.requests()).toEqual([wire.lookUp(200), wire.login(200)])
})

test('a click counts although the field that it leaves has something to say', async ({
  app,
  service,
}) => {
  const { page, form } = app
  await form.accountNumber.fill('12x')

  // At its upper edge: a line more above, and the button would be gone from under the pointer.
  await form.submit.click({ position: { x: 20, y: 3 } })

  await appear(page.getByText(words('accountNumber.notDigits', { character: 'x' })))
  await appear(page.getByText(words('password.empty')))
  expect(await service.requests()).toEqual([])
})

test('pressing Enter again and again sends the password once', async ({ app, service, maria }) => {
  const { form, session } = app
  const wire = wireOf(maria.account)
  await form.fillIn(maria)

  await form.password.press('Enter')
  await form.password.press('Enter')
  await app.page.keyboard.press('Enter')
  await session.expectOpen()

  expect(await service.requests()).toEqual([wire.lookUp(200), wire.login(200)])
})

test('an incomplete form sends nothing and says what is missing', async ({
  app,
  service,
  maria,
}) => {
  const { form, page } = app
  const wire = wireOf(maria.account)
  await form.accountNumber.fill(maria.account)
  await form.loginName.fill(maria.loginName)
  await appear(page.getByText(accountFound))

  await form.submit.click()

  await expect(form.password).toBeFocused()
  await expect(form.password).toHaveAccessibleDescription(words('password.empty'))
  expect(await service.requests()).toEqual([wire.lookUp(200)])
})

test('a user name travels exactly as it was typed', async ({ app, service }) => {
  const { form, session } = app
  const person = service.person('j.müller+1@example.com')

  await form.signIn(person)

  await session.expectOpen()
  await expect(session.fact('loginName')).toHaveText(person.loginName)
  expect(await service.requests()).toContain(wireOf(person.account).login(200))
})
