// The Users API over real HTTPS: what it tells, what a save keeps, deletes and refuses.
import { beforeEach, describe, expect, it } from 'vitest'
import {
  type Caller,
  type Entity,
  listUsers,
  readUser,
  revisionOf,
  saveUser,
  userNamed,
} from './desk-client'
import { logIn, openSession, refresh, someone } from './https-exchange'
import { serviceUnderTest } from './service-under-test'

const { service, control } = serviceUnderTest()

const anyText: unknown = expect.any(String)
const anyNumber: unknown = expect.any(Number)
const anyList: unknown = expect.any(Array)
let olivia: Caller
beforeEach(async () => {
  olivia = await openSession(service(), someone(service(), 'olivia.chen'))
})
const read = (loginName: string): ReturnType<typeof userNamed> =>
  userNamed(service(), olivia, loginName)
const without = (user: Entity, ...names: readonly string[]): Entity => ({
  ...Object.fromEntries(Object.entries(user).filter(([name]) => !names.includes(name))),
  id: user.id,
  loginName: user.loginName,
})

describe('reading', () => {
  it('lists the users of the account, without `select` in short', async () => {
    const answer = await listUsers(service(), olivia)

    const short = (loginName: string): unknown => ({
      id: anyNumber,
      pid: anyText,
      deleted: false,
      loginName,
    })
    expect([answer.status, answer.json, revisionOf(answer)]).toEqual([
      200,
      ['maria.santos', 'olivia.chen', 'j.müller+1@example.com', 'sam.retired'].map(short),
      '100',
    ])
  })

  it('tells every attribute with `$all`, and no password', async () => {
    const { user } = await read('maria.santos')
    const one = await readUser(service(), olivia, user.id)

    expect(user).toEqual({
      id: anyNumber,
      pid: anyText,
      deleted: false,
      loginName: 'maria.santos',
      fullName: 'Maria Santos',
      nickname: 'Maria',
      email: 'maria.santos@example.com',
      maxChats: 4,
      maxAsyncChats: 10,
      skillIds: anyList,
      profileIds: anyList,
      permissionGroups: [1],
      memberOf: { agentGroupId: -1, assignmentDate: anyText },
      changePwdNextLogin: false,
      lastPwdChangeDate: anyText,
      dateUpdated: anyText,
      disabledManually: false,
      description: 'Agent, US account',
      mobileNumber: anyText,
      employeeId: 'EXT-maria.santos',
      isEnabled: true,
      isApiUser: false,
      userTypeId: 1,
      passwordSh: null,
      resetMfaSecret: false,
    })
    expect([one.status, one.json, revisionOf(one)]).toEqual([200, user, '100'])
  })

  it.each([
    ['&select=id,isEnabled', { id: anyNumber, isEnabled: false }],
    ['&select=isEnabled,%20disabledManually', { isEnabled: false, disabledManually: true }],
    ['&select=teapot', {}],
    ['', { id: anyNumber, pid: anyText, deleted: false, loginName: 'sam.retired' }],
  ])('selects with %j', async (query, expected) => {
    const { user } = await read('sam.retired')

    expect((await readUser(service(), olivia, user.id, query)).json).toEqual(expected)
  })

  it.each(['1', 'maria.santos', '0'])('user %s is a 404', async (id) => {
    const answer = await readUser(service(), olivia, id)

    expect([answer.status, answer.json]).toMatchObject([
      404,
      { error: { message: 'Data Not Found', responseStatus: 'NOT_FOUND' } },
    ])
  })

  it('the user of another account is a 404', async () => {
    const priya = await openSession(service(), someone(service(), 'priya.shah'))
    const { user } = await userNamed(service(), priya, 'tom.okafor')

    expect((await readUser(service(), olivia, user.id)).status).toBe(404)
  })

  it('a bot is a user of type 2', async () => {
    const priya = await openSession(service(), someone(service(), 'priya.shah'))

    const { user } = await userNamed(service(), priya, 'greeter-bot')

    expect(user).toMatchObject({ userTypeId: 2, isApiUser: true, fullName: 'Greeter Bot' })
  })
})

