// Where each browser keeps the switch of an extension and its rules for cookies and scripts. Data
// only: menu names as the English browser shows them, addresses as typed into its address bar.
import type { DisableStepsView } from '../../../src-preload/contract'
import type { Browser } from './browser-facts'

/** What of a browser's own pages a finding leads to. */
export type BrowserPlace =
  /** Null where it is not about one extension. */
  | { readonly kind: 'extensions'; readonly browser: Browser; readonly extensionId: string | null }
  | { readonly kind: 'cookies' | 'scripts'; readonly browser: Browser }

export interface DisableSteps {
  /** Typed or pasted: a browser does not follow links to pages of its own. */
  readonly extensionsPage: string
  /** The same by its menus, from the button at the top of the window. */
  readonly extensionsMenu: readonly string[]
  readonly cookiesPage: string
  readonly cookiesMenu: readonly string[]
  /** Null where the browser has no page for it. */
  readonly scripts: DisableStepsView | null
}

const MORE = '⋮'

const CHROME: DisableSteps = {
  extensionsPage: 'chrome://extensions',
  extensionsMenu: [MORE, 'Extensions', 'Manage Extensions'],
  cookiesPage: 'chrome://settings/content/siteData',
  cookiesMenu: [
    MORE,
    'Settings',
    'Privacy and security',
    'Site settings',
    'Additional content settings',
    'On-device site data',
  ],
  scripts: {
    address: 'chrome://settings/content/javascript',
    menu: [MORE, 'Settings', 'Privacy and security', 'Site settings', 'JavaScript'],
  },
}

/**
 * As the help pages of these browsers call them (support.google.com/chrome, support.microsoft.com,
 * support.brave.com, help.vivaldi.com, help.opera.com, support.mozilla.org). Written from general
 * knowledge: menus move, the addresses last longer. Those of Chromium were opened in Chromium 156;
 * no other browser was looked into.
 */
export const disableSteps: Readonly<Record<Browser, DisableSteps>> = {
  chrome: CHROME,
  chromium: CHROME,
  edge: {
    extensionsPage: 'edge://extensions',
    extensionsMenu: ['…', 'Extensions', 'Manage extensions'],
    cookiesPage: 'edge://settings/content/cookies',
    cookiesMenu: ['…', 'Settings', 'Cookies and site permissions', 'Manage and delete cookies'],
    scripts: {
      address: 'edge://settings/content/javascript',
      menu: ['…', 'Settings', 'Cookies and site permissions', 'JavaScript'],
    },
  },
  brave: {
    extensionsPage: 'brave://extensions',
    extensionsMenu: ['≡', 'Extensions'],
    cookiesPage: 'brave://settings/content/siteData',
    cookiesMenu: ['≡', 'Settings', 'Privacy and security', 'Site and Shields Settings'],
    scripts: {
      address: 'brave://settings/content/javascript',
      menu: ['≡', 'Settings', 'Privacy and security', 'Site and Shields Settings', 'JavaScript'],
    },
  },
  vivaldi: {
    extensionsPage: 'vivaldi://extensions',
    extensionsMenu: ['Vivaldi', 'Tools', 'Extensions'],
    cookiesPage: 'vivaldi://settings/privacy',
    cookiesMenu: ['Vivaldi', 'Settings', 'Privacy and Security', 'Cookies'],
    scripts: {
      address: 'vivaldi://settings/privacy',
      menu: ['Vivaldi', 'Settings', 'Privacy and Security', 'Website Permissions'],
    },
  },
  opera: {
    extensionsPage: 'opera://extensions',
    extensionsMenu: ['Opera', 'Extensions', 'Extensions'],
    cookiesPage: 'opera://settings/content/siteData',
    cookiesMenu: ['Opera', 'Settings', 'Privacy & security', 'Site settings'],
    scripts: {
      address: 'opera://settings/content/javascript',
      menu: ['Opera', 'Settings', 'Privacy & security', 'Site settings', 'JavaScript'],
    },
  },
  firefox: {
    extensionsPage: 'about:addons',
    extensionsMenu: ['☰', 'Extensions and themes', 'Extensions'],
    cookiesPage: 'about:preferences#privacy',
    cookiesMenu: ['☰', 'Settings', 'Privacy & Security', 'Cookies and Site Data'],
    // A hidden preference (javascript.enabled), in no menu.
    scripts: null,
  },
}

/** The page with one extension's switch, or of all where the browser has no page for one. */
export function extensionPage(browser: Browser, extensionId: string): string {
  const { extensionsPage } = disableSteps[browser]
  return browser !== 'firefox' && /^[a-p]{32}$/.test(extensionId)
    ? `${extensionsPage}/?id=${extensionId}`
    : extensionsPage
}

export function stepsTo(place: BrowserPlace): DisableStepsView | null {
  const steps = disableSteps[place.browser]
  switch (place.kind) {
    case 'extensions': {
      const { browser, extensionId } = place
      const address =
        extensionId === null ? steps.extensionsPage : extensionPage(browser, extensionId)
      return { address, menu: steps.extensionsMenu }
    }
    case 'cookies':
      return { address: steps.cookiesPage, menu: steps.cookiesMenu }
    case 'scripts':
      return steps.scripts
  }
}
