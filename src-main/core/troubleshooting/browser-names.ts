// How browsers and their profiles are called on a screen. Proper names, untranslated; no name that
// a person gave to a profile.
import type { Browser, ProfileName } from './browser-facts'

export const browserNames: Readonly<Record<Browser, string>> = {
  chrome: 'Google Chrome',
  chromium: 'Chromium',
  edge: 'Microsoft Edge',
  brave: 'Brave',
  vivaldi: 'Vivaldi',
  opera: 'Opera',
  firefox: 'Mozilla Firefox',
}

/** `Google Chrome (snap)` */
export function browserName({ browser, packaging }: ProfileName): string {
  const name = browserNames[browser]
  return packaging === 'ordinary' ? name : `${name} (${packaging})`
}

/** What a finding about a profile is about: `Google Chrome (snap), Profile 2`. */
export function profileSubject(name: ProfileName): string {
  return `${browserName(name)}, ${name.profile}`
}
