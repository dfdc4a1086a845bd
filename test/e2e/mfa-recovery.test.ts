// The phone is lost: the agent passes on a ready request that holds nothing secret, an admin resets
// the second factor, and the agent sets up another phone.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readClipboard } from '../support/clipboard-probes'
import { enrolByWire } from '../support/enrol-by-wire'
import { wireOf } from '../support/local-service'
import { answerSaveDialog, noteOpenedUrls } from '../support/main-probes'
import { makePhone } from '../support/phone'
import { STEP_MS } from '../support/service-clock'
import { appear } from '../support/screens/appear'
import { words } from '../support/screens/words'
import { expect, MFA_ACCOUNT, test } from './mfa-fixtures'

const wire = wireOf(MFA_ACCOUNT)
const subject = words('request.subject', { loginName: 'nina.kaur' })

test('the request says what happened and what to click on both ways, and nothing secret', async ({
  asked,
  service,
  nina,
  phone,
}) => {
  const { request } = asked.code

  const text = await request.read()

  expect(text).toContain(words('request.what.lostPhone'))
  expect(text).toContain(words('request.loginName', { loginName: nina.loginName }))
  for (const [id, number] of [
    ['request.inApp.find', 1],
    ['request.inApp.reset', 2],
    ['request.inCloud.find', 1],
    ['request.inCloud.reset', 2],
  ] as const) {
    expect(text).toContain(words(id, { number, loginName: nina.loginName }))
  }
  expect(text).toContain('Manage > Users & Skills')
  expect(text).toContain(words('request.account', { masked: '*****339' }))
  for (const secret of [nina.account, nina.password, phone.key(), await phone.code()]) {
    expect(text).not.toContain(secret)
  }
  expect(await service.requests()).toEqual([])

  await request.reason('codesRefused').check()
  expect(await request.read()).toContain(words('request.what.codesRefused'))
})

test('the request is copied, saved as a file, and drafted as a mail, word for word', async ({
  asked,
}, testInfo) => {
  const { code, electron, page } = asked
  const { request } = code
  const text = await request.read()

  await request.copy.click()
  await appear(page.getByText(words('notice.copied'), { exact: true }))
  expect(await readClipboard(electron)).toBe(text)

  const path = testInfo.outputPath('for-my-admin.txt')
  await answerSaveDialog(electron, path)
  await request.save.click()
  await appear(page.getByText(words('request.saved', { fileName: 'for-my-admin.txt' })))
  expect((await readFile(path, 'utf8')).trim()).toBe(text)

  await answerSaveDialog(electron, null)
  await request.save.click()
  await appear(page.getByText(words('request.notSaved'), { exact: true }))

  await answerSaveDialog(electron, join(path, 'below-a-file.txt'))
  await request.save.click()
  await appear(page.getByText(words('request.saveFailed')))

  const opened = await noteOpenedUrls(electron)
  await request.mail.click()
  await appear(page.getByText(words('request.mailOpened')))
  const [draft = '', ...others] = await opened()
  expect(others).toEqual([])
  expect(mailIn(draft)).toEqual({ to: '', subject, body: text })
})

test('who has no phone to enrol gets a request of another kind', async ({ enrolling, phone }) => {
  const { enrolling: screen } = enrolling
  await screen.scanWith(phone)

  const text = await screen.request.read()

  expect(text).toContain(words('request.what.noPhoneForEnrolment'))
  expect(text).not.toContain(phone.key())
  expect(text).not.toContain(await phone.code())
})

test('an admin resets a lost phone: the session ends, and the next sign-in starts with another key', async ({
  start,
  otherProfile,
  service,
  clock,
  leo,
}) => {
  const ravi = service.person('ravi.lost')
  const lost = makePhone(clock.nowMs)
  await clock.pass(-1)
  await enrolByWire(service, ravi, lost)
  await clock.standMidStep()
  const agent = await start()
  await agent.form.signIn(ravi)
  await agent.code.type(await lost.code())
  await agent.session.expectOpen()

  const admin = await start({ at: otherProfile })
  const own = makePhone(clock.nowMs)
  await admin.form.signIn(leo)
  await admin.enrolling.scanWith(own)
  await admin.enrolling.type(await own.code())
  await admin.session.openDesk.click()
  await admin.desk.expectOpen()
  await admin.desk.choose(ravi.loginName)
  await expect(admin.desk.fact('mfa')).toHaveText(words('person.mfa.enrolled.meaning'))
  await admin.desk.ask('resetMfa').click()
  const question = admin.desk.question('resetMfa', { loginName: ravi.loginName })
  await expect(question).toContainText(
    words('desk.resetMfa.meaning', { loginName: ravi.loginName }),
  )
  await admin.desk.confirm('resetMfa').click()
  await admin.desk.expectDone('resetMfa', { loginName: ravi.loginName })
  await expect(admin.desk.fact('mfa')).toHaveText(words('person.mfa.notEnrolled.meaning'))

  await agent.session.checkNow.click()
  await agent.form.notice.expectShown('sessionEndedByService')
  await service.forgetRequests()
  await agent.form.signIn(ravi)
  const next = makePhone(clock.nowMs)
  await agent.enrolling.scanWith(next)
  expect(next.key()).not.toBe(lost.key())
  await agent.enrolling.type(await lost.code({ offByMs: STEP_MS }))
  await agent.enrolling.notice.expectShown('codeRefused', { phone: 'notFound', triesLeft: 4 })
  await agent.enrolling.type(await next.code())
  await agent.session.expectOpen()
  expect(await service.posts()).toEqual([
    wire.login(401),
    wire.enrol(200),
    wire.verify(401),
    wire.verify(200),
  ])
})

/** What a mail program reads in a `mailto:` address. */
function mailIn(address: string): {
  readonly to: string
  readonly subject: string
  readonly body: string
} {
  const [to = '', query = ''] = address.replace(/^mailto:/, '').split('?')
  const fields = new Map(
    query.split('&').map((field) => {
      const [name = '', value = ''] = field.split('=')
      return [name, decodeURIComponent(value)] as const
    }),
  )
  const body = (fields.get('body') ?? '').replaceAll('\r\n', '\n').trim()
  return { to, subject: fields.get('subject') ?? '', body }
}
