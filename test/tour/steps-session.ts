// A session in good and bad times: the service goes and comes back, the app closes and opens.
import { expect } from '@playwright/test'
import { resumingScreen } from '../support/screens/waiting-screens'
import type { Step, Take } from './guide'
import type { Stage } from './stage'

/** Long enough to see the screen between, in milliseconds. */
const SLOW_REFRESH_MS = 1_500

export const stepsOfSession: readonly Step[] = [
  {
    title: 'The service is gone: nobody is signed out for that',
    expectation: '“Still signed in, as far as we know”, and why nobody knows better',
    async run(stage: Stage, take: Take): Promise<void> {
      const { session } = stage.app()
      await stage.service.gate.shut()
      await session.checkNow.click()
      await session.expectUnconfirmed('notice.connectionRefused.what')
      await take('service-gone')
    },
  },
  {
    title: 'The service is back and confirms the session',
    expectation: 'no warning, and the time of the last confirmation',
    async run(stage: Stage, take: Take): Promise<void> {
      const { session } = stage.app()
      await stage.service.gate.open()
      await session.checkNow.click()
      await session.expectConfirmed()
      await take('recovered')
    },
  },
  {
    title: 'After a restart the session is picked up again',
    expectation: '“Picking up your session…”, then the open session, with no password asked',
    async run(stage: Stage, take: Take): Promise<void> {
      await stage.closeApp()
      await stage.service.misbehave({
        kind: 'slow',
        at: 'refresh',
        delayMs: SLOW_REFRESH_MS,
        requests: 1,
      })
      const { page, session } = await stage.start()
      await expect(resumingScreen(page).heading).toBeVisible()
      await take('resuming')
      await session.expectConfirmed()
      await take('resumed')
    },
  },
]
