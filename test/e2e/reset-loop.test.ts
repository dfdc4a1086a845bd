// A forgotten password from the first click to an open session, with a link out of a real message:
// plain, and as mail gateways rewrite it.
import type { Locator } from '@playwright/test'
import type { ScenarioInput } from '../../login-service/scenarios'
import { vendorFacts } from '../../src-main/core/link-doctor/vendor-facts'
import { freshPassword } from '../support/fresh-password'
import { wireOf } from '../support/local-service'
import { letterTo, mailedLetter, saveLetter, type Letter } from '../support/mailbox'
import { appear } from '../support/screens/appear'
import { words } from '../support/screens/words'
import { expect, test, type RunningApp } from './fixtures'

const SAFE_LINKS = vendorFacts['microsoft-safe-links'].product
const PROOFPOINT = vendorFacts['proofpoint-url-defense'].product
const BARRACUDA = vendorFacts.barracuda.product

/** Letters in one run; tokens have 43, names and paths far fewer. */
const AS_LONG_AS_A_TOKEN = /[\w-]{30,}/

test('a forgotten password is replaced with a link from the e-mail, and only the new one works', async ({
  app,
  service,
  maria,
}) => {
  const { form, reset, outcome, linkDoctor, newPassword, session, electron } = app
  const wire = wireOf(maria.account)
  const password = freshPassword()
  await form.accountNumber.fill(maria.account)
  await form.loginName.fill(maria.loginName)
  await form.forgotPassword.click()
  await reset.expectOpen()
  expect(await reset.contents()).toEqual({
    accountNumber: maria.account,
    loginName: maria.loginName,
  })
  await reset.tick()
  await reset.submit.click()
  await outcome.expectShown('requestSubmitted')

  const { link } = await letterTo(service, maria)
  await outcome.haveMail.click()
  await linkDoctor.paste(electron, link)
  await appear(linkDoctor.verdict('genuine'))
  await linkDoctor.setPassword.click()
  await newPassword.expectOpen('link')
  await newPassword.save(password)

  await session.expectOpen()
  await expect(session.fact('loginName')).toHaveText(maria.loginName)
  expect(await service.requests()).toEqual([
    wire.lookUp(200),
    wire.captcha(200),
    wire.request(202),
    wire.link(200),
    wire.password(200),
    wire.login(200),
  ])

  await session.signOut.click()
  await form.notice.expectShown('signedOut')
  await appear(form.passwordChanged)
  await form.signIn(maria)
  await form.notice.expectShown('rejected')
  await form.signIn({ ...maria, password })
  await session.expectOpen()
})

/** How a message reaches the link doctor. */
type Give = (app: RunningApp, letter: Letter, path: string) => Promise<void>

const paste: Give = ({ linkDoctor, electron }, { link }) => linkDoctor.paste(electron, link)
const choose: Give = async ({ linkDoctor }, letter, path) =>
  linkDoctor.choose(await saveLetter(letter, path))
const drop: Give = ({ linkDoctor }, { raw }) => linkDoctor.drop('reset.eml', raw)

interface Rewriting {
  readonly name: string
  readonly gateway: Extract<ScenarioInput, { kind: 'mailGateway' }>
  readonly give: Give
  /** As the screen names them: outermost first. */
  readonly products: readonly string[]
}

const rewritings: readonly Rewriting[] = [
  {
    name: 'Safe Links, pasted',
    gateway: { kind: 'mailGateway', vendor: 'safeLinks' },
    give: paste,
    products: [SAFE_LINKS],
  },
  {
    name: 'Barracuda, in a chosen .eml file',
    gateway: { kind: 'mailGateway', vendor: 'barracuda' },
    give: choose,
    products: [BARRACUDA],
  },
  {
    name: 'Proofpoint inside Safe Links, in a dropped .eml file',
    gateway: {
      kind: 'mailGateway',
      vendor: 'proofpointV3',
      layers: 2,
      secondVendor: 'safeLinks',
    },
    give: drop,
    products: [SAFE_LINKS, PROOFPOINT],
  },
]

