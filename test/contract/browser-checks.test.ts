// The browser checks on Debian's real browsers: what the profile on disk says and what the page in
// the browser finds, each told apart, and judged together.
import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { tryBrowserPage } from '../../src-main/adapters/probes/browser-page/try-browser-page'
import { readBrowserProfiles } from '../../src-main/adapters/probes/browser-profiles/read-browser-profiles'
import type { PageOutcome } from '../../src-main/core/troubleshooting/browser-facts'
import type { Found } from '../../src-main/core/troubleshooting/check'
import { judgeBehaviour } from '../../src-main/core/troubleshooting/checks/browser-behaviour'
import { judgeInventory } from '../../src-main/core/troubleshooting/checks/browser-extensions'
import {
  browserHome,
  startChromium,
  startFirefox,
  writeInHome,
  type BrowserHome,
  type RunningBrowser,
} from '../support/browsers/debian-browser'
import {
  firefoxThatMetAddons,
  firefoxWith,
  PRIVACY_BADGER,
  UBLOCK_ORIGIN,
} from '../support/browsers/firefox-home'
import { focusWindow, pressKeys } from '../support/real-keyboard'

const never = new AbortController().signal
const POLL_MS = 200
const BLOCKER = join(import.meta.dirname, '../support/browsers/blocker')

/**
 * Chromium with `--load-extension` now and then drops the page of its command line, and an extension
 * that has only just started may miss its first page: another page is opened in the same browser.
 */
const MOST_PAGES = 5
const OPEN_WITHIN_MS = 10_000

interface Checked {
  readonly onDisk: readonly Found[]
  readonly inPage: readonly Found[]
}

/** Opens pages until one is as it should be, closes the browser, then reads its profile and judges. */
async function check(
  home: BrowserHome,
  start: (home: BrowserHome, url: string) => RunningBrowser,
  isAwaited: (outcome: PageOutcome) => boolean = isAnswer,
): Promise<Checked> {
  // The second call hands its page to the browser that runs already.
  const started: RunningBrowser[] = []
  const openUrl = (url: string): Promise<void> => {
    started.push(start(home, url))
    return Promise.resolve()
  }
  const tryPage = (): Promise<PageOutcome> =>
    tryBrowserPage({ openUrl, clickWaitMs: 0, openWithinMs: OPEN_WITHIN_MS }, never)
  try {
    let outcome = await tryPage()
    for (let pages = 1; pages < MOST_PAGES && !isAwaited(outcome); pages += 1) {
      outcome = await tryPage()
    }
    // Browsers write their settings when they end.
    for (const browser of started) await browser.stop()
    const inventory = await readBrowserProfiles(home.folders, never)
    return { onDisk: judgeInventory(inventory), inPage: judgeBehaviour(outcome, inventory) }
  } finally {
    for (const browser of started) await browser.stop()
    home.remove()
  }
}

const isAnswer = (outcome: PageOutcome): boolean =>
  outcome.kind === 'reported' || outcome.kind === 'scriptsOff'
const hasBlocked = (outcome: PageOutcome): boolean =>
  outcome.kind === 'reported' && outcome.report.baitBlocked.length > 0
const asksNotToTrack = (outcome: PageOutcome): boolean =>
  outcome.kind === 'reported' && outcome.report.asksNotToTrack

const verdicts = (found: readonly Found[]): readonly string[] =>
  found.map(({ status, id }) => `${status} ${id}`)
const factOf = (found: readonly Found[], id: string): string | undefined =>
  found.flatMap(({ facts }) => facts).find((fact) => fact.id === id)?.value

/** Loads a copy in the home: Chromium writes into the folder of an extension that it loads. */
function startWithBlocker(home: BrowserHome, url: string): RunningBrowser {
  const copy = join(home.folder, 'blocker')
  cpSync(BLOCKER, copy, { recursive: true })
  return startChromium(home, url, [`--load-extension=${copy}`])
}

/** A new Chromium profile that starts with a setting of its own. */
function chromiumWith(blockedContent: 'cookies' | 'javascript'): BrowserHome {
  const home = browserHome()
  const preferences = { profile: { default_content_setting_values: { [blockedContent]: 2 } } }
  writeInHome(home, '.config/chromium/Default/Preferences', JSON.stringify(preferences))
  return home
}

