// The way of a message by SMTP, lost, delayed or taken for spam where a scenario says so, and the
// mailbox as a page.
import { setTimeout as wait } from 'node:timers/promises'
import { createTransport } from 'nodemailer'
import { describe, expect, it } from 'vitest'
import { Mailbox } from '../../login-service/mail/mailbox'
import { MessagesUnderWay, straightJourney } from '../../login-service/mail/messages-under-way'
import { openPostOffice } from '../../login-service/mail/post-office'
import type { ScenarioInput } from '../../login-service/scenarios'
import { saveUser, userNamed } from './desk-client'
import { exchange, openSession, type Received, type Someone, someone } from './https-exchange'
import { arrived, lookAt, readMessage, requestReset, tokenOf } from './reset-client'
import { serviceUnderTest } from './service-under-test'

const { service, control } = serviceUnderTest()

const maria = (): Someone => someone(service(), 'maria.santos')
const tom = (): Someone => someone(service(), 'tom.okafor')
const set = (scenario: ScenarioInput): Promise<unknown> =>
  control().send({ kind: 'setScenario', scenario })
const open = (path: string): Promise<Received> => exchange(service(), { path })
const inboxPath = (): string => service().inboxUrl.slice(service().origin.length)

describe('a message', () => {
  it('is lost where a scenario says so, though the answer is the same', async () => {
    await set({ kind: 'mailLost', requests: 1 })
    const lost = await requestReset(service(), maria())
    const sent = await requestReset(service(), tom())
    const mail = await arrived(control(), 1)
    await wait(200)

    expect([lost.status, lost.text]).toEqual([sent.status, sent.text])
    expect(mail.map(({ to }) => to)).toEqual(['tom.okafor@example.com'])
    expect((await control().status()).mail).toHaveLength(1)
  })

  it('comes later where a scenario says so, and the answer does not wait for it', async () => {
    await set({ kind: 'mailDelayed', delayMs: 1500 })
    const startedAt = performance.now()
    await requestReset(service(), maria())
    const answeredMs = performance.now() - startedAt
    const early = (await control().status()).mail
    const [message] = await arrived(control(), 1)
    const arrivedMs = performance.now() - startedAt
    const { link } = await readMessage(message ?? { raw: '' })

    expect(answeredMs).toBeLessThan(1400)
    expect([early, arrivedMs >= 1500]).toEqual([[], true])
    expect((await lookAt(service(), maria().account, tokenOf(link))).status).toBe(200)
  })

  it('is filed as spam where a scenario says so, unchanged', async () => {
    await set({ kind: 'mailSpam' })
    await requestReset(service(), maria())
    const [message] = await arrived(control(), 1)
    const { link } = await readMessage(message ?? { raw: '' })

    expect(message?.folder).toBe('spam')
    expect(message?.raw).toMatch(/^X-Spam-Flag: YES\r$/m)
    expect((await lookAt(service(), maria().account, tokenOf(link))).status).toBe(200)
  })

  it('under way does not arrive after `clearMail`, nor after a reset', async () => {
    await set({ kind: 'mailDelayed', delayMs: 400 })
    await requestReset(service(), maria())
    await control().send({ kind: 'clearMail' })
    await requestReset(service(), maria())
    await control().reset()
    await wait(700)

    expect((await control().status()).mail).toEqual([])
  })

  it('for one user alone is what a scenario with a target is about', async () => {
    const target = { account: maria().account, loginName: 'maria.santos' }
    await control().send({ kind: 'setScenario', scenario: { kind: 'mailSpam' }, target })
    await requestReset(service(), maria())
    await arrived(control(), 1)
    await requestReset(service(), tom())
    const mail = await arrived(control(), 2)

    expect(mail.map(({ folder }) => folder)).toEqual(['spam', 'inbox'])
  })

  it('goes to the address that an admin saved', async () => {
    const olivia = await openSession(service(), someone(service(), 'olivia.chen'))
    const { user, revision } = await userNamed(service(), olivia, 'maria.santos')
    await saveUser(service(), olivia, { ...user, email: 'santos@mail.example' }, revision)
    await requestReset(service(), maria())

    expect((await arrived(control(), 1))[0]?.to).toBe('santos@mail.example')
  })

  it.each(['no address', 'a\r\nBcc: b@example.com', 'a, b@example.com', '<b@example.com>'])(
    'of a user named %j goes nowhere, with the same answer',
    async (username) => {
      const account = '31415926'
      await control().send({ kind: 'addUser', account, loginName: username, password: 'Lantern-7' })
      const answer = await requestReset(service(), { account, username })
      await requestReset(service(), maria())
      const mail = await arrived(control(), 1)

      expect(answer.status).toBe(202)
      expect(mail.map(({ to }) => to)).toEqual(['maria.santos@example.com'])
    },
  )
})

