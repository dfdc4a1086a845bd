// What a reader finds after a write: the whole old text or the whole new one, never half.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  fileErrorCode,
  removeFile,
  writeFileAtomically,
} from '../../../src-main/adapters/atomic-file'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'agent-sign-in-unit-'))
})

afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

describe('writeFileAtomically', () => {
  it('makes the folder and leaves nothing but the file', async () => {
    await writeFileAtomically(join(folder, 'a', 'b.json'), 'text')

    expect(readdirSync(join(folder, 'a'))).toEqual(['b.json'])
    expect(readFileSync(join(folder, 'a', 'b.json'), 'utf8')).toBe('text')
  })

  it('clears away what a crash left beside', async () => {
    writeFileSync(join(folder, 'b.json.tmp'), 'half')
    await writeFileAtomically(join(folder, 'b.json'), 'text')
    expect(readdirSync(folder)).toEqual(['b.json'])
  })

  it('leaves the old content where the new cannot be put in place', async () => {
    mkdirSync(join(folder, 'b.json', 'full'), { recursive: true })

    await expect(writeFileAtomically(join(folder, 'b.json'), 'text')).rejects.toThrow()

    expect(readdirSync(folder)).toEqual(['b.json'])
  })
})

describe('removeFile', () => {
  it('is content with a file that is not there', async () => {
    await expect(removeFile(join(folder, 'none'))).resolves.toBeUndefined()
  })
})

describe('fileErrorCode', () => {
  it.each([
    ['a file system error', Object.assign(new Error('x'), { code: 'ENOENT' }), 'ENOENT'],
    ['another error', new Error('x'), 'unknown'],
    ['no error', 'x', 'unknown'],
  ])('%s', (_case, error, code) => {
    expect(fileErrorCode(error)).toBe(code)
  })
})
