// What the system's trust store holds beside the public authorities. Compares lists and reads names
// and dates; trusts nothing by it and judges nothing.
import { X509Certificate } from 'node:crypto'
import type { SystemProbes } from '../../core/troubleshooting/system-probes'
import type { NotPublicAuthority } from '../../core/troubleshooting/trust-store-facts'
import type { ReadCertificateLists } from './system-certificates'

export function createTrustStoreProbe(
  readLists: ReadCertificateLists,
  nowMs: () => number,
): SystemProbes['trustStore'] {
  return async (signal) => {
    const lists = await readLists(signal)
    if (lists === null) return null
    // By content: systems wrap the lines of the same certificate differently.
    const stored = new Map(lists.system.map((pem) => [contentOf(pem), pem]))
    const publicOnes = new Set(lists.bundled.map(contentOf))
    const notPublic = [...stored].filter(([content]) => !publicOnes.has(content))
    // Parsing the public list takes 5 ms: only where there is something to compare.
    const organisations = notPublic.length === 0 ? NOBODY : organisationsOf(lists.bundled)
    return {
      count: stored.size,
      notPublic: notPublic.flatMap(([, pem]) => authorityIn(pem, organisations)),
      lookedAtMs: nowMs(),
    }
  }
}

const NOBODY: ReadonlySet<string> = new Set()

function contentOf(pem: string): string {
  return pem.replaceAll(/\s/g, '')
}

function organisationsOf(pems: readonly string[]): ReadonlySet<string> {
  return new Set(
    pems.flatMap((pem) => read(pem).flatMap(({ subject }) => part(subject, 'O') ?? [])),
  )
}

function authorityIn(
  pem: string,
  publicOrganisations: ReadonlySet<string>,
): readonly NotPublicAuthority[] {
  return read(pem).map(({ subject, validTo }) => {
    const organisation = part(subject, 'O')
    return {
      organisation,
      commonName: part(subject, 'CN'),
      isOfPublicOrganisation: organisation !== null && publicOrganisations.has(organisation),
      validToMs: Date.parse(validTo),
    }
  })
}

/** Stores hold what was put there once: one that cannot be read is left out. */
function read(pem: string): readonly X509Certificate[] {
  try {
    return [new X509Certificate(pem)]
  } catch {
    return []
  }
}

/** Characters of a name; RFC 5280 allows 64, but nobody checks. */
const LONGEST_NAME = 100

/** Node writes a subject by lines, with a backslash before signs that have a meaning. */
function part(subject: string, name: 'O' | 'CN'): string | null {
  const value = new RegExp(`^${name}=(.+)$`, 'm').exec(subject)?.[1]
  return value?.replaceAll(/\\(.)/g, '$1').slice(0, LONGEST_NAME) ?? null
}
