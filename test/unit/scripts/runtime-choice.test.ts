// Which Electron runtime is taken for what, and that a release is never made of a fallback.
import { describe, expect, it } from 'vitest'
import {
  destinationOf,
  fallbackRuntimes,
  modeOf,
} from '../../../scripts/electron-runtime/fallback-runtimes.mjs'
import {
  buildEnvironmentOf,
  describeRuntime,
  judgeInstalledRuntime,
  judgePackaging,
} from '../../../scripts/electron-runtime/runtime-choice.mjs'
import { judgeSandbox } from '../../../scripts/electron-runtime/sandbox.mjs'

const official = {
  version: '45.4.1',
  isLink: false,
  hasThisLauncher: false,
  hasBinary: true,
  recordedKind: 'official',
} as const
const fallback = {
  version: '41.3.0',
  isLink: true,
  hasThisLauncher: true,
  hasBinary: true,
  recordedKind: 'fallback',
}

describe('judgeInstalledRuntime', () => {
  it.each([
    ['the declared version, unpacked by its installer', official, 'official'],
    ['the same without a record', { ...official, recordedKind: undefined }, 'official'],
    ['a version with a v before it', { ...official, version: 'v45.4.1\n' }, 'official'],
    ['another version', { ...official, version: '45.4.0' }, 'none'],
    ['no binary', { ...official, hasBinary: false }, 'none'],
    ['no version', { ...official, version: undefined }, 'none'],
    ['a link into the cache', fallback, 'fallback'],
    ['a link to a version that is not pinned', { ...fallback, version: '33.4.11' }, 'none'],
    ['a link to one with an older launcher', { ...fallback, hasThisLauncher: false }, 'none'],
    ['a link that pretends to be official', { ...official, isLink: true }, 'none'],
    ['a folder recorded as fallback', { ...official, recordedKind: 'fallback' }, 'none'],
  ])('takes %s as %o', (_name, facts, expected) => {
    expect(judgeInstalledRuntime(facts, '45.4.1', ['41.3.0', '35.7.5']).kind).toBe(expected)
  })
})

describe('judgePackaging', () => {
  it.each([
    [{ kind: 'official', version: '45.4.1' }, 'allowed'],
    [{ kind: 'official', version: '44.0.0' }, 'refused'],
    [{ kind: 'fallback', version: '41.3.0' }, 'refused'],
    [{ kind: 'fallback', version: '45.4.1' }, 'refused'],
    [{ kind: 'none' }, 'refused'],
  ] as const)('of %o is %s', (runtime, expected) => {
    expect(judgePackaging(runtime, '45.4.1').kind).toBe(expected)
  })

  it('says which Electron is needed and which is here', () => {
    expect(judgePackaging({ kind: 'fallback', version: '41.3.0' }, '45.4.1')).toEqual({
      kind: 'refused',
      why: `a release needs the official Electron 45.4.1; here is ${describeRuntime({ kind: 'fallback', version: '41.3.0' })}`,
    })
  })
})

describe('buildEnvironmentOf', () => {
  it.each([
    [{ kind: 'fallback', version: '41.3.0' }, { ELECTRON_MAJOR_VER: '41' }],
    [{ kind: 'official', version: '45.4.1' }, {}],
    [{ kind: 'none' }, {}],
  ] as const)('of %o is %o', (runtime, expected) => {
    expect(buildEnvironmentOf(runtime)).toEqual(expected)
  })
})

describe('fallbackRuntimes', () => {
  it.each(fallbackRuntimes)('pins $packageSpec by exact version and sha512', (runtime) => {
    expect(runtime.packageSpec).toMatch(/^@[\w-]+\/[\w-]+@\d+\.\d+\.\d+$/)
    expect(runtime.integrity).toMatch(/^sha512-[A-Za-z0-9+/]{86}==$/)
  })
})

describe('destinationOf', () => {
  const [runtime] = fallbackRuntimes.filter((each) => each.binaryName === 'Milton')

  it.each([
    ['package/app/Milton', 'electron'],
    ['package/app/icudtl.dat', 'icudtl.dat'],
    ['package/app/libffmpeg.so', 'libffmpeg.so'],
    ['package/app/libvulkan.so.1', 'libvulkan.so.1'],
    ['package/app/locales/en-US.pak', 'locales/en-US.pak'],
    ['package/app/resources.pak', 'resources.pak'],
    ['package/package.json', undefined],
    ['package/app/resources/app.asar', undefined],
    ['package/app/resources/cli/milton', undefined],
    ['package/app/locales/../../../../etc/x.pak', undefined],
    ['package/app/../libx.so', undefined],
    ['/package/app/icudtl.dat', undefined],
  ])('puts %s to %s', (pathInArchive, expected) => {
    expect(runtime && destinationOf(runtime, pathInArchive)).toBe(expected)
  })
})

describe('modeOf', () => {
  it.each([
    ['electron', 0o755],
    ['chrome_crashpad_handler', 0o755],
    ['libEGL.so', 0o755],
    ['resources.pak', 0o644],
    ['locales/de.pak', 0o644],
  ])('gives %s the mode %o', (destination, expected) => {
    expect(modeOf(destination)).toBe(expected)
  })
})

describe('judgeSandbox', () => {
  const user = {
    platform: 'linux',
    isRoot: false,
    hasSetuidHelper: false,
    userNamespaces: undefined,
    appArmorRestriction: undefined,
  } as const

  it.each([
    ['a user of a system without restrictions', user, 'works'],
    ['a user where namespaces are allowed', { ...user, userNamespaces: '1\n' }, 'works'],
    ['a user where namespaces are forbidden', { ...user, userNamespaces: '0\n' }, 'forbidden'],
    ['a user where AppArmor forbids', { ...user, appArmorRestriction: '1\n' }, 'forbidden'],
    [
      'a user with the setuid helper',
      { ...user, appArmorRestriction: '1\n', hasSetuidHelper: true },
      'works',
    ],
    ['root on Linux', { ...user, isRoot: true }, 'givenUp'],
    ['another system', { ...user, platform: 'darwin' }, 'works'],
  ] as const)('for %s', (_name, facts, expected) => {
    expect(judgeSandbox(facts).kind).toBe(expected)
  })
})
