// When users last signed in here: over restarts, by user, without a name in the file.
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { createFileSignInHistory } from '../../../src-main/adapters/file-sign-in-history'
import { toEpochMs, toLoginName } from '../../../src-main/core/ids'
import { createFakeLog } from '../../fakes/fake-log'
import { ACCOUNT_ID, LOGIN_NAME, NOW_MS } from '../../support/sign-in-samples'

const user = { accountId: ACCOUNT_ID, loginName: LOGIN_NAME }
const other = { accountId: ACCOUNT_ID, loginName: toLoginName('somebody.else') ?? LOGIN_NAME }

let folder: string
let path: string
const open = (log = createFakeLog()) => createFileSignInHistory(path, log)

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'agent-sign-in-history-'))
  path = join(folder, 'sign-ins.json')
})
afterEach(() => rm(folder, { recursive: true, force: true }))

it('knows of no sign-in before the first', async () => {
  expect(await open().read(user)).toBeNull()
})

it('keeps the last one of each user over a restart', async () => {
  const history = open()
  await history.write(user, NOW_MS)
  await history.write(other, toEpochMs(NOW_MS + 1))
  await history.write(user, toEpochMs(NOW_MS + 2))

  expect(await open().read(user)).toBe(NOW_MS + 2)
  expect(await open().read(other)).toBe(NOW_MS + 1)
})

it('writes nothing for a sign-in that it has noted', async () => {
  await open().write(user, NOW_MS)
  // An atomic write puts another file in its place.
  const before = (await stat(path)).ino
  await open().write(user, NOW_MS)

  expect((await stat(path)).ino).toBe(before)
})

it('names nobody in the file', async () => {
  await open().write(user, NOW_MS)
  const text = await readFile(path, 'utf8')

  expect(text).not.toContain(user.accountId)
  expect(text).not.toContain(user.loginName)
})

it.each(['', '{', '{"version":2}', '[]', '{"version":1,"key":"x","lastSignInMs":{}}'])(
  'counts the file %j as not known, and starts it anew',
  async (text) => {
    await writeFile(path, text)
    const history = open()

    expect(await history.read(user)).toBeNull()
    await history.write(user, NOW_MS)
    expect(await history.read(user)).toBe(NOW_MS)
  },
)

it('says in the log that it could not be kept, and goes on', async () => {
  // A folder in the place of the file.
  path = folder
  const log = createFakeLog()
  await open(log).write(user, NOW_MS)

  expect(log.lines().map(({ event }) => event)).toEqual(['historyNotKept'])
})
