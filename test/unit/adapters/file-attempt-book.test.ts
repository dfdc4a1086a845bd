// Failed tries on a real disk: they outlive the program, name nobody, and cannot be edited away.
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createFileAttemptBook } from '../../../src-main/adapters/file-attempt-book'
import type { AttemptBook } from '../../../src-main/core/ports'
import { toEpochMs } from '../../../src-main/core/ids'
import { createFakeClock, START_MS } from '../../fakes/fake-clock'
import { createFakeLog } from '../../fakes/fake-log'
import { ACCOUNT_ID, loginName } from '../../support/sign-in-samples'

const MARIA = { accountId: ACCOUNT_ID, loginName: loginName('maria.santos') }
const TOM = { accountId: ACCOUNT_ID, loginName: loginName('tom.okafor') }
const RECORD = { rejections: 2, lastAtMs: START_MS, isPending: false }
/** What a user counts as whose record was tampered with. */
const USED_UP = { rejections: 4, lastAtMs: START_MS, isPending: false }

let folder: string
let path: string
const log = createFakeLog()

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'attempt-book-'))
  path = join(folder, 'attempts.json')
})

afterEach(async () => {
  await rm(folder, { recursive: true, force: true })
})

function open(nowMs = START_MS): AttemptBook {
  const clock = { nowMs: () => nowMs }
  return createFileAttemptBook({ path, clock, log, usedUp: 4, isFreshProfile: false })
}

/** As the app starts on a profile for the first time. */
async function openFirst(): Promise<AttemptBook> {
  const clock = createFakeClock()
  const book = createFileAttemptBook({ path, clock, log, usedUp: 4, isFreshProfile: true })
  await book.read(MARIA)
  return book
}

async function edit(name: string, change: (text: string) => string): Promise<void> {
  const file = join(folder, name)
  await writeFile(file, change(await readFile(file, 'utf8')))
}

describe('the book', () => {
  beforeEach(async () => {
    await openFirst()
  })

  it('knows nothing of anybody at first', async () => {
    const book = await openFirst()

    expect(await book.read(MARIA)).toBeNull()
    expect(await open().read(MARIA)).toBeNull()
  })

  it('is there from the first start on, before anybody tried', async () => {
    createFileAttemptBook({
      ...{ path, clock: createFakeClock(), log, usedUp: 4 },
      isFreshProfile: true,
    })

    await expect.poll(() => readdir(folder)).toEqual(['attempts.json', 'attempts.json.key'])
  })

  it('keeps each user’s record over the end of the program', async () => {
    await open().write(MARIA, RECORD)

    expect(await open().read(MARIA)).toEqual(RECORD)
    expect(await open().read(TOM)).toBeNull()
  })

  it('forgets whom it is told to forget', async () => {
    const book = open()
    await book.write(MARIA, RECORD)
    await book.write(MARIA, null)

    expect(await open().read(MARIA)).toBeNull()
  })

  it('names nobody, and lets nobody else read it', async () => {
    await open().write(MARIA, RECORD)

    for (const name of await readdir(folder)) {
      const file = join(folder, name)
      expect(await readFile(file, 'utf8')).not.toMatch(/maria|31415926/)
      expect((await stat(file)).mode & 0o077).toBe(0)
    }
  })

  it('keeps the newest five hundred users', async () => {
    const book = open()
    for (let count = 0; count <= 500; count += 1) {
      const user = { accountId: ACCOUNT_ID, loginName: loginName(`agent-${count}`) }
      await book.write(user, { ...RECORD, lastAtMs: toEpochMs(START_MS + count) })
    }
    const oldest = { accountId: ACCOUNT_ID, loginName: loginName('agent-0') }
    const newest = { accountId: ACCOUNT_ID, loginName: loginName('agent-500') }

    expect(await open().read(oldest)).toBeNull()
    expect(await open().read(newest)).not.toBeNull()
  }, 30_000)
})

describe('tampering frees nobody', () => {
  beforeEach(async () => {
    const book = await openFirst()
    await book.write(MARIA, RECORD)
    await book.write(MARIA, { ...RECORD, rejections: 3 })
  })

  it.each<[string, () => Promise<void>]>([
    ['a count is lowered', () => edit('attempts.json', (text) => text.replace(/:3/, ':0'))],
    ['the counts are emptied', () => edit('attempts.json', () => '{}')],
    ['the counts are cut off', () => edit('attempts.json', (text) => text.slice(0, 40))],
    ['the counts are taken away', () => rm(path)],
    ['the key is taken away', () => rm(`${path}.key`)],
    ['both are taken away', () => Promise.all([rm(path), rm(`${path}.key`)]).then(() => undefined)],
    [
      'the key is replaced',
      () => edit('attempts.json.key', (text) => text.replace(/[0-9a-f]{8}/, '00000000')),
    ],
  ])('when %s', async (_what, tamper) => {
    await tamper()

    expect(await open().read(MARIA)).toEqual(USED_UP)
    expect(await open().read(TOM)).toEqual(USED_UP)
  })

  it('when an older copy is put back', async () => {
    const older = await readFile(path, 'utf8')
    const book = open()
    await book.write(MARIA, { ...RECORD, rejections: 4 })
    await book.write(TOM, RECORD)
    await writeFile(path, older)

    expect(await open().read(MARIA)).toEqual(USED_UP)
  })

  it('and what is noted afterwards is kept, for everybody', async () => {
    await rm(path)
    const book = open()
    expect(await book.read(MARIA)).toEqual(USED_UP)
    await book.write(MARIA, null)

    const again = open()
    expect(await again.read(MARIA)).toEqual({ rejections: 0, lastAtMs: 0, isPending: false })
    expect(await again.read(TOM)).toEqual(USED_UP)
  })

  it('and the wait does not begin anew with the next start', async () => {
    await rm(path)
    await open().read(MARIA)

    expect(await open(toEpochMs(START_MS + 60_000)).read(MARIA)).toEqual(USED_UP)
  })

  it('but a crash between the two files does no harm', async () => {
    const keyBefore = await readFile(`${path}.key`, 'utf8')
    await open().write(MARIA, { ...RECORD, rejections: 4 })
    await writeFile(`${path}.key`, keyBefore)

    expect(await open().read(MARIA)).toMatchObject({ rejections: 4 })
  })
})
