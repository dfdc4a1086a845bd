// Looks for pieces of secrets in bytes: six characters in a row are enough, in the ways programs write
// text. Pure; says of what a piece is and how long it is, never what it says.
import type { Secrets } from './leak-search'

/** Characters. */
export const PIECE = 6

export interface FoundPiece {
  readonly where: string
  readonly secret: string
  readonly encoding: 'UTF-8' | 'UTF-16LE' | 'base64'
  /** Characters of the secret in a row. */
  readonly length: number
  /** Too long to be there by chance. A shorter piece is a leak only if it is there every time. */
  readonly isCertain: boolean
}

/** Of the poorest alphabet, digits, ten in a row meet by chance once in 10^10 places. */
const CERTAIN = 10

export type SearchPieces = (where: string, bytes: Buffer) => readonly FoundPiece[]

interface Window {
  readonly secret: string
  readonly encoding: FoundPiece['encoding']
  readonly at: number
  readonly text: string
}

/** Looks once at each byte, however many secrets there are. */
export function searchFor(secrets: Secrets): SearchPieces {
  const windows = windowsOf(secrets)
  const lengths = [...new Set([...windows.keys()].map((key) => key.length))]
  /** By the first two bytes: nearly every place of a file is done with at this one look. */
  const beginnings = new Uint8Array(65_536)
  for (const key of windows.keys()) {
    beginnings[key.charCodeAt(0) * 256 + key.charCodeAt(1)] = 1
  }

  function windowAt(bytes: Buffer, place: number): Window | null {
    for (const length of lengths) {
      const found = windows.get(bytes.toString('latin1', place, place + length))
      if (found !== undefined) return found
    }
    return null
  }

  return (where, bytes) => {
    const longest = new Map<string, FoundPiece>()
    for (let place = 0; place < bytes.length - 1; place += 1) {
      if (beginnings[(bytes[place] ?? 0) * 256 + (bytes[place + 1] ?? 0)] !== 1) continue
      const window = windowAt(bytes, place)
      if (window === null) continue
      const length = lengthAt(bytes, place, window)
      const { secret, encoding } = window
      const isCertain = length >= CERTAIN
      if (!isCertain && isWithinOther(bytes, place, window, length)) continue
      const key = `${secret} ${encoding}`
      if ((longest.get(key)?.length ?? 0) < length) {
        longest.set(key, { where, secret, encoding, length, isCertain })
      }
    }
    return [...longest.values()]
  }
}

function windowsOf(secrets: Secrets): ReadonlyMap<string, Window> {
  const windows = new Map<string, Window>()
  for (const [secret, text] of Object.entries(secrets)) {
    if (text.length < PIECE || !/^[\x21-\x7e]+$/.test(text)) {
      throw new Error(`${secret} cannot be searched for`)
    }
    for (let at = 0; at <= text.length - PIECE; at += 1) {
      const piece = text.slice(at, at + PIECE)
      const of = { secret, at, text }
      windows.set(piece, { ...of, encoding: 'UTF-8' })
      windows.set(Buffer.from(piece, 'utf16le').toString('latin1'), { ...of, encoding: 'UTF-16LE' })
      // In every base64 text that holds the piece at a multiple of three bytes, and so holds all of it.
      windows.set(Buffer.from(piece).toString('base64'), { ...of, encoding: 'base64' })
    }
  }
  return windows
}

function lengthAt(bytes: Buffer, place: number, { encoding, at, text }: Window): number {
  const step = encoding === 'UTF-16LE' ? 2 : 1
  let length = PIECE
  if (encoding === 'base64') {
    while (
      at + length + 3 <= text.length &&
      bytes.toString('latin1', place + (length / 3) * 4, place + (length / 3) * 4 + 4) ===
        Buffer.from(text.slice(at + length, at + length + 3)).toString('base64')
    ) {
      length += 3
    }
    return length
  }
  while (
    at + length < text.length &&
    bytes[place + length * step] === text.charCodeAt(at + length) &&
    (step === 1 || bytes[place + length * step + 1] === 0)
  ) {
    length += 1
  }
  return length
}

/**
 * Whether a short piece of a number is part of another one: profiles are full of moments with seventeen
 * digits and of hexadecimal checksums.
 */
function isWithinOther(bytes: Buffer, place: number, window: Window, length: number): boolean {
  const { encoding, text } = window
  if (encoding === 'base64') return false
  const alphabet = alphabetOf(text)
  const step = encoding === 'UTF-16LE' ? 2 : 1
  const isOfIt = (at: number): boolean =>
    alphabet.test(String.fromCharCode(bytes[at] ?? 0)) && (step === 1 || bytes[at + 1] === 0)
  return isOfIt(place - step) || isOfIt(place + length * step)
}

function alphabetOf(text: string): RegExp {
  if (/^[0-9]+$/.test(text)) return /[0-9]/
  return /^[0-9a-f]+$/i.test(text) ? /[0-9a-f]/i : /(?!)/
}
