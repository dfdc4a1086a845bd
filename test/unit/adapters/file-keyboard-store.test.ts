// The keyboard layout of the last sign-in on a real disk, and when it becomes the usual one.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createFileKeyboardStore } from '../../../src-main/adapters/file-keyboard-store'
import { createKeyboardMemory } from '../../../src-main/core/keyboard-memory/keyboard-memory'
import { createFakeLog } from '../../fakes/fake-log'

const QWERTY = 'q a z y 1 2'

let folder: string
let path: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'keyboard-store-'))
  path = join(folder, 'keyboard.json')
})

afterEach(async () => {
  await rm(folder, { recursive: true, force: true })
})

describe('the store', () => {
  it('keeps a layout over the end of the program', async () => {
    await createFileKeyboardStore(path, createFakeLog()).write(QWERTY)

    expect(await createFileKeyboardStore(path, createFakeLog()).read()).toBe(QWERTY)
  })

  it.each(['', '{', '{"version":2,"layout":"q"}', '{"version":1,"layout":""}'])(
    'takes %j as not known',
    async (text) => {
      await writeFile(path, text)
      expect(await createFileKeyboardStore(path, createFakeLog()).read()).toBeNull()
    },
  )

  it('leaves it when the disk refuses, and says so in the log', async () => {
    const log = createFakeLog()
    await createFileKeyboardStore(join(path, 'below-a-file', 'x'), log).read()
    await writeFile(path, '')
    await createFileKeyboardStore(join(path, 'x'), log).write(QWERTY)

    expect(log.lines().map(({ event }) => event)).toEqual(['keyboardNotKept'])
  })
})

describe('the memory', () => {
  it('takes a layout for the usual one only after a success', async () => {
    const memory = createKeyboardMemory(createFileKeyboardStore(path, createFakeLog()))
    memory.noteTyped(QWERTY)
    expect(await memory.last()).toBeNull()
    memory.noteSignedIn()

    expect(await memory.last()).toBe(QWERTY)
    expect(await readFile(path, 'utf8')).toContain(QWERTY)
  })

  it('forgets nothing after a sign-in whose layout is not known', async () => {
    const memory = createKeyboardMemory(createFileKeyboardStore(path, createFakeLog()))
    memory.noteTyped(QWERTY)
    memory.noteSignedIn()
    memory.noteTyped(null)
    memory.noteSignedIn()

    expect(await memory.last()).toBe(QWERTY)
  })
})
