// What is known of the browsers of this computer: what their profiles say on disk, and what a page
// in the default browser found out. Facts only; what they mean is said in checks/.

export type Browser = 'chrome' | 'chromium' | 'edge' | 'brave' | 'vivaldi' | 'opera' | 'firefox'

/** How the browser came to this computer; snap and flatpak keep profiles in places of their own. */
export type Packaging = 'ordinary' | 'snap' | 'flatpak'

/** A folder of a profile, never the name that its owner gave it. */
export interface ProfileName {
  readonly browser: Browser
  readonly packaging: Packaging
  /** `Default` and `Profile 2` of Chromium's family; Firefox's folders are numbered instead. */
  readonly profile: string
}

export type ExtensionState =
  | 'on'
  | 'off'
  /** Made for an older browser (Manifest V2); this one does not run it. */
  | 'unsupported'
  | 'blockedByCompany'
  /** Waits for its owner's consent, or is off for a reason that this app does not know. */
  | 'offOtherwise'

/**
 * What an extension may do to LivePerson's pages by the permissions that it was given. Permissions
 * that nearly every password manager has (to read cookies, say) are left out.
 */
export type Power =
  /** Stops or changes requests. */
  | 'requests'
  /** Changes the browser's own rules for cookies and scripts. */
  | 'siteSettings'
  /** Sends traffic another way. */
  | 'proxy'

export interface InstalledExtension {
  readonly id: string
  /** As the extension calls itself; null where that is not said inside the profile. */
  readonly name: string | null
  readonly state: ExtensionState
  /** Its owner cannot switch it off. */
  readonly isByCompany: boolean
  readonly powers: readonly Power[]
}

/** What a profile's own settings say. */
export type SettingValue =
  | 'allowed'
  | 'blocked'
  /** Blocked in general or not, LivePerson's pages are blocked by a rule of their own. */
  | 'blockedForLivePerson'
  | 'unknown'

export interface ProfileFacts {
  readonly name: ProfileName
  readonly extensions: readonly InstalledExtension[]
  readonly cookies: SettingValue
  readonly scripts: SettingValue
  /** False where a file was there and could not be read: what is not listed may still be installed. */
  readonly isComplete: boolean
}

/** What the profiles on disk say; browsers without any profile are not listed. */
export interface BrowserInventory {
  readonly profiles: readonly ProfileFacts[]
  /** True where there were more profiles than are read. */
  readonly hasMore: boolean
}

/** How one thing went that the page tried. */
export type Tried = 'worked' | 'refused' | 'notTried'

/** A frame of another site. Browsers refuse or part its cookies by default nowadays. */
export type ThirdPartyCookie = Tried | 'partitionedOnly'

/** Which browser opened the page, as it says itself; Chromium is not told from Chrome. */
export type ReportingBrowser =
  'chrome' | 'edge' | 'brave' | 'vivaldi' | 'opera' | 'firefox' | 'safari' | 'unknown'

export interface PageReport {
  readonly browser: ReportingBrowser
  /** Written and read back by a script of the page. */
  readonly scriptCookie: Tried
  /** Set by an answer and sent back with the next request; some extensions strip it only here. */
  readonly sentCookie: Tried
  readonly localStorage: Tried
  readonly sessionStorage: Tried
  readonly indexedDb: Tried
  readonly thirdPartyCookie: ThirdPartyCookie
  readonly thirdPartySentCookie: Tried
  readonly thirdPartyStorage: Tried
  /** A script of the same kind that no filter list names. */
  readonly plainScript: Tried
  /** Names of files that filter lists know, by what became of them. */
  readonly baitLoaded: readonly string[]
  readonly baitBlocked: readonly string[]
  /** Only where the agent clicked for it. */
  readonly popUp: Tried
  /** The browser, or an extension in it, asks sites not to track (headers DNT, Sec-GPC). */
  readonly asksNotToTrack: boolean
}

export type PageOutcome =
  | { readonly kind: 'reported'; readonly report: PageReport }
  /** The page came without its scripts, and said so by a picture. */
  | { readonly kind: 'scriptsOff' }
  /** The browser fetched the page and nothing more came from it. */
  | { readonly kind: 'silent' }
  /** No browser fetched the page. */
  | { readonly kind: 'neverOpened' }
  /** The system would not start a browser, or the loopback page could not be served. */
  | { readonly kind: 'notStarted' }
