// A forgotten password: asked for with a captcha, the e-mail rewritten on its way by a gateway, its link
// recovered, a new password chosen. Then somebody for whom a reset cannot help.
import { expect } from '@playwright/test'
import { vendorFacts } from '../../src-main/core/link-doctor/vendor-facts'
import { letterTo } from '../support/mailbox'
import { words } from '../support/screens/words'
import { setTheme } from './desktop-theme'
import type { Step, Take } from './guide'
import type { Stage } from './stage'

/** Long enough to see the captcha at work, in milliseconds. */
const SLOW_CAPTCHA_MS = 1_200

/** Breaks two rules of the stand-in: one kind of characters only, and a run of neighbours. */
const AGAINST_THE_RULES = 'abcdefgh'

const stepsOfAsking: readonly Step[] = [
  {
    title: 'The password is forgotten: a form with a captcha',
    expectation: 'account and user name as they were typed, and a box “I’m not a robot”',
    async run(stage: Stage, take: Take): Promise<void> {
      const { form, reset } = stage.app()
      await form.accountNumber.fill(stage.forgetful.account)
      await form.loginName.fill(stage.forgetful.loginName)
      await form.forgotPassword.click()
      await reset.expectOpen()
      expect(await reset.contents()).toEqual({
        accountNumber: stage.forgetful.account,
        loginName: stage.forgetful.loginName,
      })
      await take('forgot-password')
    },
  },
  {
    title: 'The captcha is a calculation of this computer',
    expectation: '“Checking…”, then a green check and “Approved”',
    async run(stage: Stage, take: Take): Promise<void> {
      const { page, reset } = stage.app()
      const slow = { kind: 'slow', at: 'reset', delayMs: SLOW_CAPTCHA_MS, requests: 1 } as const
      await stage.service.misbehave(slow)
      await reset.captcha.click()
      await expect(page.getByText(words('reset.captcha.working'))).toBeVisible()
      await take('captcha-working')
      await expect(reset.approved).toBeVisible()
      await take('captcha-approved')
      await setTheme(stage, 'dark')
      await take('dark-captcha-approved')
      await setTheme(stage, 'light')
    },
  },
  {
    title: 'Request submitted',
    expectation: 'what that means and what it does not, and where to look for the e-mail',
    async run(stage: Stage, take: Take): Promise<void> {
      const { reset, outcome } = stage.app()
      await stage.service.misbehave({ kind: 'mailGateway', vendor: 'safeLinks', requests: 1 })
      await reset.submit.click()
      await outcome.expectShown('requestSubmitted')
      await take('request-submitted')
    },
  },
]

const stepsOfTheLink: readonly Step[] = [
  {
    title: 'The e-mail came, and a mail gateway has rewritten its link',
    expectation: '“Rewritten”, by which product, and the original recovered with its token hidden',
    async run(stage: Stage, take: Take): Promise<void> {
      const { electron, outcome, linkDoctor } = stage.app()
      const { link } = await letterTo(stage.service, stage.forgetful)
      await outcome.haveMail.click()
      await linkDoctor.expectOpen()
      await take('link-doctor')
      await linkDoctor.paste(electron, link)
      await expect(linkDoctor.verdict('rewritten')).toBeVisible()
      await expect(linkDoctor.wrapped(vendorFacts['microsoft-safe-links'].product)).toBeVisible()
      await linkDoctor.setPassword.scrollIntoViewIfNeeded()
      await take('link-rewritten')
      await setTheme(stage, 'dark')
      await take('dark-link-rewritten')
      await setTheme(stage, 'light')
    },
  },
  {
    title: 'A note for the system administrator is ready',
    expectation: 'which product rewrites, what to add to its safe list, and where',
    async run(stage: Stage, take: Take): Promise<void> {
      const { note } = stage.app().linkDoctor
      expect(await note.read()).toContain('*.liveperson.net')
      await note.copy.scrollIntoViewIfNeeded()
      await take('gateway-note')
      await note.fold.click()
    },
  },
  {
    title: 'A new password, with the rules of the account beside it',
    expectation: 'what is met and what is not, in words and signs, and an estimate of its strength',
    async run(stage: Stage, take: Take): Promise<void> {
      const { linkDoctor, newPassword } = stage.app()
      await linkDoctor.setPassword.click()
      await newPassword.expectOpen('link')
      await newPassword.type(AGAINST_THE_RULES)
      await expect(newPassword.rule('sequence', 'notMet')).toBeVisible()
      await expect(newPassword.strength('veryWeak')).toBeVisible()
      await newPassword.heading('link').scrollIntoViewIfNeeded()
      await take('new-password-against-the-rules')
      await newPassword.type(stage.newPassword)
      await expect(newPassword.rule('sequence', 'met')).toBeVisible()
      await expect(newPassword.strength('strong')).toBeVisible()
      await newPassword.heading('link').scrollIntoViewIfNeeded()
      await take('new-password')
      await setTheme(stage, 'dark')
      await take('dark-new-password')
      await setTheme(stage, 'light')
    },
  },
  {
    title: 'The new password is saved and signs the agent in',
    expectation: 'the open session, with nothing typed again',
    async run(stage: Stage, take: Take): Promise<void> {
      const { form, newPassword, session } = stage.app()
      await newPassword.submit.click()
      await session.expectStorage('protected')
      await expect(session.fact('loginName')).toHaveText(stage.forgetful.loginName)
      await take('signed-in-with-new-password')
      await session.switchAccount.click()
      await form.expectOpen()
    },
  },
]

const stepOfProcessFailed: Step = {
  title: 'A disabled user: a reset cannot help, and who can',
  expectation: '“Process failed”, what it means, and one question at a time to who can enable',
  async run(stage: Stage, take: Take): Promise<void> {
    const { form, reset, outcome, help } = stage.app()
    await form.forgotPassword.click()
    await reset.request(stage.disabled)
    await outcome.expectShown('processFailed')
    await take('process-failed')
    await outcome.whoCanEnable.click()
    await expect(help.question('role')).toBeVisible()
    await take('help-question')
    await help.tell('role', 'agent')
    await expect(help.advice('localAdmin')).toBeVisible()
    await take('help-advice')
    await help.back.click()
    await help.back.click()
    await outcome.backToSignIn.click()
    await form.expectOpen()
  },
}

export const stepsOfReset: readonly Step[] = [
  ...stepsOfAsking,
  ...stepsOfTheLink,
  stepOfProcessFailed,
]
