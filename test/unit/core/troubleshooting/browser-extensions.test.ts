// What profiles on disk are worth: which finding each makes, and that none says too much.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ProfileFacts } from '../../../../src-main/core/troubleshooting/browser-facts'
import {
  browserExtensions,
  judgeInventory,
} from '../../../../src-main/core/troubleshooting/checks/browser-extensions'
import { ADBLOCK, extension, GHOSTERY, profileFacts } from '../../../support/browser-samples'

const verdicts = (...profiles: readonly ProfileFacts[]): readonly string[] =>
  judgeInventory({ profiles, hasMore: false }).map(({ status, id }) => `${status} ${id}`)

describe('a profile', () => {
  it.each<readonly [string, Partial<ProfileFacts>, readonly string[]]>([
    ['without extensions passes', {}, ['pass browserExtensions.none']],
    [
      'with an extension that can do nothing passes',
      { extensions: [extension()] },
      ['pass browserExtensions.none'],
    ],
    [
      'with Ghostery fails, as LivePerson names it',
      { extensions: [GHOSTERY] },
      ['fail browserExtensions.namedByLivePerson'],
    ],
    [
      'with NoScript fails, as that blocks pages until they are allowed',
      {
        extensions: [
          extension({ id: 'doojbmjmlfjjnbmnoijecmcbfeoakpjm', name: 'NoScript', state: 'on' }),
        ],
      },
      ['fail browserExtensions.blocksUntilAllowed'],
    ],
    ['with AdBlock may be disturbed', { extensions: [ADBLOCK] }, ['unknown browserExtensions.may']],
    [
      'gets a finding for each extension',
      { extensions: [GHOSTERY, ADBLOCK] },
      ['fail browserExtensions.namedByLivePerson', 'unknown browserExtensions.may'],
    ],
    [
      'whose company installed the extension sends to IT',
      { extensions: [{ ...ADBLOCK, isByCompany: true }] },
      ['unknown browserExtensions.byCompany'],
    ],
    [
      'whose company installed Ghostery still fails',
      { extensions: [{ ...GHOSTERY, isByCompany: true }] },
      ['fail browserExtensions.byCompany'],
    ],
    [
      'with an able extension of no list may be disturbed',
      { extensions: [extension({ powers: ['requests'] })] },
      ['unknown browserExtensions.unlisted'],
    ],
    ['that blocks cookies fails', { cookies: 'blocked' }, ['fail browserSettings.cookiesBlocked']],
    [
      "that blocks LivePerson's cookies fails",
      { cookies: 'blockedForLivePerson' },
      ['fail browserSettings.cookiesBlockedForLivePerson'],
    ],
    ['that runs no scripts fails', { scripts: 'blocked' }, ['fail browserSettings.scriptsBlocked']],
    [
      "that runs no scripts of LivePerson's fails",
      { scripts: 'blockedForLivePerson' },
      ['fail browserSettings.scriptsBlockedForLivePerson'],
    ],
    [
      'that could not be read is unknown',
      { isComplete: false, cookies: 'unknown', scripts: 'unknown' },
      ['unknown browserExtensions.notRead'],
    ],
    [
      'half read still shows what was found',
      { isComplete: false, extensions: [GHOSTERY] },
      ['fail browserExtensions.namedByLivePerson', 'unknown browserExtensions.notRead'],
    ],
  ])('%s', (_name, changed, expected) => {
    expect(verdicts(profileFacts(changed))).toEqual(expected)
  })

  it.each(['off', 'unsupported', 'blockedByCompany', 'offOtherwise'] as const)(
    'with Ghostery in the state %s passes and says so',
    (state) => {
      const [found] = judgeInventory({
        profiles: [profileFacts({ extensions: [{ ...GHOSTERY, state }] })],
        hasMore: false,
      })

      expect(found).toMatchObject({
        status: 'pass',
        facts: [{ id: `browser.extension.${state}`, value: GHOSTERY.name }],
      })
    },
  )

  it('is called by its browser and its folder', () => {
    const name = { browser: 'firefox', packaging: 'snap', profile: '2' } as const

    const [found] = judgeInventory({ profiles: [profileFacts({ name })], hasMore: false })

    expect(found).toMatchObject({
      subject: 'Mozilla Firefox (snap), 2',
      values: { browser: 'Mozilla Firefox (snap)', profile: '2' },
    })
  })

  it('names at most ten unlisted extensions and counts all of them', () => {
    const extensions = Array.from({ length: 12 }, (_, index) =>
      extension({ name: `Tool ${index}`, powers: ['proxy'] }),
    )

    const [found] = judgeInventory({ profiles: [profileFacts({ extensions })], hasMore: false })

    expect(found?.values['count']).toBe(12)
    expect(String(found?.values['extensions']).split(', ')).toHaveLength(10)
  })
})

