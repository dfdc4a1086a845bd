// Turns what the OS keychains say when they refuse into the port's closed list of problems. No
// text from a keychain reaches the screen; the detail is for the log and is scrubbed.
import type { KeychainProblem } from '../core/ports'
import { redact } from '../core/redact'

interface KnownRefusal {
  readonly pattern: RegExp
  readonly kind: 'locked' | 'noAnswer'
}

/**
 * Only texts that mean something other than "no service" are listed. Where a text can be
 * translated, the pattern holds on to a part of it that is not.
 */
const KNOWN_REFUSALS: readonly KnownRefusal[] = [
  // gnome-keyring 42.1 on a write while the collection is locked; seen in test/contract.
  { pattern: /locked collection/i, kind: 'locked' },
  // libsecret's name of the same refusal, org.freedesktop.Secret.Error.IsLocked:
  // specifications.freedesktop.org/secret-service, "Errors".
  { pattern: /Secret\.Error\.IsLocked/i, kind: 'locked' },
  // gnome-keyring 42.1 on a write where no collection was ever unlocked or made, its prompt not
  // answered: "Object does not exist at path “/org/freedesktop/secrets/collection/login”".
  { pattern: /\/org\/freedesktop\/secrets\/collection\//i, kind: 'locked' },
  // Other Secret Service implementations when the agent closes the unlock prompt.
  { pattern: /prompt (?:was )?dismissed/i, kind: 'locked' },
  // macOS Security framework, texts of errSecInteractionNotAllowed (-25308), errSecAuthFailed
  // (-25293) and userCanceledErr (-128): the keychain is locked or its prompt was refused.
  { pattern: /User interaction is not allowed/i, kind: 'locked' },
  { pattern: /The user name or passphrase you entered is not correct/i, kind: 'locked' },
  { pattern: /User canceled the operation/i, kind: 'locked' },
  // GLib's text when a D-Bus call gets no answer within its default of 25 s.
  { pattern: /Timeout was reached/i, kind: 'noAnswer' },
]

/** GLib waits so long for a D-Bus answer. Used where its text is translated. */
const DBUS_TIMEOUT_MS = 25_000

const DETAIL_LIMIT_CHARACTERS = 200

/**
 * What a rejected library call means. Everything unknown counts as `noService`: the keychain is
 * not usable, and the detail says why.
 */
export function keychainProblemFrom(error: unknown, tookMs: number): KeychainProblem {
  const message = error instanceof Error ? error.message : String(error)
  const known = KNOWN_REFUSALS.find(({ pattern }) => pattern.test(message))

  if (known?.kind === 'locked') return { kind: 'locked' }
  if (known?.kind === 'noAnswer' || tookMs >= DBUS_TIMEOUT_MS) {
    return { kind: 'noAnswer', deadlineMs: Math.min(tookMs, DBUS_TIMEOUT_MS) }
  }
  return { kind: 'noService', detail: redact(message).slice(0, DETAIL_LIMIT_CHARACTERS) }
}
