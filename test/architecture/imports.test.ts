// The table of allowed imports: which room of the house may look into which.
import { describe, expect, it } from 'vitest'
import { importsOf, sourceFiles, type Import, type SourceFile } from './source-files'

const FILES = sourceFiles(['src-main', 'src-preload', 'src-renderer', 'login-service'])

/** The parts of the core that decide; adapters and the page must not know them. */
const FLOW =
  /^src-main\/core\/(screen|sign-in\/(transition|while-.*|code-answer|engine|engine-ports|effect-runner|requests|state|event|effect|view|.*-view|.*-notice|enter|ignore|account-directory)|attempt-budget\/(attempt-counter|counted-try)|keyboard-memory\/.*|people-desk\/(desk-.*|find-people|people-desk)|second-factor\/second-factor|password-reset\/(?!reset-types$|reset-link$).*|session\/(session-keeper|revoke-queue)|troubleshooting\/(causes\/.*|checks\/.*|check-list|check-view|run-checks|troubleshooting|describe-facts|network-finding|next-endpoint|probe-limits|report-scrubber|support-report))$/

interface Room {
  readonly name: string
  readonly holds: RegExp
  readonly mayImport: (wanted: Import, from: SourceFile) => boolean
}

const inside = (folder: string, wanted: Import): boolean =>
  !wanted.isPackage && wanted.target.startsWith(`${folder}/`)
const isContract = ({ target, isPackage }: Import): boolean =>
  !isPackage &&
  /^src-preload\/(contract|app-view|cause-views|check-views|preflight-warnings|reset-views|duration-in-words|limits)$/.test(
    target,
  )
const isNode = ({ target, isPackage }: Import): boolean => isPackage && target.startsWith('node:')
const isOneOf =
  (...packages: readonly string[]) =>
  ({ target, isPackage }: Import): boolean =>
    isPackage && packages.includes(target)

/** Messages are data: the words that a screen and `--diagnose` share. */
const isMessages = ({ target, isPackage }: Import): boolean =>
  !isPackage && /^src-renderer\/messages\/[\w-]+\.json$/.test(target)

/** Adapters that speak to Electron itself. */
const ELECTRON_ADAPTERS = 'src-main/adapters/chromium-'

const ROOMS: readonly Room[] = [
  {
    name: 'core',
    holds: /^src-main\/core\//,
    mayImport: (wanted) =>
      inside('src-main/core', wanted) || (isContract(wanted) && wanted.isTypeOnly),
  },
  {
    name: 'adapters',
    holds: /^src-main\/adapters\//,
    mayImport: (wanted, from) =>
      inside('src-main/adapters', wanted) ||
      (inside('src-main/core', wanted) && !FLOW.test(wanted.target)) ||
      isNode(wanted) ||
      isOneOf('zod/mini', 'altcha-lib/v1', 'keytar', 'otplib', 'postal-mime', 'uqr')(wanted) ||
      (from.path.startsWith(ELECTRON_ADAPTERS) && isOneOf('electron')(wanted)),
  },
  {
    name: 'main process',
    holds: /^src-main\/[^/]+$/,
    mayImport: (wanted) =>
      inside('src-main', wanted) ||
      isContract(wanted) ||
      isMessages(wanted) ||
      isNode(wanted) ||
      isOneOf('electron', 'intl-messageformat')(wanted),
  },
  {
    name: 'preload',
    holds: /^src-preload\/index\.ts$/,
    mayImport: (wanted) => inside('src-preload', wanted) || isOneOf('electron')(wanted),
  },
  {
    name: 'contract',
    holds: /^src-preload\/(?!index\.ts)/,
    mayImport: (wanted) => inside('src-preload', wanted) || isOneOf('zod/mini')(wanted),
  },
  {
    name: 'page',
    holds: /^src-renderer\//,
    mayImport: (wanted) =>
      inside('src-renderer', wanted) ||
      // Values of the contract would carry the schema library into the page.
      (isContract(wanted) && (wanted.isTypeOnly || wanted.target !== 'src-preload/contract')) ||
      isOneOf(
        'react',
        'react-dom/client',
        'zustand',
        'zustand/vanilla',
        'intl-messageformat',
        '@zxcvbn-ts/core',
        '@zxcvbn-ts/language-common',
      )(wanted),
  },
  {
    name: 'stand-in',
    holds: /^login-service\//,
    mayImport: (wanted) =>
      inside('login-service', wanted) ||
      isNode(wanted) ||
      isOneOf(
        'altcha-lib/v1',
        'fastify',
        '@fastify/cookie',
        'nodemailer',
        '@peculiar/x509',
        'otplib',
        'postal-mime',
        'reflect-metadata',
        'smtp-server',
        'zod',
      )(wanted),
  },
]

