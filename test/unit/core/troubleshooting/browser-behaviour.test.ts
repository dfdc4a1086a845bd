// What the loopback page's report is worth, beside what is installed.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type {
  BrowserInventory,
  PageOutcome,
  PageReport,
} from '../../../../src-main/core/troubleshooting/browser-facts'
import {
  browserBehaviour,
  judgeBehaviour,
} from '../../../../src-main/core/troubleshooting/checks/browser-behaviour'
import { ADBLOCK, extension, pageReport, profileFacts } from '../../../support/browser-samples'

const NOTHING: BrowserInventory = { profiles: [], hasMore: false }

const judged = (
  changed: Partial<PageReport>,
  inventory: BrowserInventory = NOTHING,
): readonly string[] =>
  judgeBehaviour({ kind: 'reported', report: pageReport(changed) }, inventory).map(
    ({ status, id }) => `${status} ${id}`,
  )

describe('a report', () => {
  it.each<readonly [string, Partial<PageReport>, readonly string[]]>([
    [
      'in which only other sites lose their cookies is no alarm',
      {},
      ['pass browserBehaviour.works'],
    ],
    [
      'in which everything works passes',
      { thirdPartyCookie: 'worked', thirdPartyStorage: 'worked' },
      ['pass browserBehaviour.works'],
    ],
    [
      'without cookies fails once, though storage is gone with them',
      { scriptCookie: 'refused', sentCookie: 'refused', localStorage: 'refused' },
      ['fail browserBehaviour.cookiesRefused'],
    ],
    [
      'whose cookie is not sent along hints at something that strips it',
      { sentCookie: 'refused' },
      ['unknown browserBehaviour.cookiesStripped'],
    ],
    ['without storage fails', { indexedDb: 'refused' }, ['fail browserBehaviour.storageRefused']],
    [
      'with bait blocked hints at a blocker',
      { baitBlocked: ['gtm.js'] },
      ['unknown browserBehaviour.requestsBlocked'],
    ],
    [
      'whose plain script is missing too proves no blocker',
      { plainScript: 'refused', baitBlocked: ['gtm.js'] },
      ['unknown browserBehaviour.incomplete'],
    ],
    [
      'of a refused pop-up window says so',
      { popUp: 'refused' },
      ['unknown browserBehaviour.popUpRefused'],
    ],
    ['of a pop-up window passes', { popUp: 'worked' }, ['pass browserBehaviour.works']],
  ])('%s', (_name, changed, expected) => {
    expect(judged(changed)).toEqual(expected)
  })

  it('never passes without a cookie and a script that worked', () => {
    const anyTried = fc.constantFrom('worked', 'refused', 'notTried')
    const anyReport = fc.record({
      scriptCookie: anyTried,
      sentCookie: anyTried,
      localStorage: anyTried,
      sessionStorage: anyTried,
      indexedDb: anyTried,
      plainScript: anyTried,
      popUp: anyTried,
      baitBlocked: fc.subarray(['prebid.js', 'gtm.js']),
    })

    fc.assert(
      fc.property(anyReport, (changed) => {
        const passes = judged(changed).some((verdict) => verdict.startsWith('pass'))
        expect(
          passes && (changed.scriptCookie !== 'worked' || changed.plainScript !== 'worked'),
        ).toBe(false)
        expect(passes && Object.values(changed).includes('refused')).toBe(false)
      }),
    )
  })
})

