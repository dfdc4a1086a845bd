// When node_modules is taken as it is, and when npm has to install it again.
import { describe, expect, it } from 'vitest'
import { judgeDependencies, stampOf } from '../../../scripts/setup/dependency-state.mjs'

const tar = { version: '7.5.23', integrity: 'sha512-aaa' }
const forMacOnly = { version: '2.3.3', integrity: 'sha512-bbb', optional: true }

function lock(packages: Readonly<Record<string, object>>): string {
  return JSON.stringify({ lockfileVersion: 3, packages })
}

const lockfile = lock({
  '': { name: 'agent-sign-in' },
  'node_modules/tar': tar,
  'node_modules/fsevents': forMacOnly,
})
const complete = lock({ 'node_modules/tar': tar })

describe('judgeDependencies', () => {
  it.each([
    ['nothing is installed', undefined, undefined, 'install'],
    ['a stamp is left but npm never finished', stampOf(lockfile), undefined, 'install'],
    ['the stamp is of this lockfile', `${stampOf(lockfile)}\n`, complete, 'current'],
    ['the stamp is of another lockfile', stampOf('{}'), lock({}), 'install'],
    ['somebody ran npm by hand', undefined, complete, 'adopt'],
    ['npm was run by hand after the lockfile changed', stampOf('{}'), complete, 'adopt'],
    ['a package is missing', undefined, lock({}), 'install'],
    [
      'a package is of another version',
      undefined,
      lock({ 'node_modules/tar': { ...tar, version: '7.5.22' } }),
      'install',
    ],
    [
      'a package is of other content',
      undefined,
      lock({ 'node_modules/tar': { ...tar, integrity: 'sha512-ccc' } }),
      'install',
    ],
    [
      'a package is there that nobody asked for',
      undefined,
      lock({ 'node_modules/tar': tar, 'node_modules/extra': tar }),
      'install',
    ],
  ])('when %s', (_name, stamp, installedLockfile, expected) => {
    expect(judgeDependencies({ lockfile, stamp, installedLockfile })).toBe(expected)
  })
})
