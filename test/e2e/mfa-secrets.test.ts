// After the screens of the second factor are left, neither the page's memory nor any file of the
// profile nor any process' arguments hold the key, its picture, a challenge or a code. The scan for
// codes is shown to find what is planted.
import { randomInt } from 'node:crypto'
import { appendFile, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { drawQrCode } from '../../src-main/adapters/qr-picture'
import { scanHeap } from '../support/heap-scan'
import type { Secrets } from '../support/leak-search'
import { noteSecondFactorBodies, type ReadNotes } from '../support/main-probes'
import type { Phone } from '../support/phone'
import { scanProcesses, scanProfile } from '../support/profile-scan'
import { appear } from '../support/screens/appear'
import { expect, test, type RunningApp } from './mfa-fixtures'

const sentBody = z.object({ challenge: z.string(), code: z.string().optional() })

/** Everything that the phone and the app's requests knew, by labels. */
async function secretsOf(phone: Phone, bodies: ReadNotes): Promise<Secrets> {
  const sent = (await bodies()).map((body) => sentBody.parse(JSON.parse(body)))
  const challenges = new Set(sent.map(({ challenge }) => challenge))
  const address = phone.address()
  // From the middle of the picture: its first and last rows are the same in every picture.
  const rows = drawQrCode(address).slice(12, -12)
  return {
    key: phone.key(),
    keyInGroups: phone.key().replace(/(.{4})(?=.)/g, '$1 '),
    address,
    ...Object.fromEntries([...challenges].map((token, index) => [`challenge ${index + 1}`, token])),
    ...Object.fromEntries(rows.map((row, index) => [`row ${index + 1}`, row])),
  }
}

async function expectNoLeak(
  app: RunningApp,
  profile: string,
  secrets: Secrets,
  codes: Secrets,
): Promise<void> {
  const heap = await scanHeap(app.page, secrets, codes)
  expect(heap.leaks).toEqual([])
  expect(heap.sizeBytes).toBeGreaterThan(1_000_000)
  const files = await scanProfile(profile, secrets, codes)
  expect(files.leaks).toEqual([])
  expect(files.searched).toContain(join(profile, 'sign-in.log'))
  const processes = await scanProcesses(app.processId, secrets, codes)
  expect(processes.leaks).toEqual([])
  expect(processes.searched.length).toBeGreaterThanOrEqual(8)
}

test('nothing secret is left after an enrolment, with the key shown and copied', async ({
  app,
  nina,
  phone,
  profile,
}) => {
  const { form, enrolling, session, electron } = app
  await form.expectOpen()
  const bodies = await noteSecondFactorBodies(electron)
  await form.signIn(nina)
  await enrolling.scanWith(phone)
  await enrolling.cannotScan.click()
  await enrolling.copyKey.click()
  await appear(enrolling.keyCopied)
  const [wrong = ''] = await phone.wrongCodes(1)
  const right = await phone.code()
  await enrolling.type(wrong)
  await enrolling.notice.expectShown('codeRefused', { phone: 'notFound', triesLeft: 4 })

  await enrolling.type(right)
  await session.expectOpen()
  await session.expectStorage('protected')

  const secrets = await secretsOf(phone, bodies)
  expect(Object.keys(secrets)).toContain('challenge 1')
  await expectNoLeak(app, profile, secrets, { wrong, right })
  await app.close()
  expect((await scanProfile(profile, secrets, { wrong, right })).leaks).toEqual([])
})

test('nothing secret is left after a sign-in with codes', async ({ asked, phone, profile }) => {
  const { code, session, electron } = asked
  const bodies = await noteSecondFactorBodies(electron)
  const [wrong = ''] = await phone.wrongCodes(1)
  const right = await phone.code()
  await code.type(wrong)
  await code.notice.expectShown('codeRefused', { triesLeft: 4 })
  await code.type(right)
  await session.expectOpen()
  await session.expectStorage('protected')

  await expectNoLeak(asked, profile, await secretsOf(phone, bodies), { wrong, right })
})

test('nothing secret is left after an enrolment that was broken off', async ({
  app,
  nina,
  phone,
  profile,
}) => {
  const { form, enrolling, electron, page } = app
  await form.expectOpen()
  const bodies = await noteSecondFactorBodies(electron)
  await form.signIn(nina)
  await enrolling.scanWith(phone)
  await enrolling.cannotScan.click()
  await enrolling.field.focus()
  await page.keyboard.type((await phone.code()).slice(0, 5))
  await enrolling.cancel.click()
  await form.expectOpen()

  await expectNoLeak(app, profile, await secretsOf(phone, bodies), { code: await phone.code() })
})

test('while the picture shows, neither the page’s memory nor any file holds the key', async ({
  enrolling,
  phone,
  profile,
}) => {
  await enrolling.enrolling.scanWith(phone)
  const secrets = { key: phone.key(), address: phone.address() }

  expect((await scanHeap(enrolling.page, secrets)).leaks).toEqual([])
  expect((await scanProfile(profile, secrets)).leaks).toEqual([])
})

test('the scans find a code planted in the log, in a file, in the page and in an argument', async ({
  start,
  profile,
}) => {
  const code = String(randomInt(100_000, 1_000_000))
  const grouped = `${code.slice(0, 3)} ${code.slice(3)}`
  const app = await start({ extraArguments: [`--planted=${code}`] })
  await app.form.expectOpen()
  const log = join(profile, 'sign-in.log')
  await appendFile(log, `{"event":"planted","code":"${code}"}\n`)
  const folder = join(profile, 'deep')
  await mkdir(folder)
  await writeFile(join(folder, 'grouped'), `a${grouped}b`)
  await writeFile(join(folder, 'wide'), Buffer.from(`x${code}`, 'utf16le'))
  await writeFile(join(folder, 'part of a longer number'), `1${code} ${code}2`)

  const files = await scanProfile(profile, {}, { code })
  expect(new Set(files.leaks.map(({ where }) => where))).toEqual(
    new Set([log, join(folder, 'grouped'), join(folder, 'wide')]),
  )
  expect((await scanHeap(app.page, {}, { code })).leaks).toEqual([])
  await app.page.evaluate((text) => {
    Reflect.set(globalThis, 'planted', { deep: [text] })
  }, `before ${code} after`)
  const found = { secret: 'code', encoding: 'text' }
  expect((await scanHeap(app.page, {}, { code })).leaks).toEqual([
    { where: 'heap of the page', ...found },
  ])
  expect((await scanProcesses(app.processId, {}, { code })).leaks).toContainEqual({
    where: `/proc/${app.processId}/cmdline`,
    ...found,
  })
})
