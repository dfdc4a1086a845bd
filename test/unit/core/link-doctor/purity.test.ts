// The link doctor asks nobody: nothing in its folder could reach a network, a disk or a clock.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { importsOf } from '../../../architecture/source-files'

const FOLDER = fileURLToPath(new URL('../../../../src-main/core/link-doctor', import.meta.url))
const FILES = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => {
    const name = `src-main/core/link-doctor/${path.replaceAll('\\', '/')}`
    return [name, readFileSync(join(FOLDER, path), 'utf8')] as const
  })

/** By any way that the language or its surroundings offer. */
const REACHING_OUT =
  /\b(?:fetch|XMLHttpRequest|WebSocket|EventSource|sendBeacon|navigator|require|process|globalThis|Date|performance|setTimeout|console|eval|Function)\b|\bimport\s*\(/

describe('the link doctor', () => {
  it('consists of some files', () => {
    expect(FILES.length).toBeGreaterThan(15)
  })

  it.each(FILES)('%s imports its own folder and the rule for hosts, nothing else', (name, text) => {
    const others = importsOf(name, text).filter(
      ({ target, isPackage }) =>
        isPackage ||
        !(
          target.startsWith('src-main/core/link-doctor/') ||
          target === 'src-main/core/sign-in/service-hosts'
        ),
    )

    expect(others).toEqual([])
  })

  it.each(FILES)('%s calls nothing that reaches out', (_name, text) => {
    const code = text.replace(/\/\*[^]*?\*\/|^\s*\/\/.*$/gm, '')

    expect(REACHING_OUT.exec(code)).toBeNull()
  })
})
