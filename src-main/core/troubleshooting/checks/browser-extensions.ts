// Which browsers of this computer have something on that may disturb a sign-in: extensions, and
// settings that hold back cookies or scripts. Judges files only; what a browser really does with
// LivePerson's pages no file says, so most of this ends in "may".
import type { BrowserInventory, InstalledExtension, ProfileFacts } from '../browser-facts'
import { browserName, profileSubject } from '../browser-names'
import type { BrowserProbes } from '../browser-probes'
import type { Check, Fact, Found } from '../check'
import type { BrowserPlace } from '../disable-steps'
import { knownExtension } from '../known-extensions'
import type { KnownExtension } from '../known-extensions/known-extension'

/** Names in one finding; more are counted. */
const MOST_NAMES = 10

export const browserExtensions: Check<BrowserProbes> = {
  id: 'browserExtensions',
  deadlineMs: 10_000,
  run: async (probes, _context, signal) => judgeInventory(await probes.readProfiles(signal)),
}

export function judgeInventory({ profiles, hasMore }: BrowserInventory): readonly Found[] {
  if (profiles.length === 0) {
    return [{ ...plain('notApplicable', 'browserExtensions.noProfiles'), subject: null }]
  }
  const found = profiles.flatMap(judgeProfile)
  return hasMore
    ? [...found, { ...plain('unknown', 'browserExtensions.moreProfiles'), subject: null }]
    : found
}

function judgeProfile(profile: ProfileFacts): readonly Found[] {
  const known = profile.extensions.map((extension) => ({
    extension,
    entry: knownExtension(profile.name.browser, extension),
  }))
  const troubles = [
    ...judgeSettings(profile),
    ...known.flatMap(({ extension, entry }) =>
      extension.state === 'on' && entry !== null ? [judgeKnown(profile, extension, entry)] : [],
    ),
    ...judgeUnlisted(
      profile,
      known.flatMap(({ extension, entry }) => (entry === null ? [extension] : [])),
    ),
  ]
  if (!profile.isComplete) {
    const notRead = about(profile, 'unknown', 'browserExtensions.notRead')
    return [...troubles, { ...notRead, place: extensionsOf(profile, null) }]
  }
  if (troubles.length > 0) return troubles

  const switchedOff = known.flatMap(({ extension, entry }) => (entry === null ? [] : [extension]))
  return [
    about(profile, 'pass', 'browserExtensions.none', {}, [
      ...switchedOff.slice(0, MOST_NAMES).map(stateFact),
    ]),
  ]
}

function judgeSettings(profile: ProfileFacts): readonly Found[] {
  const judged = [
    ['cookies', profile.cookies],
    ['scripts', profile.scripts],
  ] as const
  return judged.flatMap(([what, value]) => {
    const place = { kind: what, browser: profile.name.browser } as const
    switch (value) {
      case 'blocked':
        return [{ ...about(profile, 'fail', `browserSettings.${what}Blocked`), place }]
      case 'blockedForLivePerson':
        return [{ ...about(profile, 'fail', `browserSettings.${what}BlockedForLivePerson`), place }]
      case 'allowed':
      case 'unknown':
        return []
    }
  })
}

/** Only an extension with evidence against it fails the check. */
function judgeKnown(
  profile: ProfileFacts,
  extension: InstalledExtension,
  { name, evidence, disturbs }: KnownExtension,
): Found {
  const reason = evidence ?? 'may'
  const id = `browserExtensions.${extension.isByCompany ? 'byCompany' : reason}` as const
  const facts: readonly Fact[] = [
    stateFact(extension),
    { id: 'browser.extensionId', value: extension.id },
    ...disturbs.map((value): Fact => ({ id: 'browser.disturbs', value })),
  ]
  const values = { extension: extension.name ?? name }
  const found = about(profile, evidence === undefined ? 'unknown' : 'fail', id, values, facts)
  // What the company installed has a locked switch there.
  return extension.isByCompany ? found : { ...found, place: extensionsOf(profile, extension.id) }
}

/** Extensions of no list whose permissions allow them to disturb. */
function judgeUnlisted(
  profile: ProfileFacts,
  unlisted: readonly InstalledExtension[],
): readonly Found[] {
  const able = unlisted.filter(({ state, powers }) => state === 'on' && powers.length > 0)
  if (able.length === 0) return []
  const names = able.slice(0, MOST_NAMES).map(({ name, id }) => name ?? id)
  const [only] = able.length === 1 ? able : []
  return [
    {
      ...about(
        profile,
        'unknown',
        'browserExtensions.unlisted',
        { extensions: names.join(', '), count: able.length },
        able.slice(0, MOST_NAMES).map(stateFact),
      ),
      place: extensionsOf(profile, only?.id ?? null),
    },
  ]
}

function extensionsOf({ name }: ProfileFacts, extensionId: string | null): BrowserPlace {
  return { kind: 'extensions', browser: name.browser, extensionId }
}

function stateFact({ name, id, state }: InstalledExtension): Fact {
  return { id: `browser.extension.${state}`, value: name ?? id }
}

function about(
  profile: ProfileFacts,
  status: Found['status'],
  id: Found['id'],
  values: Found['values'] = {},
  facts: readonly Fact[] = [],
): Found {
  const { name } = profile
  return {
    status,
    id,
    values: { browser: browserName(name), profile: name.profile, ...values },
    facts,
    subject: profileSubject(name),
  }
}

function plain(status: Found['status'], id: Found['id']): Omit<Found, 'subject'> {
  return { status, id, values: {}, facts: [] }
}
