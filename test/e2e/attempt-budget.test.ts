// The budget of failed tries in the real app: one is left before the account's limit, over restarts,
// crashes and edited files, and nothing is sent once it is spent.
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { wireOf, type Person } from '../support/local-service'
import { appear } from '../support/screens/appear'
import { words } from '../support/screens/words'
import { expect, test, type RunningApp } from './fixtures'

const WRONG = 'wrong-Password-31!'

async function failTimes(app: RunningApp, person: Person, times: number): Promise<void> {
  for (let count = 1; count <= times; count += 1) {
    await app.form.signIn({ ...person, password: WRONG })
    await app.form.notice.expectShown('rejected', { counted: count, left: 4 - count })
  }
}

async function expectWithheld({ form }: RunningApp, person: Person, minutes = 30): Promise<void> {
  await form.signIn(person)
  await form.notice.expectShown('attemptWithheld', { counted: 4, limit: 5, minutes })
}

test('the try that could be the last one is not sent, right password or not', async ({
  app,
  service,
  maria,
}) => {
  await failTimes(app, maria, 4)
  const posts = await service.posts()
  expect(posts).toEqual(Array.from({ length: 4 }, () => wireOf(maria.account).login(401)))

  await expectWithheld(app, maria)

  expect(await service.posts()).toEqual(posts)
})

test('the count outlives closing and a crash, and is another user’s alone', async ({
  start,
  service,
  maria,
}) => {
  const first = await start()
  await failTimes(first, maria, 2)
  await first.close()
  const second = await start()
  await second.form.signIn({ ...maria, password: WRONG })
  await second.form.notice.expectShown('rejected', { counted: 3, left: 1 })
  await service.misbehave({ kind: 'slow', at: 'login', delayMs: 600_000 })
  await second.form.signIn({ ...maria, password: WRONG })
  await appear(second.form.authenticating)
  await expect.poll(service.posts).toHaveLength(4)
  await second.crash()
  await service.behave()

  const third = await start()
  await expectWithheld(third, maria)
  expect(await service.posts()).toHaveLength(4)
  await third.form.signIn(service.person('olivia.chen'))
  await third.session.expectOpen()
})

test('answers that judge no password do not count', async ({ app, service, maria }) => {
  const { form } = app
  const wrong = { ...maria, password: WRONG }
  await service.misbehaveOnly({ kind: 'blocked', at: 'login' })
  await form.signIn(wrong)
  await form.notice.expectShown('blockedBySupport')
  await service.misbehaveOnly({ kind: 'failing', status: 503, at: 'login' })
  await form.signIn(wrong)
  await form.notice.expectShown('serviceFailed', { status: 503 })
  await service.misbehaveOnly({ kind: 'htmlPage', at: 'login' })
  await form.signIn(wrong)
  await form.notice.expectShown('unexpectedAnswer')
  await service.misbehaveOnly({ kind: 'throttled', at: 'login' })
  await form.signIn(wrong)
  await form.notice.expectShown('tooManyAttempts', { waitSeconds: 5 })
  await expect(form.pause).toBeHidden({ timeout: 10_000 })
  await service.behave()
  await app.form.signIn({ ...maria, password: WRONG })

  await app.form.notice.expectShown('rejected', { counted: 1, left: 3 })
})

test('a success starts the count anew', async ({ app, maria }) => {
  await failTimes(app, maria, 3)
  await app.form.signIn(maria)
  await app.session.expectOpen()
  await app.session.signOut.click()
  await app.form.expectOpen()

  await failTimes(app, maria, 1)
})

const tamperings: readonly (readonly [string, (path: string) => Promise<void>])[] = [
  ['taking the counts away', (path) => rm(path)],
  ['taking the key away', (path) => rm(`${path}.key`)],
  [
    'taking both away',
    async (path) => {
      await rm(path)
      await rm(`${path}.key`)
    },
  ],
  [
    'lowering a count',
    async (path) => {
      const text = await readFile(path, 'utf8')
      await writeFile(path, text.replace(/(rejections\W+)1/, '$10'))
    },
  ],
]

for (const [what, tamper] of tamperings) {
  test(`${what} frees nobody`, async ({ start, service, profile, maria }) => {
    const first = await start()
    await failTimes(first, maria, 1)
    await first.close()
    await tamper(join(profile, 'attempts.json'))
    await service.forgetRequests()

    const second = await start()
    await expectWithheld(second, maria)
    expect(await service.posts()).toEqual([])
  })
}

test('an agent whom an admin has enabled counts anew, by a button that names the user', async ({
  app,
  service,
  maria,
}) => {
  await failTimes(app, maria, 4)
  await expectWithheld(app, maria)

  await app.page.getByRole('button', { name: words('attempts.anew') }).click()
  await app.page
    .getByRole('button', { name: words('attempts.anew.confirm', { loginName: maria.loginName }) })
    .click()
  await app.form.notice.expectNone()
  await app.form.signIn(maria)

  await app.session.expectOpen()
  expect(await service.posts()).toContain(wireOf(maria.account).login(200))
})
