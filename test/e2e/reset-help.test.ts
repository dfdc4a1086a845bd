// "I didn't receive the e-mail": look twice, then who can help, by role, account size and validation.
import type { HelpAdvice, HelpAnswer, HelpQuestion } from '../../src-preload/contract'
import type { Person } from '../support/local-service'
import { letterTo } from '../support/mailbox'
import { appear } from '../support/screens/appear'
import { words } from '../support/screens/words'
import { expect, test, type RunningApp } from './fixtures'

interface Road {
  readonly to: HelpAdvice
  readonly by: readonly (readonly [HelpQuestion, HelpAnswer])[]
  readonly hasRequest: boolean
}

/** After the two questions about the message; as the support pages have it. */
const roads: readonly Road[] = [
  { to: 'localAdmin', by: [['role', 'agent']], hasRequest: true },
  {
    to: 'supportWithValidation',
    by: [
      ['role', 'admin'],
      ['accountSize', 'smallOrMedium'],
      ['validation', 'canValidate'],
    ],
    hasRequest: false,
  },
  {
    to: 'anotherAdmin',
    by: [
      ['role', 'admin'],
      ['accountSize', 'smallOrMedium'],
      ['validation', 'cannotValidate'],
    ],
    hasRequest: true,
  },
  {
    to: 'largeAccount',
    by: [
      ['role', 'admin'],
      ['accountSize', 'large'],
    ],
    hasRequest: true,
  },
]

async function askForLink({ form, reset, outcome }: RunningApp, person: Person): Promise<void> {
  await form.forgotPassword.click()
  await reset.request(person)
  await outcome.expectShown('requestSubmitted')
}

test('after inbox and spam folder, role, account size and validation decide who can help', async ({
  app,
  service,
  maria,
}) => {
  const { outcome, help, page } = app
  await service.misbehave({ kind: 'mailLost' })
  await askForLink(app, maria)
  await service.forgetRequests()
  await outcome.noMail.click()
  await appear(help.topic('noMail'))
  await help.tell('inbox', 'notFound')
  await help.tell('spam', 'notFound')

  for (const { to, by, hasRequest } of roads) {
    for (const [question, answer] of by) await help.tell(question, answer)
    await appear(help.advice(to))
    await expect(help.advice(to)).toBeFocused()
    await appear(help.meaning(to, 'noMail'))
    await appear(page.getByText(words('resetHelp.mailAddress')))
    await expect(help.request.fold).toHaveCount(hasRequest ? 1 : 0)
    for (const [question] of [...by].reverse()) {
      await help.back.click()
      await appear(help.question(question))
    }
  }
  expect((await service.control.status()).mail).toEqual([])
  expect(await service.requests()).toEqual([])
})

test('the three ways of a large account are those of the support page', async ({ app }) => {
  const { form, reset, help, page } = app
  await form.forgotPassword.click()
  await reset.expectOpen()
  await reset.noMail.click()
  await help.tell('inbox', 'notFound')
  await help.tell('spam', 'notFound')
  await help.tell('role', 'admin')
  await help.tell('accountSize', 'large')

  await appear(help.advice('largeAccount'))
  expect(await page.getByRole('listitem').allInnerTexts()).toEqual([
    words('resetHelp.large.anotherAdmin', { topic: 'noMail' }),
    words('resetHelp.large.accountTeam'),
    words('resetHelp.large.openCase'),
  ])
})

test('the request for a local admin says what to look at, and holds nothing secret', async ({
  app,
  maria,
}) => {
  const { outcome, help } = app
  await askForLink(app, maria)
  await outcome.noMail.click()
  await help.tell('inbox', 'notFound')
  await help.tell('spam', 'notFound')
  await help.tell('role', 'agent')

  const request = await help.request.read()

  expect(request).toContain(words('request.what.noResetMail'))
  expect(request).toContain(words('request.loginName', { loginName: maria.loginName }))
  expect(request).toContain(words('request.inApp.look', { number: 2 }))
  expect(request).toContain(words('request.mailAddress'))
  expect(request).not.toContain(maria.account)
})

test('a message that was taken for spam is found there, and its link goes on to the link doctor', async ({
  app,
  service,
  maria,
}) => {
  const { outcome, help, linkDoctor, newPassword, electron } = app
  await service.misbehave({ kind: 'mailSpam' })
  await askForLink(app, maria)
  const letter = await letterTo(service, maria)
  expect(letter.folder).toBe('spam')
  await outcome.noMail.click()
  await help.tell('inbox', 'notFound')
  await help.tell('spam', 'found')

  await linkDoctor.paste(electron, letter.link)
  await appear(linkDoctor.verdict('genuine'))
  await linkDoctor.setPassword.click()
  await newPassword.expectOpen('link')
})

test('a message that comes late is found in the inbox, and the way back leads where it was left', async ({
  app,
  service,
  maria,
}) => {
  const { outcome, help, linkDoctor } = app
  await service.misbehave({ kind: 'mailDelayed', delayMs: 1_000 })
  await askForLink(app, maria)
  await outcome.noMail.click()
  await appear(help.question('inbox'))
  expect((await letterTo(service, maria)).folder).toBe('inbox')

  await help.tell('inbox', 'found')
  await linkDoctor.expectOpen()
  await linkDoctor.back.click()
  await appear(help.question('inbox'))
  await help.back.click()
  await outcome.expectShown('requestSubmitted')
})

test('what was typed into the form is still there after a look at the link doctor and at the help', async ({
  app,
  maria,
}) => {
  const { form, reset, linkDoctor, help } = app
  await form.forgotPassword.click()
  await reset.expectOpen()
  await reset.fillIn(maria)
  const typed = { accountNumber: maria.account, loginName: maria.loginName }

  await reset.haveMail.click()
  await linkDoctor.expectOpen()
  await linkDoctor.back.click()
  await reset.expectOpen()
  expect(await reset.contents()).toEqual(typed)

  await reset.noMail.click()
  await appear(help.question('inbox'))
  await help.back.click()
  await reset.expectOpen()
  expect(await reset.contents()).toEqual(typed)
})
