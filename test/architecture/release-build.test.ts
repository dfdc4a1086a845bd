// A release build holds no switch of the development one: no environment variable that names
// another service, no trust in another authority, no way around the sandbox.
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { join, posix } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import enChecks from '../../src-renderer/messages/en-checks.json' with { type: 'json' }
import { filesBelow, ROOT } from './source-files'

const SWITCHES = [
  'AGENT_SIGN_IN_',
  'AGENT_SIGN_IN_POLICY',
  'setCertificateVerifyProc',
  // As in the pattern that accepts the stand-in's address; the page's dead-end proxy stays.
  '127\\.0\\.0\\.1',
  '//localhost',
  'password-store',
  'devtools://',
]

/** In minified text: `from"x"`, `import"x"`, `import("x")` and `require("x")`. */
const WANTED_MODULE =
  /(?:\bfrom|\bimport|\bimport\(|\brequire\()\s*["'`](?=[^"'`]*\w)([\w@./:-]+)["'`]/g

function isInTheApp(name: string): boolean {
  return isBuiltin(name) || /^\.{0,2}\//.test(name) || name === 'electron' || name === 'keytar'
}

function textOf(folder: string): string {
  return ['main', 'preload', 'renderer']
    .flatMap((part) => filesBelow(`${folder}/${part}`))
    .filter((path) => /\.(js|cjs|html)$/.test(path))
    .map((path) => readFileSync(join(ROOT, path), 'utf8'))
    .join('\n')
}

/** In minified text: `import … from"x"`, `export … from"x"` and `import"x"`, not `import("x")`. */
const EAGER_IMPORT = /(?:\bfrom|\bimport)\s*["'`]([\w@./:-]+)["'`]/g

/** The modules that a file of the main process brings with it, through its own parts as well. */
function eagerImports(path: string): readonly string[] {
  const text = readFileSync(join(ROOT, path), 'utf8')
  const names = [...text.matchAll(EAGER_IMPORT)].map(([, name]) => name ?? '')
  const own = names.filter((name) => name.startsWith('./'))
  return [...names, ...own.flatMap((name) => eagerImports(posix.join(posix.dirname(path), name)))]
}

describe('the release build', () => {
  beforeAll(() => {
    for (const mode of [[], ['--release']]) {
      execFileSync(process.execPath, ['scripts/build.mjs', ...mode], { cwd: ROOT, stdio: 'pipe' })
    }
  }, 60_000)

  it.each(SWITCHES)('does not contain %s', (text) => {
    expect(textOf('out/release').includes(text)).toBe(false)
  })

  it('is compared with a development build that does contain them', () => {
    const development = textOf('out')
    expect(
      ['AGENT_SIGN_IN_POLICY', 'setCertificateVerifyProc', '127\\.0\\.0\\.1'].map((text) =>
        development.includes(text),
      ),
    ).toEqual([true, true, true])
  })

  it('asks for no package that is not in the app', () => {
    // electron-builder.yml packs `out/release` and keytar, and nothing else.
    const wanted = [...textOf('out/release').matchAll(WANTED_MODULE)].map(([, name]) => name ?? '')

    expect(wanted.length).toBeGreaterThan(5)
    expect([...new Set(wanted)].filter((name) => !isInTheApp(name))).toEqual([])
  })

  it('brings what only the checks ask with their first use', () => {
    const late = ['node:dns/promises', 'node:http', 'node:https', 'node:net', 'node:tls']
    const atStart = eagerImports('out/release/main/index.js')
    const later = filesBelow('out/release/main').filter((path) => path.includes('compose-probes'))

    expect(atStart).toContain('node:crypto')
    expect(atStart.filter((name) => late.includes(name))).toEqual([])
    expect(later.flatMap(eagerImports)).toEqual(expect.arrayContaining(late))
  })

  it('brings the words of --diagnose with it alone', () => {
    const holders = filesBelow('out/release/main').filter((path) =>
      readFileSync(join(ROOT, path), 'utf8').includes(enChecks['finding.portRefused.next']),
    )

    expect(holders).toEqual([expect.stringContaining('run-diagnosis')])
  })

  it('refuses switches that would send a password elsewhere', () => {
    for (const name of ['ignore-certificate-errors', 'host-resolver-rules', 'no-sandbox']) {
      expect(textOf('out/release').includes(name)).toBe(true)
    }
  })

  it('speaks to LivePerson’s Domain API', () => {
    expect(textOf('out/release').includes('https://api.liveperson.net')).toBe(true)
  })
})
