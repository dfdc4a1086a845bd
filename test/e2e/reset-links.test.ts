// Links that lead nowhere, links that were changed, and new passwords that are not taken. While a link
// or a message is looked at, nobody is asked.
import { readFile, writeFile } from 'node:fs/promises'
import { vendorFacts } from '../../src-main/core/link-doctor/vendor-facts'
import type { ResetOutcomeId } from '../../src-preload/contract'
import { setPassword, tokenOf } from '../login-service/reset-client'
import { readClipboard } from '../support/clipboard-probes'
import { freshPassword } from '../support/fresh-password'
import { wireOf, type LocalService, type Person } from '../support/local-service'
import { mailedLetter, saveLetter } from '../support/mailbox'
import { answerSaveDialog, noteOpenedUrls, noteRequests, openNothing } from '../support/main-probes'
import { appear } from '../support/screens/appear'
import { words } from '../support/screens/words'
import { expect, test, type RunningApp } from './fixtures'

const LIVEPERSON_LINK = 'https://authentication.liveperson.net/reset.html?token=abcdefghijklmnop'

/** How every compound file begins ([MS-CFB], section 2.2); .msg files are such. */
const OUTLOOK_FILE_HEADER = Buffer.from('d0cf11e0a1b11ae1', 'hex')

async function openDoctor({ form, linkDoctor }: RunningApp): Promise<void> {
  await form.checkLink.click()
  await linkDoctor.expectOpen()
}

async function openLink(app: RunningApp, link: string): Promise<void> {
  const { linkDoctor, electron } = app
  await openDoctor(app)
  await linkDoctor.paste(electron, link)
  await linkDoctor.setPassword.click()
}

type MakeLink = (service: LocalService, maria: Person) => Promise<string>

const linksThatAreOver: readonly (readonly [string, ResetOutcomeId, MakeLink])[] = [
  [
    'that has expired',
    'linkExpired',
    async (service, maria) => {
      await service.misbehave({ kind: 'linkLifetime', lifetimeMs: 1 })
      return (await mailedLetter(service, maria)).link
    },
  ],
  [
    'that a newer one replaces',
    'linkExpired',
    async (service, maria) => {
      const { link } = await mailedLetter(service, maria)
      await mailedLetter(service, maria)
      return link
    },
  ],
  [
    'that was used',
    'linkUsed',
    async (service, maria) => {
      const { link } = await mailedLetter(service, maria)
      await setPassword(service, maria.account, tokenOf(link), freshPassword())
      await service.forgetRequests()
      return link
    },
  ],
  [
    'that was never sent',
    'linkUnknown',
    async (service, maria) => {
      const { link } = await mailedLetter(service, maria)
      return link.replace(tokenOf(link), 'a'.repeat(43))
    },
  ],
  [
    'of another account',
    'linkUnknown',
    async (service, maria) => {
      const { link } = await mailedLetter(service, maria)
      return link.replace(maria.account, service.person('tom.okafor').account)
    },
  ],
]

for (const [name, expected, makeLink] of linksThatAreOver) {
  test(`a link ${name} is told apart, and leads to asking for a new one`, async ({
    app,
    service,
    maria,
  }) => {
    const { outcome, reset } = app
    await openLink(app, await makeLink(service, maria))

    await outcome.expectShown(expected)
    await expect(outcome.evidence('status')).toHaveText('401')
    await expect(outcome.mayBeChanged).toHaveCount(0)
    await outcome.askForNewLink.click()
    await reset.expectOpen()
  })
}

test('an answer that is lost while saving leaves open whether it is saved, and the used link explains it', async ({
  app,
  service,
  maria,
}) => {
  const { newPassword, outcome, form, session } = app
  const wire = wireOf(maria.account)
  const password = freshPassword()
  const { link } = await mailedLetter(service, maria)
  await openLink(app, link)
  await newPassword.expectOpen('link')
  await service.misbehave({ kind: 'truncatedBody', at: 'reset', requests: 1 })

  await newPassword.save(password)
  await appear(newPassword.mayBeChanged)
  await expect(newPassword.field).toHaveValue('')
  await newPassword.save(freshPassword())

  await outcome.expectShown('linkUsed')
  await appear(outcome.mayBeChanged)
  expect((await service.posts()).slice(1)).toEqual([wire.password(200), wire.password(401)])
  await outcome.backToSignIn.click()
  await form.signIn({ ...maria, password })
  await session.expectOpen()
})

