// An admin helps: enables a user whom failed tries have disabled, and resets the second factor of
// the agent whose phone is lost. The admin has a phone too.
import { expect } from '@playwright/test'
import { setTheme } from './desktop-theme'
import type { Step, Take } from './guide'
import type { Stage } from './stage'

/** Disabled by failed tries at the start (login-service/demo-people.ts). */
const BLOCKED = 'dana.blocked'

export const stepsOfPeopleDesk: readonly Step[] = [
  {
    title: 'An admin signs in, with a phone as well',
    expectation: 'the open session, with a way to “People who can’t sign in”',
    needs: 'phone',
    async run(stage: Stage, take: Take): Promise<void> {
      const { form, enrolling, session } = stage.app()
      await form.signIn(stage.admin)
      await enrolling.scanWith(stage.adminPhone)
      await enrolling.type(await stage.adminPhone.code())
      await session.expectStorage('protected')
      await session.openDesk.scrollIntoViewIfNeeded()
      await take('admin-session')
    },
  },
  {
    title: 'The people of the account, disabled ones first',
    expectation: 'a list to search, with each person’s state, and the account’s switch for MFA',
    needs: 'phone',
    async run(stage: Stage, take: Take): Promise<void> {
      const { session, desk } = stage.app()
      await session.openDesk.click()
      await desk.expectOpen()
      await expect(desk.entries.first()).toContainText(BLOCKED)
      await take('desk')
      await setTheme(stage, 'dark')
      await take('dark-desk')
      await setTheme(stage, 'light')
    },
  },
  {
    title: 'A disabled user is enabled after a question',
    expectation: 'why the user is disabled, the question, and the service’s answer',
    needs: 'phone',
    async run(stage: Stage, take: Take): Promise<void> {
      const { desk } = stage.app()
      await desk.choose(BLOCKED)
      await take('desk-person')
      await desk.ask('enable').click()
      await expect(desk.question('enable', { loginName: BLOCKED })).toBeVisible()
      await take('desk-enable-question')
      await desk.confirm('enable').click()
      await desk.expectDone('enable', { loginName: BLOCKED })
      await take('desk-enabled')
      await desk.putAway.click()
      await desk.backToList.click()
    },
  },
  {
    title: 'The second factor of the lost phone is reset',
    expectation: 'the person found by name, a question that names the person, and the answer',
    needs: 'phone',
    async run(stage: Stage, take: Take): Promise<void> {
      const { desk } = stage.app()
      const { loginName } = stage.agentWithPhone
      await desk.search.fill(loginName.slice(0, 4))
      await expect(desk.entries).toHaveCount(1)
      await desk.choose(loginName)
      await desk.ask('resetMfa').click()
      await expect(desk.question('resetMfa', { loginName })).toBeVisible()
      await take('desk-reset-question')
      await setTheme(stage, 'dark')
      await take('dark-desk-reset-question')
      await setTheme(stage, 'light')
      await desk.confirm('resetMfa').click()
      await desk.expectDone('resetMfa', { loginName })
      await take('desk-reset')
    },
  },
  {
    title: 'The admin leaves the desk and signs out',
    expectation: 'the empty form, for the agent who waited',
    needs: 'phone',
    async run(stage: Stage): Promise<void> {
      const { form, session, desk } = stage.app()
      await desk.close.click()
      await session.switchAccount.click()
      await form.expectOpen()
    },
  },
]
