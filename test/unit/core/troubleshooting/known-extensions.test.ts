// The list of extensions, and when an installed one counts as one of them.
import { describe, expect, it } from 'vitest'
import {
  type BrowserPlace,
  disableSteps,
  extensionPage,
  stepsTo,
} from '../../../../src-main/core/troubleshooting/disable-steps'
import {
  KNOWN_EXTENSIONS,
  knownExtension,
} from '../../../../src-main/core/troubleshooting/known-extensions'

describe('the list', () => {
  it.each(KNOWN_EXTENSIONS.map((known) => [known.name, known] as const))(
    '%s has well-formed ids and a reason to be there',
    (_name, { chromeId, edgeId, firefoxId, disturbs }) => {
      const ids = [chromeId, edgeId, firefoxId].filter((id) => id !== undefined)

      expect(ids.length).toBeGreaterThan(0)
      for (const id of [chromeId, edgeId]) expect(id ?? 'a'.repeat(32)).toMatch(/^[a-p]{32}$/)
      expect(firefoxId ?? 'a@b').toMatch(/^(?:[\w.+-]*@[\w.-]+|\{[0-9a-f-]{36}\})$/)
      expect(disturbs.length).toBeGreaterThan(0)
    },
  )

  it('has each id once', () => {
    const ids = KNOWN_EXTENSIONS.flatMap(({ chromeId, edgeId, firefoxId }) =>
      [chromeId, edgeId, firefoxId].filter((id) => id !== undefined),
    )

    expect(new Set(ids).size).toBe(ids.length)
  })
})

describe('an installed extension', () => {
  const id = 'mlomiejdfkolichcflejclcbmpeaniij'

  it.each([
    ['by its id', 'chrome', id, null, 'Ghostery'],
    ['by its id and a longer name', 'brave', id, 'Ghostery – Privacy Ad Blocker', 'Ghostery'],
    [
      "by the id of Edge's store",
      'edge',
      'fclbdkbhjlgkbpfldjodgjncejkkjcme',
      'Ghostery',
      'Ghostery',
    ],
    ['by its id in other letters', 'firefox', 'ublock0@RAYMONDHILL.net', null, 'uBlock Origin'],
    [
      'by its name where the id is its own',
      'chromium',
      'a'.repeat(32),
      'uBlock origin',
      'uBlock Origin',
    ],
  ] as const)('is known %s', (_name, browser, installedId, name, expected) => {
    expect(knownExtension(browser, { id: installedId, name })?.name).toBe(expected)
  })

  it.each([
    ['whose name speaks against the id', 'chrome', id, 'Colour picker'],
    ['with an id of another family', 'firefox', id, null],
    ['that only sounds alike', 'chrome', 'a'.repeat(32), 'Ghostery fan club'],
    ['without name and known id', 'chrome', 'a'.repeat(32), null],
  ] as const)('is not known %s', (_name, browser, installedId, name) => {
    expect(knownExtension(browser, { id: installedId, name })).toBeNull()
  })
})

describe('the steps to switch off', () => {
  it.each(Object.entries(disableSteps))(
    'of %s have an address and a way by menus',
    (_name, steps) => {
      expect(steps.extensionsPage).toMatch(/^(?:[a-z]+:\/\/extensions|about:addons)$/)
      expect(steps.extensionsMenu.length).toBeGreaterThan(1)
      expect(steps.cookiesMenu.length).toBeGreaterThan(1)
    },
  )

  it('lead to the extension itself where the browser has a page for it', () => {
    const id = 'a'.repeat(32)

    expect(extensionPage('edge', id)).toBe(`edge://extensions/?id=${id}`)
    expect(extensionPage('firefox', id)).toBe('about:addons')
    expect(extensionPage('chrome', 'javascript:alert(1)')).toBe('chrome://extensions')
  })

  it.each<[BrowserPlace, string | null]>([
    [{ kind: 'extensions', browser: 'edge', extensionId: null }, 'edge://extensions'],
    [
      { kind: 'extensions', browser: 'brave', extensionId: 'b'.repeat(32) },
      `brave://extensions/?id=${'b'.repeat(32)}`,
    ],
    [{ kind: 'cookies', browser: 'firefox' }, 'about:preferences#privacy'],
    [{ kind: 'scripts', browser: 'chromium' }, 'chrome://settings/content/javascript'],
    [{ kind: 'scripts', browser: 'firefox' }, null],
  ])('lead to %j', (place, address) => {
    const steps = stepsTo(place)

    expect(steps?.address ?? null).toBe(address)
    expect(steps === null || steps.menu.length > 1).toBe(true)
  })
})
