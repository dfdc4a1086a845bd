// Signing out, with and without the service.
import { expect } from '@playwright/test'
import { signingOutScreen } from '../support/screens/waiting-screens'
import type { Step, Take } from './guide'
import type { Stage } from './stage'

/** Long enough to see the screen between, in milliseconds. */
const SLOW_LOGOUT_MS = 1_000

/** The first retry of a revoke comes after 5 s; this leaves room for a slow machine. */
const REVOKE_HEARD_WITHIN_MS = 9_000

export const stepsOfLeaving: readonly Step[] = [
  {
    title: 'Sign out: the service is told',
    expectation: '“Signing out…”, then the form that says both ends are signed out',
    async run(stage: Stage, take: Take): Promise<void> {
      const { page, form, session } = stage.app()
      await stage.service.misbehave({
        kind: 'slow',
        at: 'logout',
        delayMs: SLOW_LOGOUT_MS,
        requests: 1,
      })
      await session.signOut.click()
      await expect(signingOutScreen(page).heading).toBeVisible()
      await take('signing-out')
      await form.notice.expectShown('signedOut')
      await take('signed-out')
    },
  },
  {
    title: 'Sign out while the service is gone',
    expectation: 'signed out on this computer at once, and told that the service does not know',
    async run(stage: Stage, take: Take): Promise<void> {
      const { form, session } = stage.app()
      await form.signIn(stage.agent)
      await session.expectStorage('protected')
      await stage.service.gate.shut()
      await session.signOut.click()
      await form.notice.expectShown('signedOutRevokePending')
      await take('signed-out-offline')
    },
  },
  {
    title: 'The service is back and hears of it',
    expectation: 'the form says that the service confirmed the end, and no session is open there',
    async run(stage: Stage, take: Take): Promise<void> {
      const { form } = stage.app()
      await stage.service.gate.open()
      await expect(async () => {
        await form.notice.expectShown('signedOut')
      }).toPass({ timeout: REVOKE_HEARD_WITHIN_MS })
      expect((await stage.service.control.status()).sessions).toBe(0)
      await take('service-heard')
    },
  },
]
