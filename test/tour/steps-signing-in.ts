// From the empty form to the open session.
import { expect } from '@playwright/test'
import { accountFound } from '../support/screens/sign-in-screen'
import { words } from '../support/screens/words'
import type { Step, Take } from './guide'
import type { Stage } from './stage'

/** Not a secret, but it looks like one and has no place in a line. */
export const WRONG_PASSWORD = 'not-the-password-7312'

const UNKNOWN_ACCOUNT = '11111111'

/** Long enough to see the form at work, in milliseconds. */
const SLOW_LOGIN_MS = 1_200

export const stepsOfSigningIn: readonly Step[] = [
  {
    title: 'The app opens with an empty form',
    expectation: 'the sign-in form, empty, the cursor in the account number',
    async run(stage: Stage, take: Take): Promise<void> {
      const { form } = await stage.start()
      await form.expectOpen()
      await expect(form.accountNumber).toBeFocused()
      expect(await form.contents()).toEqual({
        accountNumber: '',
        loginName: '',
        passwordLength: 0,
      })
      await take('empty-form')
    },
  },
  {
    title: 'A number that LivePerson does not list',
    expectation: 'a line below the field that says so, before anything is sent',
    async run(stage: Stage, take: Take): Promise<void> {
      const { form, page } = stage.app()
      await form.accountNumber.fill(UNKNOWN_ACCOUNT)
      await page.keyboard.press('Tab')
      await expect(page.getByText(words('accountCheck.notFound'))).toBeVisible()
      await take('unknown-account')
    },
  },
  {
    title: 'The right account number is found while the agent types on',
    expectation: '“Account found” and the region below the field',
    async run(stage: Stage, take: Take): Promise<void> {
      const { form, page } = stage.app()
      await form.accountNumber.fill(stage.agent.account)
      await page.keyboard.press('Tab')
      await expect(page.getByText(accountFound)).toBeVisible()
      await take('account-found')
    },
  },
  {
    title: 'A wrong password: what is known, and how',
    expectation: 'the notice of status 401 with its evidence, the password emptied',
    async run(stage: Stage, take: Take): Promise<void> {
      const { form } = stage.app()
      await form.signIn({ ...stage.agent, password: WRONG_PASSWORD })
      await form.notice.expectShown('rejected')
      await take('wrong-password')
      expect(await form.notice.evidence('status')).toBe('401')
      expect((await form.contents()).passwordLength).toBe(0)
      await take('wrong-password-evidence')
    },
  },
  {
    title: 'The right password is on its way',
    expectation: 'a form at rest, “Signing in…” and a way to cancel',
    async run(stage: Stage, take: Take): Promise<void> {
      const { form } = stage.app()
      await stage.service.misbehave({
        kind: 'slow',
        at: 'login',
        delayMs: SLOW_LOGIN_MS,
        requests: 1,
      })
      await form.signIn(stage.agent)
      await expect(form.authenticating).toBeVisible()
      await expect(form.cancel).toBeVisible()
      await take('signing-in')
    },
  },
  {
    title: 'Signed in, and the session is in the keychain',
    expectation: 'the open session: who, which account, “Protected in this computer’s keychain”',
    async run(stage: Stage, take: Take): Promise<void> {
      const { session } = stage.app()
      await session.expectOpen()
      await expect(session.fact('loginName')).toHaveText(stage.agent.loginName)
      await expect(session.fact('accountNumber')).toHaveText(stage.agent.account)
      await session.expectStorage('protected')
      await take('signed-in')
    },
  },
]