test('Escape while saving stops it, says that it may be saved, and keeps the screen', async ({
  app,
  service,
  maria,
}) => {
  const { newPassword, session, page } = app
  await openLink(app, (await mailedLetter(service, maria)).link)
  await newPassword.expectOpen('link')
  await service.misbehave({ kind: 'slow', delayMs: 600_000, at: 'reset' })
  await newPassword.save(freshPassword())
  await appear(newPassword.saving)

  await page.keyboard.press('Escape')

  await newPassword.notice.expectShown('cancelled', { wasSent: 'newPassword' })
  await appear(newPassword.mayBeChanged)
  await service.behave()
  await newPassword.save(freshPassword())
  await session.expectOpen()
})

test('the present password is refused by the service at its rule, and another one is taken', async ({
  app,
  service,
  maria,
}) => {
  const { newPassword, session } = app
  const wire = wireOf(maria.account)
  await openLink(app, (await mailedLetter(service, maria)).link)
  await newPassword.expectOpen('link')
  await appear(newPassword.rule('usedBefore', 'byService'))

  await newPassword.save(maria.password)

  await newPassword.notice.expectShown('passwordRefused')
  await appear(newPassword.rule('usedBefore', 'refused'))
  await expect(newPassword.field).toHaveValue('')
  await expect(newPassword.field).toBeFocused()
  await newPassword.save(freshPassword())
  await session.expectOpen()
  expect((await service.posts()).slice(1, 3)).toEqual([wire.password(422), wire.password(200)])
})

test('a password that breaks a rule is not sent, and the rules say which it is', async ({
  app,
  service,
  maria,
}) => {
  const { newPassword, page } = app
  await openLink(app, (await mailedLetter(service, maria)).link)
  await newPassword.expectOpen('link')

  await newPassword.save('abcdefgh')

  await appear(newPassword.rule('tooFewKinds', 'notMet'))
  await appear(newPassword.rule('sequence', 'notMet'))
  await appear(newPassword.rule('tooShort', 'met'))
  await appear(page.getByText(words('newPassword.rulesNotMet', { count: 2 })))
  await expect(newPassword.field).toBeFocused()
  expect(await service.posts()).toEqual([wireOf(maria.account).link(200)])
})

test('a link to a look-alike is called suspicious, and nothing opens it', async ({ app }) => {
  const { linkDoctor, electron } = app
  await openDoctor(app)

  await linkDoctor.paste(electron, 'https://liveperson.net.sign-in.example/a/31415926/reset?t=1')

  await appear(linkDoctor.verdict('suspicious'))
  await appear(linkDoctor.reason('lookAlikeHost'))
  await appear(linkDoctor.says('linkDoctor.suspicious.next'))
  await expect(linkDoctor.fact('host')).toHaveText('liveperson.net.sign-in.example')
  await expect(linkDoctor.setPassword).toHaveCount(0)
  await expect(linkDoctor.openInBrowser).toHaveCount(0)
})

const MIMECAST_LINK =
  'https://protect-eu.mimecast.com/s/Ab1cD2eF3gH4iJ5kL6mN7?domain=authentication.liveperson.net'

test('a link that its gateway keeps to itself gives the host, and a note to copy, save or mail', async ({
  app,
}, testInfo) => {
  const { linkDoctor, electron, page } = app
  await openDoctor(app)

  await linkDoctor.paste(electron, MIMECAST_LINK)

  await appear(linkDoctor.verdict('rewritten'))
  await appear(linkDoctor.says('linkDoctor.inner.hostStated'))
  await expect(linkDoctor.fact('host')).toHaveText('authentication.liveperson.net')
  await expect(linkDoctor.setPassword).toHaveCount(0)
  await expect(linkDoctor.openInBrowser).toHaveCount(0)
  const note = await linkDoctor.note.read()
  expect(note).toContain(vendorFacts.mimecast.product)
  expect(note).toContain('Managed URLs')
  expect(note).not.toContain('Ab1cD2eF3gH4iJ5kL6mN7')

  await linkDoctor.note.copy.click()
  await appear(page.getByText(words('notice.copied'), { exact: true }))
  expect(await readClipboard(electron)).toBe(note)
  const path = testInfo.outputPath('for-it.txt')
  await answerSaveDialog(electron, path)
  await linkDoctor.note.save.click()
  await appear(page.getByText(words('request.saved', { fileName: 'for-it.txt' })))
  expect((await readFile(path, 'utf8')).trim()).toBe(note)
  const opened = await noteOpenedUrls(electron)
  await linkDoctor.note.mail.click()
  await appear(page.getByText(words('request.mailOpened')))
  expect(await opened()).toEqual([expect.stringMatching(/^mailto:\?/)])
})

