// Answers that are not a sign-in: a pause, and a page of the network in the service's place.
import { expect } from '@playwright/test'
import { troubleshootingScreen } from '../support/screens/troubleshooting-screen'
import { words } from '../support/screens/words'
import type { Step, Take } from './guide'
import type { Stage } from './stage'
import { WRONG_PASSWORD } from './steps-signing-in'

/** The service's pause is 5 s; this leaves room for a slow machine. */
const PAUSE_OVER_WITHIN_MS = 8_000

export const stepsOfTrouble: readonly Step[] = [
  {
    title: 'Too many requests: the service asks for a pause',
    expectation: 'the notice of status 429 and until when the form waits',
    async run(stage: Stage, take: Take): Promise<void> {
      const { form } = stage.app()
      await stage.service.misbehave({ kind: 'throttled', at: 'login', requests: 1 })
      await form.signIn(stage.agent)
      await expect(form.pause).toBeVisible()
      await take('pause')
      await expect(form.pause).toHaveCount(0, { timeout: PAUSE_OVER_WITHIN_MS })
    },
  },
  {
    title: 'A guest network answers with its own page',
    expectation: 'the notice that something else answered, with the content type as evidence',
    async run(stage: Stage, take: Take): Promise<void> {
      const { form } = stage.app()
      await stage.service.misbehave({ kind: 'htmlPage', at: 'login', requests: 1 })
      await form.signIn(stage.agent)
      await form.notice.expectShown('unexpectedAnswer')
      expect(await form.notice.evidence('contentType')).toContain('text/html')
      await take('captive-portal')
    },
  },
  {
    title: 'Why can’t I sign in? The checks find where the way to the service ends',
    expectation:
      'the host whose connection is turned down, how we know, the next step, and a report',
    async run(stage: Stage, take: Take): Promise<void> {
      const { form, page } = stage.app()
      const checks = troubleshootingScreen(page)
      // As a firewall does that lets everything through but this.
      await form.fillIn(stage.agent)
      await stage.service.gate.shut()
      try {
        await form.submit.click()
        await form.notice.expectShown('connectionRefused')
        await page.getByRole('button', { name: words('checks.findOut'), exact: true }).click()
        await checks.expectFinished()
        await checks.expectFound('portRefused')
        await take('checks')
        await checks.showReport.click()
        await checks.report.scrollIntoViewIfNeeded()
        await take('report-for-it')
      } finally {
        await stage.service.gate.open()
      }
      await checks.again.click()
      await checks.expectFinished()
      await checks.expectStatus('networkPath', 'pass')
      await take('checks-again')
      await checks.back.click()
      await form.expectOpen()
    },
  },
  {
    title: 'A refused sign-in: what may be the cause, and a request for help',
    expectation: 'a mistyped password as the likeliest, and a request with the report’s name',
    async run(stage: Stage, take: Take): Promise<void> {
      const { form, page } = stage.app()
      const checks = troubleshootingScreen(page)
      await form.signIn({ ...stage.agent, password: WRONG_PASSWORD })
      await form.notice.expectShown('rejected')
      await page.getByRole('button', { name: words('checks.findOut'), exact: true }).click()
      await checks.expectFinished()
      // She signed in on this computer a few steps ago.
      await expect(page.getByRole('heading', { level: 3 }).first()).toHaveText(
        words('cause.passwordWrong.what'),
      )
      await take('causes')
      await page.getByRole('button', { name: words('signInHelp.open'), exact: true }).click()
      await page.getByRole('button', { name: words('resetHelp.answer.agent'), exact: true }).click()
      await expect(page.getByText(/Report: ASI-\w{4}-\w{4}/)).toBeVisible()
      await take('help-request')
      await page.keyboard.press('Escape')
      await page.keyboard.press('Escape')
      await checks.back.click()
      await form.expectOpen()
    },
  },
]
