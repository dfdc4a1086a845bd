// The service's page in the browser: which address is opened, and what the page alone can do.
import { describe, expect, it } from 'vitest'
import { createExternalLinks } from '../../../src-main/adapters/external-links'
import { createHostedPasswordReset } from '../../../src-main/adapters/hosted-password-reset'
import { RELEASE_CONFIG } from '../../../src-main/config'
import type { PasswordResetService } from '../../../src-main/core/ports'
import { HOME, LOGIN_NAME, NOW_MS } from '../../support/sign-in-samples'
import { createSteppedClock } from './stepped-clock'

const PAGE = 'https://authentication.liveperson.net/forgotMyPassword.html'
const HOST = 'authentication.liveperson.net'
const home = { ...HOME, resetHost: null }
const request = { loginName: LOGIN_NAME, captcha: '' }
const never = (): AbortSignal => new AbortController().signal

interface Given {
  readonly pageUrl?: string
  readonly openUrl?: () => Promise<void>
}

function hosted({ pageUrl = PAGE, openUrl = () => Promise.resolve() }: Given = {}) {
  const opened: string[] = []
  const links = createExternalLinks(RELEASE_CONFIG.isAllowedHost, (url) => {
    opened.push(url)
    return openUrl()
  })
  const clock = createSteppedClock(NOW_MS)
  return { reset: createHostedPasswordReset({ links, pageUrl, clock }), opened }
}

it('asks for no captcha: the page has one of its own', async () => {
  expect(await hosted().reset.captcha(home, never())).toEqual({ ok: true, value: null })
})

describe('a request', () => {
  it('opens the documented page with the account, and no user name in the address', async () => {
    const { reset, opened } = hosted({ pageUrl: RELEASE_CONFIG.resetPage })

    expect(await reset.request(home, request, never())).toEqual({
      ok: true,
      value: { kind: 'askedOnPage', host: HOST },
    })
    expect(opened).toEqual([`${PAGE}?stId=${HOME.accountId}`])
  })

  it.each([
    ['the system does not take it', { openUrl: () => Promise.reject(new Error('no browser')) }, 1],
    ['its host is not allowed', { pageUrl: 'https://portal.example/reset' }, 0],
    ['it is not encrypted', { pageUrl: 'http://authentication.liveperson.net/reset' }, 0],
  ])('says that the page was not opened where %s', async (_why, given, tries) => {
    const { reset, opened } = hosted(given)
    const answer = await reset.request(home, request, never())

    expect(answer).toMatchObject({ ok: false, failure: { kind: 'pageNotOpened' } })
    expect(opened).toHaveLength(tries)
  })

  it('opens nothing when it was stopped before', async () => {
    const { reset, opened } = hosted()

    expect(await reset.request(home, request, AbortSignal.abort())).toEqual({
      ok: false,
      failure: { kind: 'aborted' },
    })
    expect(opened).toEqual([])
  })
})

type Ask = (reset: PasswordResetService) => Promise<unknown>

it.each<readonly [name: string, ask: Ask]>([
  ['a link', (reset) => reset.openLink(home, 'token', never())],
  [
    'a new password',
    (reset) => reset.changePassword(home, { token: 'token', password: 'x' }, never()),
  ],
])('has no way for %s, and says that it is elsewhere', async (_what, ask) => {
  const { reset, opened } = hosted()

  expect(await ask(reset)).toEqual({
    ok: false,
    failure: { kind: 'passwordChangeElsewhere', status: 200, host: HOME.loginHost, atMs: NOW_MS },
  })
  expect(opened).toEqual([])
})