describe('suspects', () => {
  const blocked = { baitBlocked: ['gtm.js'] } as const
  const inventory = (...profiles: BrowserInventory['profiles']): BrowserInventory => ({
    profiles,
    hasMore: false,
  })
  const chromium = { browser: 'chromium', packaging: 'ordinary', profile: 'Default' } as const

  it.each([
    ['a known extension', profileFacts({ extensions: [ADBLOCK] }), ADBLOCK.name],
    [
      'an able one of no list',
      profileFacts({ extensions: [extension({ name: 'Fence', powers: ['requests'] })] }),
      'Fence',
    ],
    [
      "Chromium's, which calls itself Chrome",
      profileFacts({ name: chromium, extensions: [ADBLOCK] }),
      ADBLOCK.name,
    ],
  ])('include %s', (_name, profile, expected) => {
    const [found] = judgeBehaviour(
      { kind: 'reported', report: pageReport(blocked) },
      inventory(profile),
    )

    expect(found).toMatchObject({
      status: 'unknown',
      id: 'browserBehaviour.requestsBlockedSuspects',
      values: { extensions: expected, blocked: 'gtm.js' },
    })
  })

  it('are named too where only a cookie is missing from the requests', () => {
    const [found] = judgeBehaviour(
      { kind: 'reported', report: pageReport({ sentCookie: 'refused' }) },
      inventory(profileFacts({ extensions: [ADBLOCK] })),
    )

    expect(found).toMatchObject({
      status: 'unknown',
      id: 'browserBehaviour.cookiesStrippedSuspects',
      values: { extensions: ADBLOCK.name },
    })
  })

  it.each([
    ['one that is off', profileFacts({ extensions: [{ ...ADBLOCK, state: 'off' }] })],
    ['one that can do nothing', profileFacts({ extensions: [extension()] })],
    [
      "another browser's",
      profileFacts({ name: { ...chromium, browser: 'edge' }, extensions: [ADBLOCK] }),
    ],
  ])('leave out %s', (_name, profile) => {
    expect(judged(blocked, inventory(profile))).toEqual([
      'unknown browserBehaviour.requestsBlocked',
    ])
  })
})

describe('the place of a finding', () => {
  const cookies = { kind: 'cookies', browser: 'firefox' }
  const extensions = { kind: 'extensions', browser: 'firefox', extensionId: null }

  it.each<readonly [string, Partial<PageReport>, unknown]>([
    ['the rule for cookies', { scriptCookie: 'refused' }, cookies],
    ['the rule for cookies, where storage is refused', { localStorage: 'refused' }, cookies],
    ['the extensions', { sentCookie: 'refused' }, extensions],
    ['the extensions, of a blocker', { baitBlocked: ['gtm.js'] }, extensions],
    ['nowhere, for a pop-up', { popUp: 'refused' }, undefined],
    ['nowhere, where all is well', {}, undefined],
    ['nowhere, in Safari', { scriptCookie: 'refused', browser: 'safari' }, undefined],
    ['nowhere, in a browser not known', { scriptCookie: 'refused', browser: 'unknown' }, undefined],
  ])('is %s', (_name, changed, place) => {
    const report = pageReport({ browser: 'firefox', ...changed })
    const [found] = judgeBehaviour({ kind: 'reported', report }, NOTHING)

    expect(found?.place).toEqual(place)
  })
})

describe('a page without a report', () => {
  it.each<readonly [PageOutcome['kind'], string]>([
    ['scriptsOff', 'fail browserBehaviour.scriptsOff'],
    ['silent', 'unknown browserBehaviour.silent'],
    ['neverOpened', 'unknown browserBehaviour.neverOpened'],
    ['notStarted', 'unknown browserBehaviour.notStarted'],
  ])('that is %s ends as %s', (kind, expected) => {
    const outcome: PageOutcome = kind === 'reported' ? { kind, report: pageReport() } : { kind }

    expect(judgeBehaviour(outcome, NOTHING).map(({ status, id }) => `${status} ${id}`)).toEqual([
      expected,
    ])
  })
})

describe('the check', () => {
  it('reads what is installed once the page has reported', async () => {
    const asked: string[] = []

    await browserBehaviour.run(
      {
        readProfiles: () => {
          asked.push('profiles')
          return Promise.resolve(NOTHING)
        },
        tryPage: () => {
          asked.push('page')
          return Promise.resolve({ kind: 'silent' })
        },
      },
      { accountNumber: null, hosts: [] },
      new AbortController().signal,
    )

    expect(asked).toEqual(['page', 'profiles'])
  })
})
