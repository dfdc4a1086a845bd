// The service of a people administration under test: one person, and answers by the kind of call.
import { createHttpPeopleAdministration } from '../../../src-main/adapters/http-people-administration'
import type { HttpAnswer, HttpRequest } from '../../../src-main/adapters/http-exchange'
import type { AccountHome } from '../../../src-main/core/ports'
import { toUserId, type UserId } from '../../../src-main/core/ids'
import { HOME, NOW_MS } from '../../support/sign-in-samples'
import { answerOf, createFakeHttpExchange, type PlainAnswer } from '../../fakes/fake-http-exchange'
import { createSteppedClock } from './stepped-clock'

export const home: AccountHome = {
  ...HOME,
  usersHost: 'z1.users.liveperson.net',
  secondFactorHost: 'z1.mfa.liveperson.net',
}
export const ROOT = `https://z1.users.liveperson.net/api/account/${HOME.accountId}/configuration/le-users/users`
export const MFA_ROOT = `https://z1.mfa.liveperson.net/api/account/${HOME.accountId}/mfa/v1`
export const USER_ID = userId('3705342610')

export const ada = { id: 3_705_342_610, loginName: 'ada', fullName: 'Ada L', isEnabled: true }
export const list = (...users: readonly unknown[]): PlainAnswer => ({
  headers: { 'ac-revision': '117' },
  body: users,
})
export const mfaList = (...users: readonly unknown[]): PlainAnswer => ({
  headers: { 'ac-revision': '3' },
  body: { enabled: true, users },
})
export const mfaUser = { id: ada.id, mfaEnrolled: true, disabledBecause: null, lastTries: [] }

export type Answers = Readonly<Record<string, PlainAnswer | HttpAnswer>>

/** Answers by `GET users`, `GET user`, `PUT user`, `GET mfa` and `PUT switch`. */
export function administration(answers: Answers) {
  const exchange = createFakeHttpExchange((request) => {
    const answer = answers[nameOf(request)] ?? { status: 500 }
    return 'kind' in answer ? answer : answerOf(answer)
  })
  const people = createHttpPeopleAdministration(exchange, {
    isAllowedHost: (host) => host.endsWith('.liveperson.net'),
    clock: createSteppedClock(NOW_MS),
  })
  return { exchange, people }
}

function nameOf({ method, url }: HttpRequest): string {
  const { pathname } = new URL(url)
  if (pathname.endsWith('/mfa/v1/users')) return `${method} mfa`
  if (pathname.endsWith('/switch')) return `${method} switch`
  return pathname.endsWith('/users') ? `${method} users` : `${method} user`
}

function userId(text: string): UserId {
  const id = toUserId(text)
  if (id === null) throw new Error(`not a user id: ${text}`)
  return id
}

export const signal = (): AbortSignal => new AbortController().signal
