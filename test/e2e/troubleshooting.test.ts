// "Why can't I sign in?" in the real app: from the form and from a failure, against a network that
// works and one that does not.
import { readFile } from 'node:fs/promises'
import { noteOpenedUrls, noteSuggestedNames } from '../support/main-probes'
import { appear } from '../support/screens/appear'
import { troubleshootingScreen } from '../support/screens/troubleshooting-screen'
import { words } from '../support/screens/words'
import { expect, test } from './fixtures'

test('runs from the form, finds that all is well here, and loses nothing that was typed', async ({
  app,
  service,
  maria,
}) => {
  const { page, form, electron } = app
  const checks = troubleshootingScreen(page)
  await form.accountNumber.fill(maria.account)
  await form.loginName.fill(maria.loginName)
  await page.getByRole('button', { name: words('checks.open'), exact: true }).click()
  await checks.expectOpen()
  await expect(checks.heading).toBeFocused()
  await checks.expectFinished()

  await checks.expectStatus('networkPath', 'pass')
  await checks.expectStatus('computerClock', 'pass')
  await checks.expectStatus('keychain', 'pass')
  expect(await service.posts()).toEqual([])

  await checks.copy.click()
  const copied = await electron.evaluate(({ clipboard }) => clipboard.readText())
  expect(copied).toContain(words('check.networkPath'))
  expect(copied).not.toContain(maria.account)
  expect(copied).not.toContain(maria.loginName)

  await checks.back.click()
  await form.expectOpen()
  expect(await form.contents()).toMatchObject({
    accountNumber: maria.account,
    loginName: maria.loginName,
  })
})

test('a failure leads to the check that names where the way ends', async ({
  app,
  service,
  maria,
}) => {
  const { page, form } = app
  const checks = troubleshootingScreen(page)
  await form.fillIn(maria)
  await service.gate.shut()
  await form.submit.click()
  await form.notice.expectShown('connectionRefused')

  await page.getByRole('button', { name: words('checks.findOut'), exact: true }).click()
  await checks.expectFinished()

  await checks.expectStatus('networkPath', 'fail')
  await checks.expectFound('portRefused')
  await appear(page.getByText(words('finding.portRefused.next'), { exact: true }).first())
  await page.getByRole('button', { name: words('check.networkPath'), exact: true }).click()
  await expect(
    page.getByRole('heading', { name: words('check.networkPath'), exact: true }),
  ).toBeFocused()
})

test('Escape stops the checks, and once more leads back to the form', async ({
  app,
  service,
  maria,
}) => {
  const { page, form } = app
  const checks = troubleshootingScreen(page)
  await service.misbehave({ kind: 'slow', delayMs: 600_000, at: 'domain' })
  await form.accountNumber.fill(maria.account)
  await page.getByRole('button', { name: words('checks.open'), exact: true }).click()
  await appear(checks.stop)

  await page.keyboard.press('Escape')
  await checks.expectFinished()
  await checks.expectStatus('networkPath', 'unknown')
  await checks.expectFound('stopped')
  await page.keyboard.press('Escape')

  await form.expectOpen()
})

test('a report for IT is shown without any account, by keys alone, and kept where one chooses', async ({
  app,
}, testInfo) => {
  const { page, electron } = app
  const checks = troubleshootingScreen(page)
  await page.getByRole('button', { name: words('checks.open'), exact: true }).click()
  await checks.expectFinished()

  await checks.showReport.focus()
  await page.keyboard.press('Enter')
  await appear(checks.report)
  await expect(checks.putReportAway).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(checks.report).toBeFocused()
  await page.keyboard.press('End')
  await expect.poll(() => checks.report.evaluate((region) => region.scrollTop)).toBeGreaterThan(0)

  const path = testInfo.outputPath('for it.txt')
  const names = await noteSuggestedNames(electron, path)
  await checks.saveReport.click()
  await appear(page.getByText(words('request.saved', { fileName: 'for it.txt' })))
  const reportId = /ASI-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(await readFile(path, 'utf8'))?.[0] ?? ''
  expect(await names()).toEqual([`Agent Sign-In report ${reportId}.txt`])
  await checks.putReportAway.click()

  await expect(checks.report).toHaveCount(0)
  await expect(checks.showReport).toBeFocused()
})

test('a report tells of a run that was stopped', async ({ app, service, maria }) => {
  const { page, form } = app
  const checks = troubleshootingScreen(page)
  await service.misbehave({ kind: 'slow', delayMs: 600_000, at: 'domain' })
  await form.accountNumber.fill(maria.account)
  await page.getByRole('button', { name: words('checks.open'), exact: true }).click()
  await checks.stop.click()
  await checks.expectFinished()

  await checks.showReport.click()
  await expect(checks.report).toContainText(words('finding.stopped.what'))
  await expect(checks.report).not.toContainText(maria.account)
})

test('the page that tries the browser is of this computer, opens when it is asked for, and stops', async ({
  app,
}) => {
  const { page, electron } = app
  const openedUrls = await noteOpenedUrls(electron)
  const checks = troubleshootingScreen(page)
  await page.getByRole('button', { name: words('checks.open'), exact: true }).click()
  await checks.expectFinished()
  expect(await openedUrls()).toEqual([])

  await checks.tryBrowser.click()
  await appear(checks.browserTrying)
  await expect.poll(async () => (await openedUrls()).length).toBe(1)
  const [opened = ''] = await openedUrls()
  expect(new URL(opened)).toMatchObject({ protocol: 'http:', hostname: '127.0.0.1' })
  expect((await fetch(opened)).status).toBe(200)
  await page.keyboard.press('Escape')

  await expect(checks.browserTrying).toHaveCount(0)
  await expect
    .poll(() =>
      fetch(opened).then(
        () => 'open',
        () => 'closed',
      ),
    )
    .toBe('closed')
})