test('a genuine link of another form opens in the browser, and says where no browser takes it', async ({
  app,
  service,
}) => {
  const { linkDoctor, electron } = app
  const link = `${service.csds}/some/other/page?token=abcdefghijklmnop`
  await openDoctor(app)
  await linkDoctor.paste(electron, link)
  await openNothing(electron)
  await linkDoctor.openInBrowser.click()
  await linkDoctor.notice.expectShown('linkNotOpened')

  const opened = await noteOpenedUrls(electron)
  await linkDoctor.openInBrowser.click()

  await expect.poll(opened).toEqual([link])
  expect(await service.requests()).toEqual([])
})

test('a link to another host than the account’s own sends its token nowhere', async ({
  app,
  service,
  maria,
}) => {
  const { linkDoctor, electron } = app
  const { link } = await mailedLetter(service, maria)
  await openDoctor(app)
  const requested = await noteRequests(electron)
  const elsewhere = link.replace(service.csds, 'https://reset.liveperson.net')

  await linkDoctor.paste(electron, elsewhere)
  await appear(linkDoctor.verdict('genuine'))
  await linkDoctor.setPassword.click()

  // It would be opened as any other link; here the browser may be given the practice service only.
  await linkDoctor.notice.expectShown('linkNotOpened')
  expect(await service.requests()).toEqual([wireOf(maria.account).lookUp(200)])
  expect(await requested()).toEqual([expect.stringContaining('/service/baseURI.json')])
})

test('while links and messages are checked, no request is made and nothing is opened', async ({
  app,
  service,
  maria,
}, testInfo) => {
  const { linkDoctor, newPassword, electron } = app
  await service.misbehave({ kind: 'mailGateway', vendor: 'intermedia' })
  const hidden = await mailedLetter(service, maria)
  await service.misbehaveOnly({ kind: 'mailGateway', vendor: 'safeLinks', layers: 2 })
  const wrapped = await mailedLetter(service, maria)
  const connectionsBefore = service.gate.connections()
  const requested = await noteRequests(electron)
  const opened = await noteOpenedUrls(electron)

  await openDoctor(app)
  await linkDoctor.paste(electron, 'https://liveperson.net.sign-in.example/')
  await appear(linkDoctor.verdict('suspicious'))
  await linkDoctor.paste(electron, LIVEPERSON_LINK)
  await appear(linkDoctor.verdict('genuine'))
  await linkDoctor.paste(electron, MIMECAST_LINK)
  await appear(linkDoctor.says('linkDoctor.inner.hostStated'))
  await linkDoctor.paste(electron, 'no link at all')
  await appear(linkDoctor.verdict('malformed'))
  await linkDoctor.choose(await saveLetter(hidden, testInfo.outputPath('hidden.eml')))
  await appear(linkDoctor.says('linkDoctor.inner.hidden').first())
  const outlookFile = testInfo.outputPath('saved.msg')
  await writeFile(outlookFile, OUTLOOK_FILE_HEADER)
  await linkDoctor.choose(outlookFile)
  await appear(linkDoctor.says('linkDoctor.notRead.outlookFile'))
  await linkDoctor.drop('wrapped.eml', wrapped.raw)
  await appear(linkDoctor.says('linkDoctor.inner.recovered').first())

  expect(await requested()).toEqual([])
  expect(await opened()).toEqual([])
  expect(service.gate.connections()).toBe(connectionsBefore)
  expect(await service.requests()).toEqual([])
  // The same means see what is asked once somebody wants the link used.
  await linkDoctor.setPassword.click()
  await newPassword.expectOpen('link')
  expect(await requested()).toHaveLength(2)
})
