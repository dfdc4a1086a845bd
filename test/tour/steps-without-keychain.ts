// A computer without a keychain: said at the start, said again on the open session.
import { expect } from '@playwright/test'
import type { Step, Take } from './guide'
import type { Stage } from './stage'

export const stepWithoutKeychain: Step = {
  title: 'A computer without a keychain',
  expectation: 'a notice at the start, and a session that is kept in memory only',
  async run(stage: Stage, take: Take): Promise<void> {
    await stage.takeFreshProfile()
    const { form, session } = await stage.start('none')
    await form.expectOpen()
    await form.notice.expectShown('keychainAbsent')
    await expect(form.accountNumber).toBeFocused()
    await take('no-keychain-form')
    await form.signIn(stage.agent)
    await session.expectStorage('noService')
    await take('no-keychain-session')
  },
}
