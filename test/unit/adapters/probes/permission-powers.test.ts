// Which permissions count as a power over LivePerson's pages.
import { describe, expect, it } from 'vitest'
import { powersOf } from '../../../../src-main/adapters/probes/browser-profiles/permission-powers'

describe('permissions', () => {
  it.each([
    ['to block requests everywhere', ['webRequestBlocking'], ['<all_urls>'], ['requests']],
    [
      'to block requests of LivePerson',
      ['webRequestBlocking'],
      ['https://*.liveperson.net/*'],
      ['requests'],
    ],
    ['to block requests of every site', ['webRequestBlocking'], ['*://*/*'], ['requests']],
    ['to block requests of another site', ['webRequestBlocking'], ['https://*.example.com/*'], []],
    [
      'to block requests of a name alike',
      ['webRequestBlocking'],
      ['https://notliveperson.net/*'],
      [],
    ],
    ['to watch requests', ['webRequest'], ['<all_urls>'], []],
    ['to block by rules, which needs no host', ['declarativeNetRequest'], [], ['requests']],
    ['to set cookie rules', ['contentSettings'], [], ['siteSettings']],
    ['to set a proxy', ['proxy'], [], ['proxy']],
    ['that password managers have', ['cookies', 'privacy', 'tabs', 'storage'], ['<all_urls>'], []],
    ['named twice', ['proxy', 'proxy'], [], ['proxy']],
    ['named like a method of objects', ['constructor', '__proto__'], ['<all_urls>'], []],
  ])('%s', (_name, permissions, hosts, expected) => {
    expect(powersOf(permissions, hosts)).toEqual(expected)
  })
})
