// What Chromium's settings files mean, in the forms of several versions, and that none can throw.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chromiumSettings } from '../../../../src-main/adapters/probes/browser-profiles/chromium-preferences'

const ID = 'mlomiejdfkolichcflejclcbmpeaniij'
const withEntry = (entry: object): unknown => ({ extensions: { settings: { [ID]: entry } } })
const only = (...files: readonly unknown[]) => chromiumSettings(files).extensions[0]

describe('the state of an extension', () => {
  it.each([
    ['an empty list of reasons (Chromium 156)', { disable_reasons: [] }, 'on'],
    ['no reasons at all', { location: 1 }, 'on'],
    ['an older state of 1', { state: 1, disable_reasons: 0 }, 'on'],
    ['switched off by its owner', { disable_reasons: [1] }, 'off'],
    ['switched off by its owner, as a number', { state: 0, disable_reasons: 1 }, 'off'],
    ['an older state of 0', { state: 0 }, 'off'],
    ['made for Manifest V2', { disable_reasons: [1 << 23] }, 'unsupported'],
    ['blocked by policy', { disable_reasons: [65_536] }, 'blockedByCompany'],
    ['blocked by policy and by its owner', { disable_reasons: 65_537 }, 'blockedByCompany'],
    ['waiting for more permissions', { disable_reasons: [2] }, 'offOtherwise'],
    ['a reason that is no number', { disable_reasons: ['odd'] }, 'on'],
  ])('is told from %s', (_name, entry, expected) => {
    expect(only(withEntry({ location: 1, ...entry }))?.state).toBe(expected)
  })
})

describe('an entry', () => {
  it.each([
    ['a part of the browser', { location: 5 }],
    ['an external part of the browser', { location: 10 }],
    ['a theme', { location: 1, manifest: { theme: {} } }],
    ['one that was taken away', { location: 1, state: 2 }],
    ['an empty one', {}],
  ])('that is %s is no extension', (_name, entry) => {
    expect(chromiumSettings([withEntry(entry)]).extensions).toEqual([])
  })

  it.each([
    [7, true],
    [9, true],
    [6, false],
    [1, false],
    [8, false],
  ])('of location %d is the company’s: %s', (location, expected) => {
    expect(only(withEntry({ location }))?.isByCompany).toBe(expected)
  })

  it.each([
    ['inside the profile', `${ID}/1.2_0`, `${ID}/1.2_0`],
    ['inside the profile on Windows', `${ID}\\1.2_0`, `${ID}/1.2_0`],
    ['somewhere on the disk', '/home/agent/blocker', null],
    ['above the profile', '../../secret', null],
    ['above by a detour', `${ID}/../..`, null],
  ])('whose folder is %s', (_name, path, expected) => {
    expect(only(withEntry({ location: 1, path }))?.folder ?? null).toBe(expected)
  })

  it('is put together from both files', () => {
    const first = withEntry({ location: 1, manifest: { name: 'Ghostery' } })
    const second = withEntry({ disable_reasons: [1] })

    expect(only(first, second)).toMatchObject({ name: 'Ghostery', state: 'off' })
  })

  it('brings its granted permissions and hosts', () => {
    const active_permissions = {
      api: ['declarativeNetRequest', { odd: true }],
      explicit_host: ['<all_urls>'],
      scriptable_host: ['https://*/*'],
    }

    expect(only(withEntry({ location: 1, active_permissions }))).toMatchObject({
      permissions: ['declarativeNetRequest'],
      hosts: ['<all_urls>', 'https://*/*'],
    })
  })
})

describe('a setting', () => {
  const site = (pattern: string, setting: number) => ({
    content_settings: { exceptions: { cookies: { [`${pattern},*`]: { setting } } } },
  })
  const blockedByDefault = { default_content_setting_values: { cookies: 2 } }

  it.each([
    ['nothing is written', {}, 'allowed'],
    ['all are blocked', blockedByDefault, 'blocked'],
    ['all end with the browser', { default_content_setting_values: { cookies: 4 } }, 'allowed'],
    ['LivePerson is blocked', site('[*.]liveperson.net', 2), 'blockedForLivePerson'],
    [
      'one host of LivePerson is blocked',
      site('https://va.liveperson.net:443', 2),
      'blockedForLivePerson',
    ],
    ['another site is blocked', site('[*.]notliveperson.net', 2), 'allowed'],
    [
      'all are blocked and LivePerson is not',
      { ...blockedByDefault, ...site('[*.]liveperson.net', 1) },
      'unknown',
    ],
  ])('for cookies where %s', (_name, profile, expected) => {
    expect(chromiumSettings([{ profile }]).cookies).toBe(expected)
  })
})

describe('damaged settings', () => {
  const shape = (leaf: fc.Arbitrary<unknown>) =>
    fc.record({
      extensions: fc.oneof(
        leaf,
        fc.record({
          settings: fc.oneof(leaf, fc.dictionary(fc.constantFrom(ID, '__proto__', 'x'), leaf)),
        }),
      ),
      profile: fc.oneof(
        leaf,
        fc.record({ default_content_setting_values: leaf, content_settings: leaf }),
      ),
    })

  it('never throw', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.jsonValue(), shape(fc.jsonValue()))), (files) => {
        expect(Array.isArray(chromiumSettings(files).extensions)).toBe(true)
      }),
      { numRuns: 500 },
    )
  })
})