describe('every file', () => {
  it('has a room', () => {
    const homeless = FILES.filter(({ path }) => !ROOMS.some((room) => room.holds.test(path)))
    expect(homeless.map(({ path }) => path)).toEqual([])
  })
})

describe.each(ROOMS)('$name', (room) => {
  const files = FILES.filter(({ path }) => room.holds.test(path))

  it('is not empty', () => {
    expect(files.length).toBeGreaterThan(0)
  })

  it('imports only what the table allows', () => {
    const refused = files.flatMap((file) =>
      file.imports
        .filter((wanted) => !room.mayImport(wanted, file))
        .map(({ target }) => `${file.path} → ${target}`),
    )
    expect(refused).toEqual([])
  })
})

describe('ipcMain', () => {
  it('is used in one file', () => {
    const users = FILES.filter(({ text }) => /\bipcMain\b/.test(text.replace(/\/\/.*$/gm, '')))
    expect(users.map(({ path }) => path)).toEqual(['src-main/ipc-server.ts'])
  })
})

describe('crashReporter', () => {
  it('is used in no file: a dump would hold whatever was in memory', () => {
    const users = FILES.filter(({ text }) => /\bcrashReporter\b/.test(text))
    expect(users.map(({ path }) => path)).toEqual([])
  })
})

describe('the reader of imports', () => {
  it('sees each way to import', () => {
    const text = `
      import type { A } from './a'
      import { type B } from '../b'
      import { c } from 'node:fs'
      import './d'
      export { e } from './e'
      const f = await import('keytar')`

    expect(importsOf('src-main/core/x.ts', text)).toEqual([
      { target: 'src-main/core/a', isPackage: false, isTypeOnly: true },
      { target: 'src-main/b', isPackage: false, isTypeOnly: true },
      { target: 'node:fs', isPackage: true, isTypeOnly: false },
      { target: 'src-main/core/d', isPackage: false, isTypeOnly: false },
      { target: 'src-main/core/e', isPackage: false, isTypeOnly: false },
      { target: 'keytar', isPackage: true, isTypeOnly: false },
    ])
  })

  it('would catch a core that reaches out', () => {
    const [core] = ROOMS
    const file = { path: 'src-main/core/x.ts', text: '', imports: [] }
    const wanted = importsOf(file.path, "import { app } from 'electron'")[0]

    expect(core && wanted && core.mayImport(wanted, file)).toBe(false)
  })

  it.each([
    ['main process', 'src-main/x.ts', '../src-renderer/messages/en.json', true],
    ['main process', 'src-main/x.ts', '../src-renderer/wording', false],
    ['core', 'src-main/core/x.ts', '../../src-renderer/messages/en.json', false],
    ['adapters', 'src-main/adapters/x.ts', '../../src-renderer/messages/en.json', false],
  ])('asks whether the %s may have of the page: %s imports %s', (name, path, target, isAllowed) => {
    const file = { path, text: '', imports: [] }
    const wanted = importsOf(path, `import x from '${target}'`)[0]
    const room = ROOMS.find((each) => each.name === name)

    expect(room && wanted && room.mayImport(wanted, file)).toBe(isAllowed)
  })
})
