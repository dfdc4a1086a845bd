// Reading the people of an account over the wire: who is listed, and every way to be refused.
import { describe, expect, it } from 'vitest'
import type { HttpAnswer } from '../../../src-main/adapters/http-exchange'
import type { AccountHome } from '../../../src-main/core/ports'
import type { PlainAnswer } from '../../fakes/fake-http-exchange'
import { NOW_MS, SESSION } from '../../support/sign-in-samples'
import {
  ada,
  administration,
  home,
  list,
  MFA_ROOT,
  mfaList,
  mfaUser,
  ROOT,
  signal,
  USER_ID,
  type Answers,
} from './people-service'

const read = (answers: Answers, at: AccountHome = home) =>
  administration(answers).people.read(at, SESSION, signal())

describe('read', () => {
  it('asks both services with the bearer in one header', async () => {
    const { exchange, people } = administration({
      'GET users': list(),
      'GET mfa': mfaList(),
    })
    await people.read(home, SESSION, signal())
    expect(exchange.requests()).toEqual([
      {
        method: 'GET',
        url: `${ROOT}?v=4.0&select=id,loginName,fullName,isEnabled,disabledManually,userTypeId,deleted`,
        headers: {
          accept: 'application/json',
          authorization: `Bearer ${SESSION.secrets.bearer}`,
        },
        deadlineMs: 30_000,
        limitBytes: 8_388_608,
      },
      {
        method: 'GET',
        url: `${MFA_ROOT}/users`,
        headers: {
          accept: 'application/json',
          authorization: `Bearer ${SESSION.secrets.bearer}`,
        },
        deadlineMs: 30_000,
        limitBytes: 8_388_608,
      },
    ])
  })

  it('puts together what both say of a person', async () => {
    const tries = [
      { atMs: 1, outcome: 'wrongPassword' },
      { atMs: 3, outcome: 'wrongCode' },
      { atMs: 2, outcome: 'sentByPost' },
    ]
    const answers = {
      'GET users': list({ ...ada, isEnabled: false, disabledManually: false, userTypeId: 1 }),
      'GET mfa': mfaList({ ...mfaUser, disabledBecause: 'failedTries', lastTries: tries }),
    }
    expect(await read(answers)).toEqual({
      ok: true,
      value: {
        people: [
          {
            userId: USER_ID,
            loginName: 'ada',
            fullName: 'Ada L',
            isEnabled: false,
            disabledBecause: 'failedTries',
            mfa: 'enrolled',
            lastTries: [
              { atMs: 3, outcome: 'wrongCode' },
              { atMs: 2, outcome: 'other' },
              { atMs: 1, outcome: 'wrongPassword' },
            ],
          },
        ],
        unreadableCount: 0,
        mfaSwitch: { kind: 'on', revision: '3' },
        mfaProblem: null,
      },
    })
  })

  it.each([
    [
      'an enabled user',
      { isEnabled: true, disabledManually: true },
      { disabledBecause: 'admin' },
      null,
    ],
    ['the extension’s word', { isEnabled: false }, { disabledBecause: 'admin' }, 'admin'],
    ['an admin', { isEnabled: false, disabledManually: true }, { disabledBecause: null }, 'admin'],
    [
      'nobody',
      { isEnabled: false, disabledManually: false },
      { disabledBecause: null },
      'notStated',
    ],
    ['nothing', { isEnabled: false }, { disabledBecause: 'aNewReason' }, 'notStated'],
  ])('says why somebody is disabled: %s', async (_case, user, mfa, disabledBecause) => {
    const answers = {
      'GET users': list({ ...ada, ...user }),
      'GET mfa': mfaList({ ...mfaUser, ...mfa }),
    }
    expect(await read(answers)).toMatchObject({ value: { people: [{ disabledBecause }] } })
  })

  it('says nothing of a second factor where it is not told', async () => {
    expect(await read({ 'GET users': list(ada), 'GET mfa': mfaList() })).toMatchObject({
      value: { people: [{ mfa: 'notStated', lastTries: null }] },
    })
  })

  it('asks for nothing that is not announced', async () => {
    const { exchange, people } = administration({ 'GET users': list(ada) })
    const answer = await people.read({ ...home, secondFactorHost: null }, SESSION, signal())
    expect(answer).toMatchObject({
      value: { people: [{ mfa: 'notStated' }], mfaSwitch: { kind: 'notStated' } },
    })
    expect(exchange.requests()).toHaveLength(1)
  })

  it('leaves out bots, the system and who is deleted', async () => {
    const users = list(
      { ...ada, id: 1, userTypeId: 2 },
      { ...ada, id: 2, userTypeId: 0 },
      { ...ada, id: 3, deleted: true },
      { ...ada, id: 4, fullName: undefined },
    )
    expect(await read({ 'GET users': users, 'GET mfa': mfaList() })).toMatchObject({
      value: { people: [{ userId: '4', fullName: '' }] },
    })
  })

  it.each([
    ['ac-revision', { 'ac-revision': '5', etag: '6' }, '5'],
    ['ETag', { etag: '"6"' }, '"6"'],
  ])('takes the revision of the switch from %s', async (_case, headers, revision) => {
    const answers = { 'GET users': list(), 'GET mfa': { ...mfaList(), headers } }
    expect(await read(answers)).toMatchObject({ value: { mfaSwitch: { revision } } })
  })

  it('reads ids, booleans and types as the documentation’s example prints them', async () => {
    const example = { id: '987654321', deleted: 'false', isEnabled: 'true', userTypeId: '1' }
    const users = list(
      { ...example, loginName: 'unique@gmail.com', fullName: '' },
      { ...example, id: '9007199254740993', loginName: 'beyond 2^53', isEnabled: 'false' },
      { ...example, id: '3', loginName: 'gone', deleted: 'true' },
      { ...example, id: '4', loginName: 'a bot', userTypeId: '2' },
    )
    const mfa = mfaList({ ...mfaUser, id: '987654321' })
    expect(await read({ 'GET users': users, 'GET mfa': mfa })).toMatchObject({
      value: {
        people: [
          { userId: '987654321', isEnabled: true, mfa: 'enrolled' },
          { userId: '9007199254740993', isEnabled: false, mfa: 'notStated' },
        ],
        unreadableCount: 0,
      },
    })
  })

  it.each<[string, unknown]>([
    ['no name', { ...ada, loginName: '' }],
    ['an id that lost its digits', { ...ada, id: 2 ** 60 }],
    ['a state that is neither', { ...ada, isEnabled: 'maybe' }],
    ['nothing in it', null],
  ])('leaves out and counts an entry with %s', async (_case, entry) => {
    const answers = { 'GET users': list(entry, ada, entry), 'GET mfa': mfaList() }
    expect(await read(answers)).toMatchObject({
      value: { people: [{ loginName: 'ada' }], unreadableCount: 2 },
    })
  })

  it('does not count who would not be shown', async () => {
    const users = list(ada, { id: 1, deleted: true }, { id: 2, userTypeId: 2 })
    expect(await read({ 'GET users': users, 'GET mfa': mfaList() })).toMatchObject({
      value: { people: [{ loginName: 'ada' }], unreadableCount: 0 },
    })
  })

  it('says nothing of the second factor of somebody whose entry cannot be read', async () => {
    const mfa = mfaList({ ...mfaUser, mfaEnrolled: 'yes' }, { ...mfaUser, id: 5 })
    expect(await read({ 'GET users': list(ada), 'GET mfa': mfa })).toMatchObject({
      value: { people: [{ mfa: 'notStated' }], mfaSwitch: { kind: 'on' }, mfaProblem: null },
    })
  })

  it.each<[string, PlainAnswer | HttpAnswer, object]>([
    ['no right to it', { status: 403 }, { kind: 'notAllowed' }],
    ['nothing there', { status: 404 }, { kind: 'requestRefused' }],
    ['a failing service', { status: 503 }, { kind: 'serviceFailed' }],
    ['a page', { body: '<html>' }, { kind: 'unexpectedAnswer' }],
    ['no revision', { ...mfaList(), headers: {} }, { kind: 'unexpectedAnswer' }],
    [
      'a revision that would switch the check off',
      { ...mfaList(), headers: { 'ac-revision': '-1' } },
      { kind: 'unexpectedAnswer' },
    ],
    [
      'a revision that could not stand in a header',
      { ...mfaList(), headers: { 'ac-revision': '1\n2' } },
      { kind: 'unexpectedAnswer' },
    ],
    [
      'no entry that can be read',
      mfaList({}),
      { problem: { fields: ['0.id', '0.mfaEnrolled', '0.lastTries'] } },
    ],
    ['half an answer', { kind: 'truncated', status: 200 }, { problem: { kind: 'truncated' } }],
  ])('shows the people all the same where the extension gives %s', async (_case, mfa, failure) => {
    expect(await read({ 'GET users': list(ada), 'GET mfa': mfa })).toMatchObject({
      value: {
        people: [{ loginName: 'ada', mfa: 'notStated', lastTries: null }],
        mfaSwitch: { kind: 'notStated' },
        mfaProblem: failure,
      },
    })
  })

  it.each<[string, Answers, object]>([
    ['no right', { 'GET users': { status: 403 } }, { kind: 'notAllowed' }],
    ['an ended session', { 'GET users': { status: 401 } }, { kind: 'rejected' }],
    ['no such list', { 'GET users': { status: 404 } }, { kind: 'requestRefused' }],
    [
      'an ended session, by the second part',
      { 'GET users': list(), 'GET mfa': { status: 401 } },
      { kind: 'rejected' },
    ],
    [
      'nobody who can be read',
      { 'GET users': list({ ...ada, loginName: '' }, ada.id), 'GET mfa': mfaList() },
      { kind: 'unexpectedAnswer', problem: { fields: ['0.loginName'] } },
    ],
    [
      'a page',
      { 'GET users': { body: '<html>' }, 'GET mfa': mfaList() },
      { kind: 'unexpectedAnswer' },
    ],
    [
      'too much of it',
      { 'GET users': { kind: 'tooLarge', status: 200 }, 'GET mfa': mfaList() },
      { kind: 'unexpectedAnswer', problem: { kind: 'tooLarge', limitBytes: 8_388_608 } },
    ],
  ])('tells: %s', async (_case, answers, failure) => {
    expect(await read(answers)).toMatchObject({ ok: false, failure })
  })

  it('says that an account without a Users API has none', async () => {
    expect(await read({}, { ...home, usersHost: null })).toMatchObject({
      failure: { kind: 'serviceNotListed', service: 'accountConfigReadWrite' },
    })
  })

  it('stops when asked to', async () => {
    const { people } = administration({})
    const answer = await people.read(home, SESSION, AbortSignal.abort())
    expect(answer).toEqual({ ok: false, failure: { kind: 'aborted' } })
  })
})

describe('an account of 18,000 people', () => {
  const users = Array.from({ length: 18_000 }, (_each, index) => ({
    ...ada,
    id: 3_000_000_000 + index,
    loginName: `firstname.lastname-${index}@example.com`,
    fullName: `Firstname Lastname ${index}`,
    disabledManually: false,
    userTypeId: 1,
    deleted: false,
  }))
  const mfaUsers = users.map(({ id }) => ({
    ...mfaUser,
    id,
    lastTries: Array.from({ length: 5 }, () => ({ atMs: NOW_MS, outcome: 'wrongPassword' })),
  }))

  it('fits the limit and is read without a noticeable stop', async () => {
    const answers = { 'GET users': list(...users), 'GET mfa': mfaList(...mfaUsers) }
    const sizes = Object.values(answers).map(({ body }) => JSON.stringify(body).length)
    expect(Math.max(...sizes)).toBeLessThan(8_388_608)

    const startedMs = performance.now()
    const answer = await read(answers)
    expect(performance.now() - startedMs).toBeLessThan(2_000)
    expect(answer.ok && answer.value.people.length).toBe(18_000)
  })
})