describe('the place of a finding', () => {
  const unlisted = extension({ powers: ['proxy'] })
  const all = { kind: 'extensions', browser: 'chrome', extensionId: null } as const

  it.each<readonly [string, Partial<ProfileFacts>, readonly unknown[]]>([
    ['nowhere, where nothing is found', {}, [undefined]],
    ['the extension', { extensions: [ADBLOCK] }, [{ ...all, extensionId: ADBLOCK.id }]],
    [
      'nowhere, where the company locked the switch',
      { extensions: [{ ...ADBLOCK, isByCompany: true }] },
      [undefined],
    ],
    ['the only unlisted one', { extensions: [unlisted] }, [{ ...all, extensionId: unlisted.id }]],
    ['all extensions, of several unlisted ones', { extensions: [unlisted, unlisted] }, [all]],
    ['all extensions, where not all were read', { isComplete: false }, [all]],
    ['the rule for cookies', { cookies: 'blocked' }, [{ kind: 'cookies', browser: 'chrome' }]],
    [
      'the rule for scripts',
      { scripts: 'blockedForLivePerson' },
      [{ kind: 'scripts', browser: 'chrome' }],
    ],
  ])('is %s', (_name, changed, places) => {
    const found = judgeInventory({ profiles: [profileFacts(changed)], hasMore: false })

    expect(found.map(({ place }) => place)).toEqual(places)
    for (const each of found)
      expect(each.place === undefined || 'browser' in each.values).toBe(true)
  })
})

describe('an inventory', () => {
  it('without profiles means nothing here', () => {
    expect(verdicts()).toEqual(['notApplicable browserExtensions.noProfiles'])
  })

  it('that was cut says that there are more', () => {
    const found = judgeInventory({ profiles: [profileFacts()], hasMore: true })

    expect(found.map(({ id }) => id)).toEqual([
      'browserExtensions.none',
      'browserExtensions.moreProfiles',
    ])
  })

  it('never passes a profile that has something on', () => {
    const anyState = fc.constantFrom('on', 'off', 'unsupported', 'blockedByCompany', 'offOtherwise')
    const setting = fc.constantFrom('allowed', 'blocked', 'blockedForLivePerson', 'unknown')
    const anyProfile = fc
      .record({
        extensions: fc.array(
          fc.tuple(fc.constantFrom(GHOSTERY, ADBLOCK, extension()), anyState, fc.boolean()),
          { maxLength: 5 },
        ),
        cookies: setting,
        scripts: setting,
        isComplete: fc.boolean(),
      })
      .map(({ extensions, ...rest }) =>
        profileFacts({
          ...rest,
          extensions: extensions.map(([each, state, isByCompany]) => ({
            ...each,
            state,
            isByCompany,
          })),
        }),
      )

    fc.assert(
      fc.property(anyProfile, (profile) => {
        const found = judgeInventory({ profiles: [profile], hasMore: false })
        const isClean =
          profile.isComplete &&
          !['blocked', 'blockedForLivePerson'].includes(profile.cookies) &&
          !['blocked', 'blockedForLivePerson'].includes(profile.scripts) &&
          !profile.extensions.some(({ state, powers }) => state === 'on' && powers.length > 0)
        expect(found.length).toBeGreaterThan(0)
        expect(found.some(({ status }) => status === 'pass')).toBe(isClean)
      }),
    )
  })
})

describe('the check', () => {
  it('asks the disk and opens no page', async () => {
    const found = await browserExtensions.run(
      {
        readProfiles: () => Promise.resolve({ profiles: [profileFacts()], hasMore: false }),
        tryPage: () => Promise.reject(new Error('A page was opened')),
      },
      { accountNumber: null, hosts: [] },
      new AbortController().signal,
    )

    expect(found.map(({ id }) => id)).toEqual(['browserExtensions.none'])
  })
})