for (const { name, gateway, give, products } of rewritings) {
  test(`a link rewritten by ${name}, is recovered and sets a new password`, async ({
    app,
    service,
    maria,
  }, testInfo) => {
    const { form, linkDoctor, newPassword, session } = app
    const wire = wireOf(maria.account)
    const password = freshPassword()
    await service.misbehave(gateway)
    const letter = await mailedLetter(service, maria)
    expect(letter.raw).not.toContain(service.csds)

    await form.checkLink.click()
    await linkDoctor.expectOpen()
    await give(app, letter, testInfo.outputPath('reset.eml'))
    await appear(linkDoctor.verdict('rewritten'))
    await appear(linkDoctor.wrapped(...products))
    await appear(linkDoctor.says('linkDoctor.inner.recovered'))
    await expect(linkDoctor.fact('host')).toHaveText(new URL(service.csds).hostname)
    await expect(linkDoctor.fact('original')).toHaveText(
      `${service.csds}/a/•••/reset-password?token=•••`,
    )
    expect(await service.requests()).toEqual([])
    const note = await linkDoctor.note.read()
    for (const product of products) expect(note).toContain(product)
    expect(note).toContain('*.liveperson.net')
    expect(note).toContain('*.liveperson.com')
    expect(note).not.toMatch(AS_LONG_AS_A_TOKEN)

    await linkDoctor.setPassword.click()
    await newPassword.expectOpen('link')
    await newPassword.save(password)
    await session.expectOpen()
    expect(await service.requests()).toEqual([
      wire.lookUp(200),
      wire.link(200),
      wire.password(200),
      wire.login(200),
    ])
  })
}

test('a new password is read from its top, however far the screen before was scrolled', async ({
  app,
  service,
  maria,
}) => {
  const { form, linkDoctor, newPassword, electron, page } = app
  await service.misbehave({ kind: 'mailGateway', vendor: 'safeLinks' })
  const { link } = await mailedLetter(service, maria)
  await form.checkLink.click()
  await linkDoctor.paste(electron, link)
  await appear(linkDoctor.setPassword)
  await page.mouse.wheel(0, 10_000)
  await expect(linkDoctor.heading).not.toBeInViewport()

  await linkDoctor.setPassword.click()

  await newPassword.expectOpen('link')
  await expect(newPassword.heading('link')).toBeInViewport()
})

test('the whole way is one for the keyboard', async ({ app, service, maria }) => {
  const { form, reset, outcome, linkDoctor, newPassword, session, electron, page } = app
  const tabTo = async (place: Locator): Promise<void> => {
    for (let count = 0; count < 30; count += 1) {
      if (await place.evaluate((element) => element === document.activeElement)) return
      await page.keyboard.press('Tab')
    }
    throw new Error('the Tab key does not lead there')
  }
  const press = async (place: Locator, key: 'Enter' | 'Space'): Promise<void> => {
    await tabTo(place)
    await page.keyboard.press(key)
  }
  await expect(form.accountNumber).toBeFocused()
  await press(form.forgotPassword, 'Enter')
  await expect(reset.accountNumber).toBeFocused()
  await page.keyboard.type(maria.account)
  await page.keyboard.press('Tab')
  await page.keyboard.type(maria.loginName)
  await press(reset.captcha, 'Space')
  await appear(reset.approved)
  await press(reset.submit, 'Enter')
  await outcome.expectShown('requestSubmitted')

  const { link } = await letterTo(service, maria)
  await press(outcome.haveMail, 'Enter')
  await linkDoctor.expectOpen()
  await tabTo(linkDoctor.field)
  await linkDoctor.paste(electron, link)
  await press(linkDoctor.setPassword, 'Enter')
  await newPassword.expectOpen('link')
  await expect(newPassword.field).toBeFocused()
  await page.keyboard.type(freshPassword())
  await page.keyboard.press('Enter')
  await session.expectOpen()
  await expect(session.heading).toBeFocused()
})

test('a captcha, a request or a message more than was asked for is never sent', async ({
  app,
  service,
  maria,
}) => {
  const { form, reset, outcome, page } = app
  const wire = wireOf(maria.account)
  await form.forgotPassword.click()
  await reset.expectOpen()

  await reset.captcha.click()
  await expect(reset.accountNumber).toBeFocused()
  await expect(reset.accountNumber).toHaveAccessibleDescription(words('accountNumber.empty'))
  await reset.fillIn(maria)
  await reset.submit.click()
  await appear(page.getByText(words('reset.captcha.notApproved')))
  expect(await service.requests()).toEqual([wire.lookUp(200)])

  await reset.tick()
  await reset.submit.dblclick()
  await outcome.expectShown('requestSubmitted')
  await letterTo(service, maria)
  expect(await service.requests()).toEqual([wire.lookUp(200), wire.captcha(200), wire.request(202)])
  expect((await service.control.status()).mail).toHaveLength(1)
})