describe('the post office', () => {
  it('takes no message that it does not expect, and nothing from outside loopback', async () => {
    const mailbox = new Mailbox()
    const underWay = new MessagesUnderWay()
    const office = await openPostOffice(mailbox, underWay)
    const transport = createTransport({
      host: '127.0.0.1',
      port: office.mailboxPort,
      ignoreTLS: true,
    })
    const message = { from: 'a@example.com', to: 'b@example.com', text: 'Hello' }
    const refused = await transport.sendMail(message).catch((error: unknown) => String(error))
    const messageId = '<expected@example.com>'
    underWay.start(messageId, straightJourney)
    await transport.sendMail({ ...message, messageId })
    const again = await transport
      .sendMail({ ...message, messageId })
      .catch((error: unknown) => String(error))
    transport.close()
    await office.close()

    expect(refused).toContain('550')
    expect(again).toContain('550')
    expect(mailbox.list()).toMatchObject([{ to: 'b@example.com', folder: 'inbox' }])
  })

  it('closes at once, also with a message that is being kept back', async () => {
    const mailbox = new Mailbox()
    const office = await openPostOffice(mailbox, new MessagesUnderWay())
    const message = { from: 'a@example.com', to: 'b@example.com', text: 'Hello' }
    const messageId = '<kept@example.com>'
    office.send({ ...message, messageId }, { ...straightJourney, delayMs: 60_000 })
    await wait(200)

    const startedAt = performance.now()
    await office.close()

    expect(performance.now() - startedAt).toBeLessThan(1000)
    expect(mailbox.list()).toEqual([])
  })
})

describe('the inbox page', () => {
  it('shows newest first, with text, HTML in a closed frame and the raw message', async () => {
    await requestReset(service(), maria())
    const [message] = await arrived(control(), 1)
    await set({ kind: 'mailSpam' })
    await requestReset(service(), tom())
    await arrived(control(), 2)
    const page = await open(inboxPath())
    const { link } = await readMessage(message ?? { raw: '' })
    const file = `/inbox/${message?.id ?? 0}.eml${new URL(service().inboxUrl).search}`
    const raw = await open(file)

    expect(page.status).toBe(200)
    expect(page.text.indexOf('tom.okafor')).toBeLessThan(page.text.indexOf('maria.santos'))
    expect(page.text).toContain('<b>Spam</b>, to tom.okafor@example.com')
    expect(page.text).toContain('from LivePerson Support &lt;selfsupport@liveperson.com&gt;')
    expect(page.text).toContain('<iframe sandbox title="The message" srcdoc="&lt;!doctype html')
    expect(page.text).toContain(`Reset Password: ${link}`)
    expect([raw.status, raw.text, raw.headers['content-type']]).toEqual([
      200,
      message?.raw,
      'message/rfc822',
    ])
  })

  it('says that nothing has arrived', async () => {
    expect((await open(inboxPath())).text).toContain('No message has arrived.')
  })

  it('lets nothing of a message become markup or be fetched', async () => {
    const account = '31415926'
    const loginName = `"'><script>alert(1)</script>`
    const email = 'script@mail.example'
    await control().send({ kind: 'addUser', account, loginName, password: 'Lantern-7' })
    const olivia = await openSession(service(), someone(service(), 'olivia.chen'))
    const { user, revision } = await userNamed(service(), olivia, loginName)
    await saveUser(service(), olivia, { ...user, email }, revision)
    await requestReset(service(), { account, username: loginName })
    await arrived(control(), 1)
    const page = await open(inboxPath())

    expect(page.text).not.toContain('<script')
    expect(page.headers).toMatchObject({
      'content-security-policy':
        "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    })
  })

  it.each(['/inbox', '/inbox?token=wrong', '/inbox/1.eml', '/inbox/1.eml?token=wrong'])(
    '%s without the token is a 403',
    async (path) => {
      expect((await open(path)).status).toBe(403)
    },
  )

  it.each(['/inbox/0.eml', '/inbox/99.eml', '/inbox/1', '/inbox/x.eml'])(
    '%s is a 404',
    async (path) => {
      const answer = await open(`${path}${new URL(service().inboxUrl).search}`)
      expect(answer.status).toBe(404)
    },
  )

  it('is not in the list of requests', async () => {
    await open(inboxPath())
    await open(`/inbox/1.eml${new URL(service().inboxUrl).search}`)

    expect((await control().status()).requests).toEqual([])
  })
})