describe('saving', () => {
  it('of the whole user loses nothing and raises the revision', async () => {
    const { user, revision } = await read('maria.santos')

    const answer = await saveUser(service(), olivia, { ...user, nickname: 'Mary' }, revision)
    const after = await read('maria.santos')

    const expected = { ...user, nickname: 'Mary', dateUpdated: anyText }
    expect([answer.status, answer.json, revisionOf(answer)]).toEqual([200, expected, '101'])
    expect(after).toEqual({ user: expected, revision: '101' })
  })

  it('deletes the attributes that are missing from the body', async () => {
    const { user, revision } = await read('maria.santos')
    const names = ['skillIds', 'description', 'mobileNumber', 'employeeId', 'maxAsyncChats']

    await saveUser(service(), olivia, without(user, ...names), revision)
    const after = await read('maria.santos')

    expect(Object.keys(user).filter((name) => !(name in after.user))).toEqual(
      Object.keys(user).filter((name) => names.includes(name)),
    )
  })

  it('that is not a whole and right user is a 400 and changes nothing', async () => {
    const { user, revision } = await read('maria.santos')
    const names = 'fullName nickname email isEnabled maxChats profileIds memberOf'.split(' ')
    const bodies: readonly [string, Entity][] = [
      ...names.map((name): [string, Entity] => [`no ${name}`, without(user, name)]),
      ['another login name', { ...user, loginName: 'someone.else' }],
      ['a password', { ...user, passwordSh: 'Given-Password-1!' }],
      ['a text for a switch', { ...user, isEnabled: 'false' }],
      ['a text for a reset', { ...user, resetMfaSecret: 'true' }],
    ]

    const seen: unknown[] = []
    for (const [what, body] of bodies) {
      seen.push([what, (await saveUser(service(), olivia, body, revision)).status])
    }

    expect(seen).toEqual(bodies.map(([what]) => [what, 400]))
    expect(await read('maria.santos')).toEqual({ user, revision })
  })

  it('refuses the body of another user', async () => {
    const [maria, sam] = [await read('maria.santos'), await read('sam.retired')]

    const answer = await saveUser(
      service(),
      olivia,
      { ...sam.user, id: maria.user.id },
      maria.revision,
    )

    expect(answer.status).toBe(400)
  })

  it.each([
    ['after somebody else saved', '100'],
    ['without one', undefined],
    ['with a later one', '102'],
    ['with none that can be read', 'W/"x"'],
  ])('with a stale revision, %s, is a 412 and changes nothing', async (_what, revision) => {
    const { user } = await read('sam.retired')
    await control().send({ kind: 'touchUsers', account: olivia.account })

    const answer = await saveUser(service(), olivia, { ...user, isEnabled: true }, revision)

    expect([answer.status, answer.json]).toMatchObject([
      412,
      { error: { responseStatus: 'PRECONDITION_FAILED' } },
    ])
    expect(await read('sam.retired')).toEqual({ user, revision: '101' })
    expect((await control().status()).audit).toMatchObject([
      { who: 'olivia.chen', what: 'enableUser', whom: 'sam.retired', outcome: 'stale' },
    ])
  })

  it.each(['100', '"100"', '-1'])('takes the revision %s', async (revision) => {
    const { user } = await read('maria.santos')

    expect((await saveUser(service(), olivia, user, revision)).status).toBe(200)
  })
})

describe('enabling and disabling', () => {
  it.each([
    ['is implied where it is not sent', undefined, true],
    ['is taken as it is sent', false, false],
  ])('`disabledManually` %s', async (_what, sent, expected) => {
    const { user, revision } = await read('maria.santos')
    const body = { ...without(user, 'disabledManually'), isEnabled: false }

    const answer = await saveUser(
      service(),
      olivia,
      sent === undefined ? body : { ...body, disabledManually: sent },
      revision,
    )

    expect(answer.json).toMatchObject({ isEnabled: false, disabledManually: expected })
  })

  it('a disabled user loses the session and may not sign in, an enabled one may', async () => {
    const maria = someone(service(), 'maria.santos')
    const session = await openSession(service(), maria)
    const first = await read('maria.santos')
    await saveUser(service(), olivia, { ...first.user, isEnabled: false }, first.revision)
    const out = [await refresh(service(), session), await logIn(service(), maria)]
    const second = await read('maria.santos')

    await saveUser(
      service(),
      olivia,
      { ...without(second.user, 'disabledManually'), isEnabled: true },
      second.revision,
    )
    const after = await read('maria.santos')

    expect(out.map(({ status }) => status)).toEqual([401, 401])
    expect((await logIn(service(), maria)).status).toBe(200)
    expect(after.user).toMatchObject({ isEnabled: true, disabledManually: false })
  })

  it('a lock-out shows, raises the revision and ends with enabling, count and all', async () => {
    const maria = someone(service(), 'maria.santos')
    const wrong = { ...maria, password: 'Wrong-Password-1!' }
    await control().send({ kind: 'setScenario', scenario: { kind: 'lockedAfter', tries: 2 } })
    await logIn(service(), wrong)
    await logIn(service(), wrong)
    const locked = await read('maria.santos')

    await saveUser(service(), olivia, { ...locked.user, isEnabled: true }, locked.revision)
    const mistaken = await logIn(service(), wrong)
    const right = await logIn(service(), maria)

    expect([locked.revision, locked.user]).toMatchObject([
      '101',
      { isEnabled: false, disabledManually: false },
    ])
    expect([mistaken.status, right.status]).toEqual([401, 200])
  })
})
