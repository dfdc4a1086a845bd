// The session out of the answer that opened it: whose it is, as far as the answer says.
import { describe, expect, it } from 'vitest'
import { openedSession } from '../../../src-main/adapters/opened-session'
import { HOME, LOGIN_NAME, NOW_MS } from '../../support/sign-in-samples'
import { createSteppedClock } from './stepped-clock'

function opened(config: unknown) {
  const body = { csrf: 'c', bearer: 'b'.repeat(64), sessionTTl: '28800000', config }
  return openedSession(
    {
      status: 200,
      headers: { 'content-type': 'application/json', 'set-cookie': 'session_id=77aa; Path=/' },
      body: JSON.stringify(body),
      seen: { host: HOME.loginHost, atMs: NOW_MS },
    },
    HOME,
    LOGIN_NAME,
    { isAllowedHost: () => true, clock: createSteppedClock(NOW_MS) },
  )
}

describe('the session that was opened', () => {
  it.each([
    ['a text of digits', { userId: '3705342610', isAdmin: true }, '3705342610', true],
    ['a number', { userId: 3_705_342_610, isAdmin: true }, '3705342610', true],
    ['a number that lost its digits', { userId: 2 ** 60, isAdmin: true }, null, true],
    ['something else', { userId: 'a/b', isAdmin: true }, null, true],
    ['a list', { userId: [], isAdmin: true }, null, true],
    ['nothing', { isAdmin: true }, null, true],
    ['no config', undefined, null, false],
  ])('knows its user by %s', (_case, config, userId, isAdmin) => {
    expect(opened(config)).toMatchObject({ ok: true, value: { facts: { userId, isAdmin } } })
  })
})
