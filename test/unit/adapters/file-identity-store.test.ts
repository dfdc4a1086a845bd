// The remembered identity as a file: what is in it, what never is, and what a bad file does.
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  createFileIdentityStore,
  NOTHING_REMEMBERED,
} from '../../../src-main/adapters/file-identity-store'
import { createFakeLog } from '../../fakes/fake-log'

const ada = { remember: true, accountNumber: '12345678', loginName: 'ada@example.com' }
let folder: string
let path: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'agent-sign-in-unit-'))
  path = join(folder, 'identity.json')
})

afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

describe('a damaged identity file', () => {
  it.each([
    ['empty', ''],
    ['cut off', '{"version":1,"remember":true,"accountNum'],
    ['of another version', '{"version":2,"remember":true}'],
    ['of other types', '{"version":1,"remember":true,"accountNumber":1,"loginName":"a"}'],
    ['huge', JSON.stringify({ version: 1, ...ada, loginName: 'x'.repeat(2_000) })],
  ])('%s counts as nothing remembered and is kept aside', async (_case, text) => {
    writeFileSync(path, text)
    const log = createFakeLog()

    expect(await createFileIdentityStore(path, log).read()).toEqual(NOTHING_REMEMBERED)

    expect(readdirSync(folder)).toEqual(['identity.json.bad'])
    expect(readFileSync(`${path}.bad`, 'utf8')).toBe(text)
    expect(log.lines()).toEqual([{ event: 'identityDamaged' }])
  })
})

describe('the identity file', () => {
  it('holds neither account number nor user name once these are not wanted, nor does any other file', async () => {
    const store = createFileIdentityStore(path)
    await store.write(ada)
    writeFileSync(`${path}.bad`, JSON.stringify(ada))
    writeFileSync(`${path}.tmp`, JSON.stringify(ada))

    await store.write({ ...ada, remember: false })

    expect(readdirSync(folder)).toEqual(['identity.json'])
    expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual({ version: 1, remember: false })
  })

  it('is for its owner alone', async () => {
    await createFileIdentityStore(path).write(ada)
    expect(statSync(path).mode & 0o777).toBe(0o600)
  })

  it('keeps that mode although an older one was open to others', async () => {
    writeFileSync(path, '{}')
    chmodSync(path, 0o644)
    await createFileIdentityStore(path).write(ada)
    expect(statSync(path).mode & 0o777).toBe(0o600)
  })
})

describe('a disk that refuses', () => {
  it('throws neither on read nor on write, and is logged', async () => {
    mkdirSync(path)
    writeFileSync(join(path, 'in-the-way'), '')
    const log = createFakeLog()
    const store = createFileIdentityStore(path, log)

    expect(await store.read()).toEqual(NOTHING_REMEMBERED)
    await store.write(ada)

    expect(log.lines().map(({ event }) => event)).toEqual(['identityNotRead', 'identityNotWritten'])
    expect(existsSync(`${path}.tmp`)).toBe(false)
  })
})
