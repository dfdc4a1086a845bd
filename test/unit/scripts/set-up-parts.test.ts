// The small decisions of the set-up: versions, places, programs, durations, the call of npm.
import { delimiter, join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { profileFolder } from '../../../scripts/app-run/profile-folder.mjs'
import { isNewEnough } from '../../../scripts/setup/node-version.mjs'
import { npmProgram } from '../../../scripts/setup/npm-command.mjs'
import { cacheFolder } from '../../../scripts/setup/paths.mjs'
import { missingPrograms } from '../../../scripts/setup/programs-on-path.mjs'
import { formatDuration } from '../../../scripts/setup/progress.mjs'

describe('isNewEnough', () => {
  it.each([
    ['20.19.0', true],
    ['20.20.2', true],
    ['22.0.0', true],
    ['20.18.9', false],
    ['18.20.0', false],
  ])('judges Node %s against >=20.19.0 as %s', (version, expected) => {
    expect(isNewEnough(version, '>=20.19.0')).toBe(expected)
  })
})

describe('cacheFolder', () => {
  it.each([
    ['the chosen folder', { AGENT_SIGN_IN_CACHE: '/c' }, 'linux', resolve('/c')],
    ['the cache of the desktop', { XDG_CACHE_HOME: '/x' }, 'linux', join('/x', 'agent-sign-in')],
    ['no relative cache', { XDG_CACHE_HOME: 'x' }, 'linux', join('/h', '.cache', 'agent-sign-in')],
    ['the home', {}, 'linux', join('/h', '.cache', 'agent-sign-in')],
    ['the Mac library', {}, 'darwin', join('/h', 'Library', 'Caches', 'agent-sign-in')],
    ['local data', { LOCALAPPDATA: '/l' }, 'win32', join('/l', 'agent-sign-in', 'cache')],
  ] as const)('is %s', (_name, environment, platform, expected) => {
    expect(cacheFolder(environment, platform, '/h')).toBe(expected)
  })
})

describe('profileFolder', () => {
  it.each([
    ['linux', {}, join('/h', '.config', 'App')],
    ['linux', { XDG_CONFIG_HOME: '/x' }, join('/x', 'App')],
    ['darwin', {}, join('/h', 'Library', 'Application Support', 'App')],
    ['win32', { APPDATA: '/a' }, join('/a', 'App')],
  ] as const)('on %s with %o is %s', (platform, environment, expected) => {
    expect(profileFolder('App', environment, platform, '/h')).toBe(expected)
  })
})

describe('npmProgram', () => {
  it.each([
    ['the npm that is running', { npm_execpath: '/n/npm-cli.js' }, 'linux', process.execPath],
    ['npm of the path under another manager', { npm_execpath: '/n/yarn.js' }, 'linux', 'npm'],
    ['npm of the path', {}, 'darwin', 'npm'],
    ['npm through the command interpreter', {}, 'win32', 'cmd.exe'],
  ] as const)('is %s', (_name, environment, platform, expected) => {
    expect(npmProgram(environment, platform).program).toBe(expected)
  })
})

describe('missingPrograms', () => {
  it('names what is in no folder of the path', () => {
    const folder = resolve('test', 'unit', 'scripts')

    const missing = missingPrograms(
      ['set-up-parts.test.ts', 'absent'],
      ['/nowhere', folder].join(delimiter),
    )

    expect(missing).toEqual(['absent'])
  })
})

describe('formatDuration', () => {
  it.each([
    [0, '0.0 s'],
    [3_240, '3.2 s'],
    [59_949, '59.9 s'],
    [59_999, '1 min 00 s'],
    [125_000, '2 min 05 s'],
  ])('writes %i ms as %s', (milliseconds, expected) => {
    expect(formatDuration(milliseconds)).toBe(expected)
  })
})
