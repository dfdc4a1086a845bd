// Each account's reset goes the way that the account announces, whatever is asked.
import { expect, it } from 'vitest'
import { createPasswordResetService } from '../../../src-main/adapters/password-reset-service'
import type { AccountHome, PasswordResetService } from '../../../src-main/core/ports'
import { createFakePasswordReset } from '../../fakes/fake-password-reset'
import { HOME, LOGIN_NAME } from '../../support/sign-in-samples'

const never = (): AbortSignal => new AbortController().signal

type Ask = (reset: PasswordResetService, home: AccountHome) => Promise<unknown>

it.each<readonly [name: string, ask: Ask]>([
  ['captcha', (reset, home) => reset.captcha(home, never())],
  [
    'request',
    (reset, home) => reset.request(home, { loginName: LOGIN_NAME, captcha: 's' }, never()),
  ],
  ['openLink', (reset, home) => reset.openLink(home, 't', never())],
  [
    'changePassword',
    (reset, home) => reset.changePassword(home, { token: 't', password: 'p' }, never()),
  ],
])('%s is asked in the app where that is announced, on the page elsewhere', (name, ask) => {
  const ways = { inApp: createFakePasswordReset(), onPage: createFakePasswordReset() }
  const reset = createPasswordResetService(ways)

  void ask(reset, HOME)
  expect([ways.inApp.calls(), ways.onPage.calls()]).toEqual([[name], []])

  void ask(reset, { ...HOME, resetHost: null })
  expect([ways.inApp.calls(), ways.onPage.calls()]).toEqual([[name], [name]])
})
