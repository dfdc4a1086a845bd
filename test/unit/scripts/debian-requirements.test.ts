// What the Debian step reads from dpkg and decides to install.
import { describe, expect, it } from 'vitest'
import {
  desktopSessionRequirements,
  missingRequirements,
  packagesToInstall,
  parseInstalledPackages,
} from '../../../scripts/setup/debian-requirements.mjs'

describe('parseInstalledPackages', () => {
  it.each([
    ['an installed package is named', 'xvfb installed\n', ['xvfb']],
    ['a removed package is left out', 'xvfb config-files\nlibgbm1 installed\n', ['libgbm1']],
    ['a package known but never installed is left out', 'libgtk-3-0 not-installed\n', []],
    ['two architectures count once', 'libgbm1 installed\nlibgbm1 installed\n', ['libgbm1']],
    ['no output means nothing is installed', '', []],
  ])('%s', (_name, output, expected) => {
    const installed = parseInstalledPackages(output)

    expect([...installed]).toEqual(expected)
  })
})

describe('missingRequirements', () => {
  it('takes any name of a requirement as enough', () => {
    const requirements = [['libasound2t64', 'libasound2'], ['xvfb'], ['xdotool']] as const

    const missing = missingRequirements(requirements, new Set(['libasound2', 'xdotool']))

    expect(missing).toEqual([['xvfb']])
  })
})

describe('desktopSessionRequirements', () => {
  it.each(['xvfb', 'gnome-keyring', 'xdotool', 'oathtool', 'zbar-tools'])(
    'brings %s to a fresh machine',
    (name) => {
      const missing = missingRequirements(desktopSessionRequirements, new Set())

      expect(missing.flat()).toContain(name)
    },
  )
})

describe('packagesToInstall', () => {
  const sound = [['libasound2t64', 'libasound2']] as const

  it.each([
    ['the newest name that the release offers', ['libasound2t64', 'libasound2'], ['libasound2t64']],
    ['the older name on an older release', ['libasound2'], ['libasound2']],
    ['the oldest name where none is offered', [], ['libasound2']],
  ])('is %s', (_name, offered, expected) => {
    expect(packagesToInstall(sound, new Set(offered))).toEqual(expected)
  })
})
