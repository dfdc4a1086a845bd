// Check: whose certificates does this system trust, beside the public ones? A company that inspects
// TLS has its own authority here. Chromium may trust others than the system's store lists, so no
// finding says that a connection fails; the checks of the network see that.
import type { Check, Fact, Found } from '../check'
import { isFormerAuthority } from '../former-authorities'
import type { SystemProbes } from '../system-probes'
import type { NotPublicAuthority, TrustStoreFacts } from '../trust-store-facts'

export const trustStoreCheck: Check<Pick<SystemProbes, 'trustStore'>> = {
  id: 'trustStore',
  // Measured on Linux: 0.13 s on a busy computer. Other systems' stores may have to be asked for.
  deadlineMs: 5_000,
  run: async (probes, _context, signal) => [judgeTrustStore(await probes.trustStore(signal))],
}

/** More names than these are not told. */
const MOST_NAMES = 5

export function judgeTrustStore(store: TrustStoreFacts | null): Found {
  const plain = { subject: null, values: {}, facts: [] } as const
  if (store === null) return { ...plain, status: 'unknown', id: 'trustStoreUnknown' }
  if (store.count === 0) return { ...plain, status: 'unknown', id: 'trustStoreEmpty' }
  const isExpired = ({ validToMs }: NotPublicAuthority): boolean => validToMs < store.lookedAtMs
  const own = store.notPublic.filter((each) => !isFormerAuthority(each))
  const former = store.notPublic.filter(isFormerAuthority)
  const facts: readonly Fact[] = [
    { id: 'trustStoreCount', value: String(store.count) },
    { id: 'trustStoreNotPublic', value: String(store.notPublic.length) },
    ...namesIn([...own, ...former]),
    { id: 'trustStoreExpired', value: String(store.notPublic.filter(isExpired).length) },
  ]
  const expired = own.filter(isExpired).length
  if (expired > 0)
    return {
      ...plain,
      status: 'unknown',
      id: 'trustStoreExpired',
      values: { count: expired },
      facts,
    }
  return own.length > 0
    ? { ...plain, status: 'pass', id: 'trustStoreWithOwn', values: { count: own.length }, facts }
    : { ...plain, status: 'pass', id: 'trustStoreReady', facts }
}

/** Each name once; the common name may hold a person's, so the organisation goes before it. */
function namesIn(authorities: readonly NotPublicAuthority[]): readonly Fact[] {
  const names = authorities.flatMap(
    ({ organisation, commonName }) => organisation ?? commonName ?? [],
  )
  return [...new Set(names)].slice(0, MOST_NAMES).map((value) => ({ id: 'trustStoreName', value }))
}
