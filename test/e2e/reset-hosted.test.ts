// An account that announces no interface for a reset: LivePerson's own page opens in the browser, and
// the agent says what it showed.
import { PAGE_OUTCOMES } from '../../src-preload/reset-views'
import { wireOf, type LocalService, type Person } from '../support/local-service'
import { noteOpenedUrls, openNothing, type ReadNotes } from '../support/main-probes'
import { appear } from '../support/screens/appear'
import { words } from '../support/screens/words'
import { expect, test, type RunningApp } from './fixtures'

async function announceNoReset(service: LocalService): Promise<void> {
  await service.misbehave({ kind: 'servicesNotListed', services: ['passwordReset.v1'] })
}

async function openPage(app: RunningApp, maria: Person): Promise<ReadNotes> {
  const { form, reset, resetPage, electron } = app
  const opened = await noteOpenedUrls(electron)
  await form.forgotPassword.click()
  await reset.expectOpen()
  await reset.fillIn(maria)
  await reset.openPage.click()
  await resetPage.expectOpen()
  return opened
}

function addressFor({ csds }: LocalService, { account }: Person): string {
  return `${csds}/forgotMyPassword.html?stId=${account}`
}

test('the form says that the page opens in the browser, and opens it with the account filled in', async ({
  app,
  service,
  maria,
}) => {
  const { reset, resetPage, page } = app
  await announceNoReset(service)

  const opened = await openPage(app, maria)

  expect(await opened()).toEqual([addressFor(service, maria)])
  await appear(resetPage.where(new URL(service.csds).host, maria.account))
  expect(await service.requests()).toEqual([wireOf(maria.account).lookUp(200)])
  await resetPage.back.click()
  await reset.expectOpen()
  await appear(page.getByText(words('reset.onPage')))
  await expect(reset.captcha).toHaveCount(0)
  expect(await reset.contents()).toEqual({
    accountNumber: maria.account,
    loginName: maria.loginName,
  })
})

test('each message of the page leads to what it means, and back to the question', async ({
  app,
  service,
  maria,
}) => {
  const { resetPage, outcome } = app
  await announceNoReset(service)
  const opened = await openPage(app, maria)

  for (const answer of PAGE_OUTCOMES) {
    await resetPage.answer(answer).click()
    await outcome.expectShown(answer, 'onPage')
    expect(await outcome.steps()).not.toEqual([])
    await outcome.back.click()
    await resetPage.expectOpen()
  }
  expect(await opened()).toHaveLength(1)
  expect(await service.posts()).toEqual([])
})

test('the page opens again from the question, and from a captcha that failed on it', async ({
  app,
  service,
  maria,
}) => {
  const { resetPage, outcome } = app
  await announceNoReset(service)
  const opened = await openPage(app, maria)
  const address = addressFor(service, maria)

  await resetPage.openAgain.click()
  await expect.poll(opened).toEqual([address, address])
  await resetPage.answer('captchaError').click()
  await outcome.expectShown('captchaError', 'onPage')
  expect(await outcome.steps()).toEqual([
    words('resetOutcome.captcha.step1'),
    words('resetOutcome.captcha.step2'),
    words('resetOutcome.captcha.step3'),
  ])
  await outcome.openAgain.click()

  await resetPage.expectOpen()
  expect(await opened()).toEqual([address, address, address])
})

test('a page that no browser takes is told on the form, which keeps what was typed', async ({
  app,
  service,
  maria,
}) => {
  const { form, reset, resetPage, electron } = app
  await announceNoReset(service)
  await openNothing(electron)
  await form.forgotPassword.click()
  await reset.expectOpen()
  await reset.fillIn(maria)

  await reset.openPage.click()

  await reset.notice.expectShown('pageNotOpened')
  await reset.notice.expectHow('pageNotOpened')
  expect(await reset.contents()).toEqual({
    accountNumber: maria.account,
    loginName: maria.loginName,
  })
  const opened = await noteOpenedUrls(electron)
  await reset.openPage.click()
  await resetPage.expectOpen()
  expect(await opened()).toEqual([addressFor(service, maria)])
})
