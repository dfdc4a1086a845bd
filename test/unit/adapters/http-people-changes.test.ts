// Changing people over the wire: what is written back, over which revision, and what is told of it.
import { describe, expect, it } from 'vitest'
import type { DeskChange, ShownPerson } from '../../../src-main/core/people-desk/people'
import type { AccountHome } from '../../../src-main/core/ports'
import type { PlainAnswer } from '../../fakes/fake-http-exchange'
import { loginName, SESSION } from '../../support/sign-in-samples'
import {
  administration,
  home,
  MFA_ROOT,
  ROOT,
  signal,
  USER_ID,
  type Answers,
} from './people-service'

/** What must come of a user before anything is written. */
const NAMES = [
  ...['id', 'loginName', 'fullName', 'nickname', 'isEnabled', 'maxChats'],
  ...['email', 'profileIds', 'userTypeId'],
]

function shown(name: string, isEnabled: boolean): ShownPerson {
  return { loginName: loginName(name), isEnabled }
}

describe('change', () => {
  const enable: DeskChange = { kind: 'enable', userId: USER_ID, shown: shown('ada', false) }
  const resetMfa: DeskChange = { kind: 'resetMfa', userId: USER_ID, shown: shown('ada', false) }
  const REST =
    '"fullName":"Ada L","nickname":"Ada","maxChats":4,"email":"ada@example.com","profileIds":[2359273512],"userTypeId":1,"skillIds":[1, 2],"custom":{"wsuk":766900772095619056}'
  const BODY = `{"id":3705342610,"loginName":"ada","isEnabled":false,"disabledManually":true,"passwordSh":null,"resetMfaSecret":false,${REST}}`
  const present: PlainAnswer = { headers: { 'ac-revision': '117' }, body: BODY }
  const done: PlainAnswer = { headers: { 'ac-revision': '118' }, body: { isEnabled: true } }

  const change = (answers: Answers, wanted: DeskChange = enable) =>
    administration(answers).people.change(home, SESSION, wanted, signal())

  it.each<[string, DeskChange, string]>([
    [
      'enables',
      enable,
      `{"id":3705342610,"loginName":"ada","resetMfaSecret":false,${REST},"isEnabled":true,"disabledManually":false,"passwordSh":null}`,
    ],
    [
      'resets the second factor of',
      resetMfa,
      `{"id":3705342610,"loginName":"ada","isEnabled":false,"disabledManually":true,${REST},"resetMfaSecret":true,"passwordSh":null}`,
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

  it('names the revision that the user has now, whatever became of others', async () => {
    const headers = { 'ac-revision': '4711' }
    const { exchange, people } = administration({
      'GET user': { ...present, headers },
      'PUT user': done,
    })
    await people.change(home, SESSION, enable, signal())
    expect(exchange.requests()[1]?.headers).toMatchObject({ 'if-match': '4711' })
  })

  it.each<[string, DeskChange]>([
    ['is enabled by now', { ...enable, shown: shown('ada', true) }],
    ['is disabled by now', { ...resetMfa, shown: shown('ada', true) }],
    ['has another name', { ...resetMfa, shown: shown('Ada', false) }],
  ])('writes nothing over a user who is not as shown: %s', async (_case, wanted) => {
    const { exchange, people } = administration({ 'GET user': present, 'PUT user': done })
    expect(await people.change(home, SESSION, wanted, signal())).toMatchObject({
      failure: { kind: 'changedMeanwhile' },
    })
    expect(exchange.requests()).toHaveLength(1)
  })

  it.each<[string, PlainAnswer, object]>([
    ['without a revision', { body: BODY }, { problem: { fields: ['ac-revision (header)'] } }],
    [
      'with a revision that would switch the check off',
      { ...present, headers: { 'ac-revision': '-1' } },
      { problem: { fields: ['ac-revision (header)'] } },
    ],
    [
      'who is another one',
      { ...present, body: BODY.replace('3705342610', '3705342611') },
      { problem: { fields: ['id'] } },
    ],
  ])('writes nothing over a user %s', async (_case, answer, failure) => {
    const { exchange, people } = administration({ 'GET user': answer, 'PUT user': done })
    expect(await people.change(home, SESSION, enable, signal())).toMatchObject({ failure })
    expect(exchange.requests()).toHaveLength(1)
  })

  it.each<[string, string, readonly string[]]>([
    [
      'as the newest appendix says that it may',
      BODY.replace('"fullName":"Ada L"', '"fullName":"","employeeId":""'),
      ['fullName'],
    ],
    [
      'as without $all',
      '{"id":3705342610,"pid":"x","deleted":false,"loginName":"ada"}',
      ['fullName', 'nickname', 'isEnabled', 'maxChats', 'email', 'profileIds', 'userTypeId'],
    ],
    ['with blanks for a name', BODY.replace('Ada L', ' '), ['fullName']],
    ['with nothing for a list', BODY.replace('[2359273512]', 'null'), ['profileIds']],
    ['with no object at all in it', '{}', NAMES],
  ])('sends nothing where the user does not come whole: %s', async (_case, body, missing) => {
    for (const wanted of [enable, resetMfa]) {
      const { exchange, people } = administration({
        'GET user': { ...present, body },
        'PUT user': done,
      })
      expect(await people.change(home, SESSION, wanted, signal())).toMatchObject({
        failure: { kind: 'userNotWhole', missing },
      })
      expect(exchange.requests()).toHaveLength(1)
    }
  })

  it('takes the documentation’s own example for whole once it has a name', async () => {
    const body = `{"id":"3705342610","deleted":"false","loginName":"ada","fullName":"first last name","nickname":"agent1","passwordSh":"pppppp","isEnabled":"false","maxChats":"4","email":"myEmail@gmail.com","profileIds":[2359273612,2359273512],"userTypeId":1}`
    const answers = {
      'GET user': { ...present, body },
      'PUT user': { body: { isEnabled: 'true' } },
    }
    const { exchange, people } = administration(answers)
    expect(await people.change(home, SESSION, enable, signal())).toEqual({ ok: true, value: null })
    expect(exchange.bodies()[1]).toMatchObject({ isEnabled: true, passwordSh: null })
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

  it.each<[string, DeskChange, Partial<AccountHome>, string]>([
    ['a user', enable, { usersHost: null }, 'accountConfigReadWrite'],
    [
      'the switch',
      { kind: 'switchMfa', isOn: true, revision: '3' },
      { secondFactorHost: null },
      'mfaLogin.v1',
    ],
  ])('sends nothing about %s to a service that is not announced', async (...row) => {
    const [, wanted, hosts, service] = row
    const { exchange, people } = administration({})
    expect(await people.change({ ...home, ...hosts }, SESSION, wanted, signal())).toMatchObject({
      failure: { kind: 'serviceNotListed', service },
    })
    expect(exchange.requests()).toEqual([])
  })
})
