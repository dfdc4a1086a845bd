// After the screens of a reset are left, neither the page's memory nor any file of the profile nor any
// process' arguments hold the link's token, the new password or the captcha's solution. The scan is
// shown to find each of them where it is planted.
import { randomBytes } from 'node:crypto'
import { appendFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { tokenOf } from '../login-service/reset-client'
import { freshPassword } from '../support/fresh-password'
import { scanHeap } from '../support/heap-scan'
import type { Secrets } from '../support/leak-search'
import { targetOf } from '../support/local-service'
import { letterTo, mailedLetter, saveLetter } from '../support/mailbox'
import { noteResetBodies, type ReadNotes } from '../support/main-probes'
import { scanProcesses, scanProfile } from '../support/profile-scan'
import { appear } from '../support/screens/appear'
import { expect, test, type RunningApp } from './fixtures'

const sentBody = z.object({ captcha: z.string().optional() })
const solution = z.object({ salt: z.string(), signature: z.string() })

/** The captcha solutions that the app sent, whole and in their telling parts. */
async function solutionsIn(bodies: ReadNotes): Promise<Secrets> {
  const sent = (await bodies()).map((body) => sentBody.parse(JSON.parse(body)))
  const payloads = sent.flatMap(({ captcha }) => (captcha === undefined ? [] : [captcha]))
  return Object.fromEntries(
    payloads.flatMap((payload, index) => {
      const parsed: unknown = JSON.parse(Buffer.from(payload, 'base64').toString('utf8'))
      const { salt, signature } = solution.parse(parsed)
      const name = `solution ${index + 1}`
      return [
        [name, payload],
        [`salt of ${name}`, salt],
        [`signature of ${name}`, signature],
      ]
    }),
  )
}

/** The token of a link inside of two gateways: an escaped `=` before it, its own letters untouched. */
function tokenInside(link: string): string {
  const token = /token%(?:25)*3D([\w-]{43})/i.exec(link)?.[1]
  if (token === undefined) throw new Error('this link was not wrapped by escaping')
  return token
}

async function expectNoLeak(app: RunningApp, profile: string, secrets: Secrets): Promise<void> {
  const heap = await scanHeap(app.page, secrets)
  expect(heap.leaks).toEqual([])
  expect(heap.sizeBytes).toBeGreaterThan(1_000_000)
  const files = await scanProfile(profile, secrets)
  expect(files.leaks).toEqual([])
  expect(files.searched).toContain(join(profile, 'sign-in.log'))
  const processes = await scanProcesses(app.processId, secrets)
  expect(processes.leaks).toEqual([])
  expect(processes.searched.length).toBeGreaterThanOrEqual(8)
}

test('nothing secret is left after a reset, from the form to the open session', async ({
  app,
  service,
  maria,
  profile,
}) => {
  const { form, reset, outcome, linkDoctor, newPassword, session, electron } = app
  await form.expectOpen()
  const bodies = await noteResetBodies(electron)
  const password = freshPassword()
  await form.forgotPassword.click()
  await reset.request(maria)
  await outcome.expectShown('requestSubmitted')
  const { link } = await letterTo(service, maria)
  await outcome.haveMail.click()
  await linkDoctor.paste(electron, link)
  await linkDoctor.setPassword.click()
  await newPassword.expectOpen('link')
  await newPassword.save(maria.password)
  await newPassword.notice.expectShown('passwordRefused')
  await newPassword.type(password)
  // The estimate of its strength has looked at it.
  await appear(newPassword.strength('strong'))

  await newPassword.submit.click()
  await session.expectOpen()
  await session.expectStorage('protected')

  const solutions = await solutionsIn(bodies)
  expect(Object.keys(solutions)).toHaveLength(3)
  const secrets = { token: tokenOf(link), password, refused: maria.password, ...solutions }
  await expectNoLeak(app, profile, secrets)
  await app.close()
  expect((await scanProfile(profile, secrets)).leaks).toEqual([])
})

test('nothing secret is left after a message was checked and the new password was given up', async ({
  app,
  service,
  maria,
  profile,
}, testInfo) => {
  const { form, linkDoctor, newPassword } = app
  await service.misbehave({ kind: 'mailGateway', vendor: 'safeLinks', layers: 2 })
  const letter = await mailedLetter(service, maria)
  await form.checkLink.click()
  await linkDoctor.choose(await saveLetter(letter, testInfo.outputPath('reset.eml')))
  await linkDoctor.setPassword.click()
  await newPassword.expectOpen('link')
  const password = freshPassword()
  await newPassword.type(password)
  await appear(newPassword.strength('strong'))

  await newPassword.backToSignIn.click()
  await form.expectOpen()

  await expectNoLeak(app, profile, { token: tokenInside(letter.link), password })
})

test('nothing secret is left after a checked link, and while its verdict still shows', async ({
  app,
  service,
  maria,
  profile,
}) => {
  const { form, linkDoctor, electron } = app
  const { link } = await mailedLetter(service, maria)
  await form.checkLink.click()
  await linkDoctor.paste(electron, link)
  await appear(linkDoctor.verdict('genuine'))

  await expectNoLeak(app, profile, { token: tokenOf(link), link })

  await linkDoctor.back.click()
  await form.expectOpen()
  await expectNoLeak(app, profile, { token: tokenOf(link), link })
})

test('nothing secret is left after a change that the sign-in asked for', async ({
  app,
  service,
  maria,
  profile,
}) => {
  const { form, newPassword, session, electron } = app
  await form.expectOpen()
  const bodies = await noteResetBodies(electron)
  const password = freshPassword()
  await service.control.send({ kind: 'expirePassword', target: targetOf(maria) })
  await form.signIn(maria)
  await newPassword.expectOpen('expired')
  await newPassword.save(password)
  await session.expectOpen()
  await session.expectStorage('protected')

  const [body = ''] = await bodies()
  const { token } = z.object({ token: z.string() }).parse(JSON.parse(body))
  await expectNoLeak(app, profile, { token, password, old: maria.password })
})

test('the scan finds a token planted in the log, in the page and in an argument', async ({
  start,
  profile,
}) => {
  const token = randomBytes(32).toString('base64url')
  const app = await start({ extraArguments: [`--planted=https://a.example/?token=${token}`] })
  await app.form.expectOpen()
  const log = join(profile, 'sign-in.log')
  await appendFile(log, `{"event":"planted","link":"https://a.example/?token=${token}"}\n`)
  await app.page.evaluate((text) => {
    Reflect.set(globalThis, 'planted', { deep: [text] })
  }, `before ${token} after`)

  const found = { secret: 'token', encoding: 'UTF-8' }
  expect((await scanProfile(profile, { token })).leaks).toContainEqual({ where: log, ...found })
  expect((await scanHeap(app.page, { token })).leaks).toContainEqual({
    where: 'heap of the page',
    ...found,
  })
  expect((await scanProcesses(app.processId, { token })).leaks).toContainEqual({
    where: `/proc/${app.processId}/cmdline`,
    ...found,
  })
})
