// Changing people over the wire: what is written back, over which revision, and what is told of it.
import { describe, expect, it } from 'vitest'
import type { DeskChange } from '../../../src-main/core/people-desk/people'
import type { AccountHome } from '../../../src-main/core/ports'
import type { PlainAnswer } from '../../fakes/fake-http-exchange'
import { SESSION } from '../../support/sign-in-samples'
import {
  administration,
  home,
  MFA_ROOT,
  ROOT,
  signal,
  USER_ID,
  type Answers,
} from './people-service'

describe('change', () => {
  const enable: DeskChange = { kind: 'enable', userId: USER_ID, revision: '117' }
  const resetMfa: DeskChange = { kind: 'resetMfa', userId: USER_ID, revision: '117' }
  const BODY =
    '{"id":3705342610,"loginName":"ada","isEnabled":false,"disabledManually":true,"passwordSh":null,"resetMfaSecret":false,"skillIds":[1, 2],"custom":{"wsuk":766900772095619056}}'
  const present: PlainAnswer = { headers: { 'ac-revision': '117' }, body: BODY }
  const done: PlainAnswer = { headers: { 'ac-revision': '118' }, body: { isEnabled: true } }

  const change = (answers: Answers, wanted: DeskChange = enable) =>
    administration(answers).people.change(home, SESSION, wanted, signal())

  it.each<[string, DeskChange, string]>([
    [
      'enables',
      enable,
      '{"id":3705342610,"loginName":"ada","resetMfaSecret":false,"skillIds":[1, 2],"custom":{"wsuk":766900772095619056},"isEnabled":true,"disabledManually":false,"passwordSh":null}',
    ],
    [
      'resets the second factor of',
      resetMfa,
      '{"id":3705342610,"loginName":"ada","isEnabled":false,"disabledManually":true,"skillIds":[1, 2],"custom":{"wsuk":766900772095619056},"resetMfaSecret":true,"passwordSh":null}',
    ],
  ])('%s a user by sending all of him back', async (_case, wanted, body) => {
    const { exchange, people } = administration({ 'GET user': present, 'PUT user': done })
    expect(await people.change(home, SESSION, wanted, signal())).toEqual({ ok: true, value: null })

    const authorization = `Bearer ${SESSION.secrets.bearer}`
    expect(exchange.requests()).toMatchObject([
      { method: 'GET', url: `${ROOT}/${USER_ID}?v=4.0&select=$all`, headers: { authorization } },
      {
        method: 'PUT',
        url: `${ROOT}/${USER_ID}?v=4.0`,
        headers: { authorization, 'if-match': '117' },
        body,
        deadlineMs: 15_000,
      },
    ])
  })

  it('writes nothing over a user whom somebody else has changed', async () => {
    const { exchange, people } = administration({
      'GET user': { ...present, headers: { 'ac-revision': '118' } },
    })
    expect(await people.change(home, SESSION, enable, signal())).toMatchObject({
      failure: { kind: 'changedMeanwhile' },
    })
    expect(exchange.requests()).toHaveLength(1)
  })

  it('leaves it to the service where the user comes without a revision', async () => {
    expect(await change({ 'GET user': { body: BODY }, 'PUT user': done })).toMatchObject({
      ok: true,
    })
  })

  it.each<[string, Answers, string]>([
    ['gone before', { 'GET user': { status: 404 } }, 'personGone'],
    ['gone in between', { 'GET user': present, 'PUT user': { status: 404 } }, 'personGone'],
    [
      'changed in between',
      { 'GET user': present, 'PUT user': { status: 412 } },
      'changedMeanwhile',
    ],
    ['in conflict', { 'GET user': present, 'PUT user': { status: 409 } }, 'changedMeanwhile'],
    ['not hers to read', { 'GET user': { status: 403 } }, 'notAllowed'],
    ['not hers to write', { 'GET user': present, 'PUT user': { status: 403 } }, 'notAllowed'],
    ['not accepted', { 'GET user': present, 'PUT user': { status: 400 } }, 'requestRefused'],
    ['no session', { 'GET user': present, 'PUT user': { status: 401 } }, 'rejected'],
    ['a page', { 'GET user': { ...present, body: '<html>' } }, 'unexpectedAnswer'],
    ['a list', { 'GET user': { ...present, body: '[]' } }, 'unexpectedAnswer'],
    [
      'a page after it',
      { 'GET user': present, 'PUT user': { body: '<html>' } },
      'unexpectedAnswer',
    ],
    [
      'disabled as before',
      { 'GET user': present, 'PUT user': { body: { isEnabled: false } } },
      'unexpectedAnswer',
    ],
  ])('tells: %s', async (_case, answers, kind) => {
    expect(await change(answers)).toMatchObject({ ok: false, failure: { kind } })
  })

  it.each([true, false])('switches MFA to %s', async (isOn) => {
    const { exchange, people } = administration({ 'PUT switch': { body: { enabled: isOn } } })
    const wanted: DeskChange = { kind: 'switchMfa', isOn, revision: '3' }
    expect(await people.change(home, SESSION, wanted, signal())).toEqual({ ok: true, value: null })
    expect(exchange.requests()).toMatchObject([
      { method: 'PUT', url: `${MFA_ROOT}/switch`, headers: { 'if-match': '3' } },
    ])
    expect(exchange.bodies()).toEqual([{ enabled: isOn }])
  })

  it.each<[string, PlainAnswer, string]>([
    ['changed meanwhile', { status: 412 }, 'changedMeanwhile'],
    ['not allowed', { status: 403 }, 'notAllowed'],
    ['not there', { status: 404 }, 'requestRefused'],
    ['as it was', { body: { enabled: false } }, 'unexpectedAnswer'],
  ])('tells of the switch: %s', async (_case, answer, kind) => {
    const wanted: DeskChange = { kind: 'switchMfa', isOn: true, revision: '3' }
    expect(await change({ 'PUT switch': answer }, wanted)).toMatchObject({ failure: { kind } })
  })

  it.each<[string, DeskChange, Partial<AccountHome>]>([
    ['a user', enable, { usersHost: null }],
    ['the switch', { kind: 'switchMfa', isOn: true, revision: '3' }, { secondFactorHost: null }],
  ])('sends nothing about %s to a service that is not announced', async (_case, wanted, hosts) => {
    const { exchange, people } = administration({})
    expect(await people.change({ ...home, ...hosts }, SESSION, wanted, signal())).toMatchObject({
      failure: { kind: 'loginServiceNotListed' },
    })
    expect(exchange.requests()).toEqual([])
  })
})
