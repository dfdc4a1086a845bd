// Where each browser keeps the switch of an extension and its rule for cookies. Data only: menu
// names as the English browser shows them, addresses as typed into its address bar.
import type { Browser } from './browser-facts'

export interface DisableSteps {
  /** Typed or pasted: a browser does not follow links to pages of its own. */
  readonly extensionsPage: string
  /** The same by its menus, from the button at the top of the window. */
  readonly extensionsMenu: readonly string[]
  readonly cookiesPage: string
  readonly cookiesMenu: readonly string[]
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
}

/**
 * As the help pages of these browsers call them (support.google.com/chrome, support.microsoft.com,
 * support.brave.com, help.vivaldi.com, help.opera.com, support.mozilla.org). Written from general
 * knowledge and not looked up in running browsers: menus move, the addresses last longer.
 */
export const disableSteps: Readonly<Record<Browser, DisableSteps>> = {
  chrome: CHROME,
  chromium: CHROME,
  edge: {
    extensionsPage: 'edge://extensions',
    extensionsMenu: ['…', 'Extensions', 'Manage extensions'],
    cookiesPage: 'edge://settings/content/cookies',
    cookiesMenu: ['…', 'Settings', 'Cookies and site permissions', 'Manage and delete cookies'],
  },
  brave: {
    extensionsPage: 'brave://extensions',
    extensionsMenu: ['≡', 'Extensions'],
    cookiesPage: 'brave://settings/content/siteData',
    cookiesMenu: ['≡', 'Settings', 'Privacy and security', 'Site and Shields Settings'],
  },
  vivaldi: {
    extensionsPage: 'vivaldi://extensions',
    extensionsMenu: ['Vivaldi', 'Tools', 'Extensions'],
    cookiesPage: 'vivaldi://settings/privacy',
    cookiesMenu: ['Vivaldi', 'Settings', 'Privacy and Security', 'Cookies'],
  },
  opera: {
    extensionsPage: 'opera://extensions',
    extensionsMenu: ['Opera', 'Extensions', 'Extensions'],
    cookiesPage: 'opera://settings/content/siteData',
    cookiesMenu: ['Opera', 'Settings', 'Privacy & security', 'Site settings'],
  },
  firefox: {
    extensionsPage: 'about:addons',
    extensionsMenu: ['☰', 'Extensions and themes', 'Extensions'],
    cookiesPage: 'about:preferences#privacy',
    cookiesMenu: ['☰', 'Settings', 'Privacy & Security', 'Cookies and Site Data'],
  },
}

/** The page with one extension's switch, or of all where the browser has no page for one. */
export function extensionPage(browser: Browser, extensionId: string): string {
  const { extensionsPage } = disableSteps[browser]
  return browser !== 'firefox' && /^[a-p]{32}$/.test(extensionId)
    ? `${extensionsPage}/?id=${extensionId}`
    : extensionsPage
}