describe.skipIf(process.platform !== 'linux')("Debian's Chromium", () => {
  it('as it comes passes, though it holds back cookies of other sites', async () => {
    const { onDisk, inPage } = await check(browserHome(), startChromium)

    expect(verdicts(onDisk)).toEqual(['pass browserExtensions.none'])
    expect(verdicts(inPage)).toEqual(['pass browserBehaviour.works'])
    expect(factOf(inPage, 'browserPage.thirdPartyCookie')).toBe('partitionedOnly')
  })

  it('with a blocker of no list may be disturbed: it is able to, and something is blocked', async () => {
    const { onDisk, inPage } = await check(browserHome(), startWithBlocker, hasBlocked)

    expect(verdicts(onDisk)).toEqual(['unknown browserExtensions.unlisted'])
    expect(onDisk[0]?.values).toMatchObject({ count: 1, profile: 'Default' })
    expect(verdicts(inPage)).toEqual(['unknown browserBehaviour.requestsBlockedSuspects'])
    expect(inPage[0]?.values).toMatchObject({
      blocked: 'prebid.js',
      extensions: onDisk[0]?.values['extensions'],
    })
  })

  it('that blocks all cookies fails on disk and in the page', async () => {
    const { onDisk, inPage } = await check(chromiumWith('cookies'), startChromium)

    expect(verdicts(onDisk)).toEqual(['fail browserSettings.cookiesBlocked'])
    expect(verdicts(inPage)).toEqual(['fail browserBehaviour.cookiesRefused'])
  })

  it('that runs no scripts fails on disk and in the page', async () => {
    const { onDisk, inPage } = await check(chromiumWith('javascript'), startChromium)

    expect(verdicts(onDisk)).toEqual(['fail browserSettings.scriptsBlocked'])
    expect(verdicts(inPage)).toEqual(['fail browserBehaviour.scriptsOff'])
  })
})

describe.skipIf(process.platform !== 'linux')('a pop-up window', () => {
  it('works in Chromium where somebody asks for it by the button, which has the keyboard', async () => {
    const home = browserHome()
    const started: RunningBrowser[] = []
    const openUrl = (url: string): Promise<void> => {
      started.push(startChromium(home, url))
      return Promise.resolve()
    }
    const done = new AbortController()
    const outcome = tryBrowserPage({ openUrl, clickWaitMs: 15_000 }, never).finally(() => {
      done.abort()
    })
    try {
      // The window comes up when it does; the page's own limits end this.
      while (!done.signal.aborted) {
        await focusWindow('Browser check.*')
          .then(() => pressKeys('Return'))
          .catch(() => undefined)
        await pause(POLL_MS)
      }

      expect(await outcome).toMatchObject({ kind: 'reported', report: { popUp: 'worked' } })
    } finally {
      for (const browser of started) await browser.stop()
      home.remove()
    }
  })
})

describe.skipIf(process.platform !== 'linux')("Debian's Firefox", () => {
  let withAddons: BrowserHome | null = null
  beforeAll(async () => {
    withAddons = await firefoxThatMetAddons()
  })
  afterAll(() => {
    withAddons?.remove()
  })

  function firefox(switchedOn: readonly string[]): BrowserHome {
    if (withAddons === null) throw new Error('Firefox was not prepared')
    return firefoxWith(withAddons, switchedOn)
  }

  it('with both add-ons switched off passes and names them as off', async () => {
    const { onDisk, inPage } = await check(firefox([]), startFirefox)

    expect(verdicts(onDisk)).toEqual(['pass browserExtensions.none'])
    expect(onDisk[0]?.facts.map(({ id, value }) => `${id} ${value}`).sort()).toEqual([
      'browser.extension.off Privacy Badger',
      'browser.extension.off uBlock Origin',
    ])
    expect(verdicts(inPage)).toEqual(['pass browserBehaviour.works'])
    expect(factOf(inPage, 'browserPage.asksNotToTrack')).toBe('no')
  })

  it('with uBlock Origin may be disturbed, and the page sees requests blocked', async () => {
    const { onDisk, inPage } = await check(firefox([UBLOCK_ORIGIN]), startFirefox, hasBlocked)

    expect(verdicts(onDisk)).toEqual(['unknown browserExtensions.may'])
    expect(onDisk[0]?.values['extension']).toBe('uBlock Origin')
    expect(verdicts(inPage)).toEqual(['unknown browserBehaviour.requestsBlockedSuspects'])
    expect(inPage[0]?.values['extensions']).toBe('uBlock Origin')
  })

  it('with Privacy Badger fails on disk, while the page sees no more than its headers', async () => {
    const { onDisk, inPage } = await check(firefox([PRIVACY_BADGER]), startFirefox, asksNotToTrack)

    expect(verdicts(onDisk)).toEqual(['fail browserExtensions.listNamesLivePerson'])
    expect(onDisk[0]?.values['extension']).toBe('Privacy Badger')
    expect(verdicts(inPage)).toEqual(['pass browserBehaviour.works'])
    expect(factOf(inPage, 'browserPage.asksNotToTrack')).toBe('yes')
  })
})
