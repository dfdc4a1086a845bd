// Facts about browsers as the probes would bring them, each with what a claim is about changed.
import type {
  InstalledExtension,
  PageReport,
  ProfileFacts,
} from '../../src-main/core/troubleshooting/browser-facts'

export function profileFacts(changed: Partial<ProfileFacts> = {}): ProfileFacts {
  return {
    name: { browser: 'chrome', packaging: 'ordinary', profile: 'Default' },
    extensions: [],
    cookies: 'allowed',
    scripts: 'allowed',
    isComplete: true,
    ...changed,
  }
}

export function extension(changed: Partial<InstalledExtension> = {}): InstalledExtension {
  return {
    id: 'aaaabbbbccccddddeeeeffffgggghhhh',
    name: 'Dictionary',
    state: 'on',
    isByCompany: false,
    powers: [],
    ...changed,
  }
}

export const GHOSTERY = extension({
  id: 'mlomiejdfkolichcflejclcbmpeaniij',
  name: 'Ghostery Tracker & Ad Blocker',
  powers: ['requests'],
})

export const ADBLOCK = extension({
  id: 'gighmmpiobklfepjocnamgkkbiglidom',
  name: 'AdBlock — block ads across the web',
  powers: ['requests'],
})

/** A browser that lets everything through but the cookies of other sites, as they come today. */
export function pageReport(changed: Partial<PageReport> = {}): PageReport {
  return {
    browser: 'chrome',
    scriptCookie: 'worked',
    sentCookie: 'worked',
    localStorage: 'worked',
    sessionStorage: 'worked',
    indexedDb: 'worked',
    thirdPartyCookie: 'refused',
    thirdPartySentCookie: 'refused',
    thirdPartyStorage: 'refused',
    plainScript: 'worked',
    baitLoaded: ['prebid.js', 'gtm.js'],
    baitBlocked: [],
    popUp: 'notTried',
    asksNotToTrack: false,
    ...changed,
  }
}
