// The address that carries an enrolment's key (otpauth://): what must be so before it is shown as a
// picture. Pure. The address and the key are secrets: a problem says what is wrong, never a value.
//
// [Note: One reading] Authenticator apps read the same address differently: one takes the first of
// two keys, one drops blanks and dashes, one minds letter case. So the picture is never drawn from
// what came, but from an address made anew that leaves nothing to be read in two ways.
import { failed, succeeded, type Result } from '../result'
import type { AddressProblem, EnrolmentSecret } from './challenge'

/**
 * Longest address, in characters: what the largest QR code holds at error correction level M
 * (ISO/IEC 18004, version 40-M: 2,331 bytes). Only ASCII is accepted, so characters are bytes.
 */
const LONGEST_ADDRESS = 2_331

/** RFC 4226, section 4, requirement R6: at least 128 bits. */
const SHORTEST_KEY_BITS = 128
/** The block of SHA-1 (RFC 2104): what is longer is hashed first and not stronger. */
const LONGEST_KEY_BITS = 512

/**
 * What authenticator apps do without being told, and all of them do: of other values some take no
 * notice and then show codes that are never right. (Key URI format: SHA1, 6 digits, 30 s.)
 */
const PARAMETERS: readonly (readonly [name: string, only: RegExp])[] = [
  ['algorithm', /^SHA1$/i],
  ['digits', /^6$/],
  ['period', /^30$/],
]

/** Printable ASCII without blanks, by its parts. A `#` would end the query for some apps. */
const ADDRESS = /^otpauth:\/\/([a-z]+)\/([!"$->@-~]*)\?([!"$-~]*)$/i

/** Of parameters that say what the key is and what its codes are like. */
const KNOWN_NAMES: ReadonlySet<string> = new Set([
  'secret',
  'issuer',
  ...PARAMETERS.map(([name]) => name),
])

/**
 * The key in an otpauth address and an address made anew for it, of which any authenticator app
 * makes the right codes. Label and issuer stay; what this app does not know is left out.
 * [Note: One reading]
 */
export function readEnrolmentAddress(address: string): Result<EnrolmentSecret, AddressProblem> {
  const parts = address.length > LONGEST_ADDRESS ? null : ADDRESS.exec(address)
  const [, type = '', label = '', query = ''] = parts ?? []
  if (parts === null) return failed('notAnAddress')
  if (type.toLowerCase() !== 'totp') return failed('notTotp')

  const values = new URLSearchParams(query)
  // `Digits=8` is nothing to one app and eight digits to another.
  const isAmbiguous = [...values.keys()].some(
    (name) => !KNOWN_NAMES.has(name) && KNOWN_NAMES.has(name.toLowerCase()),
  )
  if (isAmbiguous) return failed('otherParameters')
  const isUsual = PARAMETERS.every(([name, only]) => {
    const given = values.getAll(name)
    return given.length === 0 || (given.length === 1 && only.test(given[0] ?? ''))
  })
  if (!isUsual) return failed('otherParameters')

  const secrets = values.getAll('secret')
  // Of two keys, one app would take the first and another the last.
  if (secrets.length > 1) return failed('otherParameters')
  const key = (secrets[0] ?? '').replace(/[\s-]|=+$/g, '').toUpperCase()
  if (!isBase32(key)) return failed('keyNotBase32')
  const bits = Math.floor((key.length * 5) / 8) * 8
  if (bits < SHORTEST_KEY_BITS) return failed('keyTooShort')
  if (bits > LONGEST_KEY_BITS) return failed('otherParameters')
  const rebuilt = addressOf(label, key, values.get('issuer'))
  return rebuilt.length > LONGEST_ADDRESS
    ? failed('notAnAddress')
    : succeeded({ address: rebuilt, key })
}

function addressOf(label: string, key: string, issuer: string | null): string {
  const named = issuer === null ? '' : `&issuer=${encodeURIComponent(issuer)}`
  return `otpauth://totp/${label}?secret=${key}${named}&algorithm=SHA1&digits=6&period=30`
}

/** For reading aloud and typing: groups of four. */
export function keyGroups(key: string): readonly string[] {
  return key.match(/.{1,4}/gs) ?? []
}

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** Whole bytes with nothing left over (RFC 4648, sections 3.5 and 6): apps decode a rest differently. */
function isBase32(key: string): boolean {
  if (!/^[A-Z2-7]+$/.test(key)) return false
  const spareBits = (key.length * 5) % 8
  // No number of whole bytes leaves a whole digit over.
  if (spareBits >= 5) return false
  return DIGITS.indexOf(key.slice(-1)) % 2 ** spareBits === 0
}
