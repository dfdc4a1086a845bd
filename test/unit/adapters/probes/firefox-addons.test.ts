// What Firefox's files mean, and that none can throw.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  firefoxExtensions,
  firefoxSettings,
} from '../../../../src-main/adapters/probes/browser-profiles/firefox-addons'
import { firefoxProfileList } from '../../../../src-main/adapters/probes/browser-profiles/firefox-profile-list'

const addon = (changed: object = {}): object => ({
  id: 'uBlock0@raymondhill.net',
  type: 'extension',
  location: 'app-profile',
  active: true,
  userDisabled: false,
  appDisabled: false,
  defaultLocale: { name: 'uBlock Origin' },
  userPermissions: { permissions: ['webRequest', 'webRequestBlocking'], origins: ['<all_urls>'] },
  ...changed,
})

describe('an add-on', () => {
  it('brings its name, its state and what it is able to do', () => {
    expect(firefoxExtensions({ addons: [addon()] })).toEqual([
      {
        id: 'uBlock0@raymondhill.net',
        name: 'uBlock Origin',
        state: 'on',
        isByCompany: false,
        powers: ['requests'],
      },
    ])
  })

  it.each([
    ['off where its owner switched it off', { active: false, userDisabled: true }, 'off'],
    ['off otherwise where Firefox did', { active: false, appDisabled: true }, 'offOtherwise'],
    ['on where a Debian package brought it', { location: 'app-system-share' }, 'on'],
  ])('is %s', (_name, changed, expected) => {
    expect(firefoxExtensions({ addons: [addon(changed)] })?.[0]?.state).toBe(expected)
  })

  it('is the company’s where a policy installed it', () => {
    const installTelemetryInfo = { source: 'enterprise-policy' }

    expect(firefoxExtensions({ addons: [addon({ installTelemetryInfo })] })?.[0]?.isByCompany).toBe(
      true,
    )
  })

  it.each([
    ['a theme', { type: 'theme' }],
    ['a part of Firefox', { location: 'app-builtin-addons' }],
    ['damaged', { active: 'perhaps' }],
  ])('that is %s is left out', (_name, changed) => {
    expect(firefoxExtensions({ addons: [addon(changed), addon()] })).toHaveLength(1)
  })

  it('without a readable name or permissions is there all the same', () => {
    const bare = addon({ defaultLocale: null, userPermissions: null })

    expect(firefoxExtensions({ addons: [bare] })?.[0]).toMatchObject({ name: null, powers: [] })
  })
})

describe('preferences', () => {
  it.each([
    ['nothing of interest', 'user_pref("a.b", 2);', 'allowed', 'allowed'],
    ['no cookies', 'user_pref("network.cookie.cookieBehavior", 2);', 'blocked', 'allowed'],
    ['Firefox’s default', 'user_pref("network.cookie.cookieBehavior", 5);', 'allowed', 'allowed'],
    ['no scripts', '// x\nuser_pref("javascript.enabled", false);\n', 'allowed', 'blocked'],
    ['a comment', '// user_pref("javascript.enabled", false);', 'allowed', 'allowed'],
  ])('with %s', (_name, text, cookies, scripts) => {
    expect(firefoxSettings(text)).toEqual({ cookies, scripts })
  })
})

describe('the list of profiles', () => {
  it('names folders in its own order and skips what is no profile', () => {
    const text = `[Install4F96]\nDefault=b.default\n\n[Profile1]\nName=Anna\nIsRelative=1\r\nPath=Profiles/a\r\n
[Profile0]\nIsRelative=0\nPath=/srv/firefox/b\n\n[Profile2]\nName=no path\n\n[General]\nVersion=2\n`

    expect(firefoxProfileList(text)).toEqual([
      { path: 'Profiles/a', isRelative: true },
      { path: '/srv/firefox/b', isRelative: false },
    ])
  })
})

describe('damaged files', () => {
  it('never throw', () => {
    const damaged = fc.record({ addons: fc.array(fc.oneof(fc.jsonValue(), fc.object())) })
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), damaged), fc.string(), (json, text) => {
        const extensions = firefoxExtensions(json)
        expect(extensions === null || Array.isArray(extensions)).toBe(true)
        expect(Array.isArray(firefoxProfileList(`[Profile0]\n${text}`))).toBe(true)
        expect(firefoxSettings(text).cookies).toBe('allowed')
      }),
      { numRuns: 500 },
    )
  })
})
