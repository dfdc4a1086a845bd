// Saving a request as a text file: where the agent says, as what the system calls a text file.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  createTextFileExport,
  fileNameOf,
  type SaveDialogAnswer,
} from '../../../src-main/adapters/text-file-export'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'agent-sign-in-unit-'))
})

afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

const answering = (answer: SaveDialogAnswer, platform: NodeJS.Platform = 'linux') =>
  createTextFileExport({ showSaveDialog: () => Promise.resolve(answer), platform })

const chosen = (name: string): SaveDialogAnswer => ({
  canceled: false,
  filePath: join(folder, name),
})

describe('saving a text', () => {
  it('proposes a name and answers with the one that was chosen', async () => {
    const proposed: string[] = []
    const save = createTextFileExport({
      showSaveDialog: ({ defaultPath }) => {
        proposed.push(defaultPath)
        return Promise.resolve(chosen('wünsche.txt'))
      },
      platform: 'linux',
    })

    expect(await save('Request: ada/2', 'Grüße ✓')).toEqual({
      kind: 'saved',
      fileName: 'wünsche.txt',
    })
    expect(proposed).toEqual(['Request- ada-2.txt'])
    expect(readFileSync(join(folder, 'wünsche.txt'), 'utf8')).toBe('Grüße ✓')
  })

  it.each<[NodeJS.Platform, string]>([
    ['linux', 'a\nb\nc\nd'],
    ['darwin', 'a\nb\nc\nd'],
    ['win32', 'a\r\nb\r\nc\r\nd'],
  ])('ends lines as %s does', async (platform, written) => {
    await answering(chosen('x.txt'), platform)('x', 'a\nb\r\nc\rd')
    expect(readFileSync(join(folder, 'x.txt'), 'utf8')).toBe(written)
  })

  it('replaces a file that the agent chose to replace', async () => {
    await answering(chosen('x.txt'))('x', 'a longer text than the next')
    await answering(chosen('x.txt'))('x', 'short')
    expect(readFileSync(join(folder, 'x.txt'), 'utf8')).toBe('short')
  })

  it.each([
    ['with its button', { canceled: true, filePath: '' }],
    ['without a name', { canceled: false, filePath: '' }],
  ])('writes nothing when the dialog is cancelled %s', async (_case, answer) => {
    expect(await answering(answer)('x', 'y')).toEqual({ kind: 'cancelled' })
    expect(readdirSync(folder)).toEqual([])
  })

  it('says when it could not write', async () => {
    expect(await answering(chosen('no/such/folder/x.txt'))('x', 'y')).toEqual({ kind: 'failed' })
  })

  it('says when there was no dialog', async () => {
    const save = createTextFileExport({
      showSaveDialog: () => Promise.reject(new Error('no display')),
      platform: 'linux',
    })
    expect(await save('x', 'y')).toEqual({ kind: 'failed' })
  })
})

describe('a proposed name', () => {
  it.each([
    ['as it is', 'Sign-in request', 'Sign-in request'],
    ['other scripts', 'Запрос 登录', 'Запрос 登录'],
    ['a path', '../../etc/passwd', 'etc-passwd'],
    ['a Windows path', String.raw`C:\Users\Ada`, 'C-Users-Ada'],
    ['signs with a meaning', 'a<b>c:d"e|f?g*h', 'a-b-c-d-e-f-g-h'],
    ['line breaks and controls', 'a\nb\u0000c\u202ed', 'abcd'],
    ['dots and blanks at the ends', ' .hidden. ', 'hidden'],
    ['an ending of its own', 'request.txt', 'request'],
    ['nothing left', '...', 'Agent Sign-In'],
    ['a device', 'con', 'Agent Sign-In con'],
    ['a device with an ending', 'LPT1.log', 'Agent Sign-In LPT1.log'],
    ['no device', 'console', 'console'],
    ['an endless one', 'x'.repeat(300), 'x'.repeat(60)],
    ['half a sign at the cut', `${'x'.repeat(59)}🙂🙂`, `${'x'.repeat(59)}🙂`],
  ])('%s', (_case, name, fileName) => {
    expect(fileNameOf(name)).toBe(fileName)
  })

  it('never leads to another folder, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 100 }), (name) => {
        const fileName = fileNameOf(name)
        expect(fileName).toMatch(/^[^/\\:<>"|?*]+$/)
        expect(Buffer.byteLength(`${fileName}.txt`)).toBeLessThanOrEqual(255)
      }),
    )
  })
})
