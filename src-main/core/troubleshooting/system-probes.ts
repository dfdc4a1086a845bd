// What the checks of this computer ask of the outside. Types only. A probe brings facts, never a
// verdict, and never rejects.
import type { KeychainProblem } from '../ports'
import type { EffectivePolicy } from '../managed-policy/effective-policy'
import type { ClockSkew } from '../service-clock/clock-skew'
import type { TrustStoreFacts } from './trust-store-facts'

export interface Versions {
  readonly app: string
  readonly electron: string
  readonly chromium: string
  /** Such as `linux x64 6.1.0`. */
  readonly system: string
}

/** Where the app runs, as far as the system says. */
export interface AppPlace {
  /** Such as `GNOME, wayland`; null where the system has one kind of desktop only. */
  readonly desktop: string | null
  /** BCP 47. */
  readonly locale: string
  /** IANA. */
  readonly timeZone: string
}

export interface SystemProbes {
  /** What keeps the keychain from holding a session; null where it answered. */
  readonly keychainProblem: () => Promise<KeychainProblem | null>
  /** Bytes that the profile's disk has left for this user; null where it does not say. */
  readonly freeBytes: () => Promise<number | null>
  /** As far as answers of the service have told by now. */
  readonly clockSkew: () => ClockSkew | null
  /** As it was read at start; the limits that the app counts by. */
  readonly policy: () => EffectivePolicy
  /** Null where the store could not be read. */
  readonly trustStore: (signal: AbortSignal) => Promise<TrustStoreFacts | null>
  readonly versions: () => Versions
}
