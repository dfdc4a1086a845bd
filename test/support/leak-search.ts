// Looks for secrets in bytes, in the ways programs write text. Pure; says what was found by its
// label, never by its value.

/** Secrets by a label that may be shown. */
export type Secrets = Readonly<Record<string, string>>

export interface Leak {
  readonly where: string
  readonly secret: string
  readonly encoding: string
}

/** Shorter texts could be found by chance. */
const LEAST_LENGTH = 12

export function findLeaks(where: string, bytes: Buffer, secrets: Secrets): readonly Leak[] {
  return Object.entries(secrets).flatMap(([secret, text]) => {
    if (text.length < LEAST_LENGTH) throw new Error(`${secret} is too short to be searched for`)
    return encodingsOf(text)
      .filter(([, needle]) => bytes.includes(needle))
      .map(([encoding]) => ({ where, secret, encoding }))
  })
}

function encodingsOf(text: string): readonly (readonly [string, Buffer])[] {
  return [
    ['UTF-8', Buffer.from(text, 'utf8')],
    ['UTF-16LE', Buffer.from(text, 'utf16le')],
    ['UTF-16BE', Buffer.from(text, 'utf16le').swap16()],
    ['JSON', Buffer.from(JSON.stringify(text).slice(1, -1))],
    ['percent', Buffer.from(encodeURIComponent(text))],
    ...[0, 1, 2].map((shift) => [`base64+${shift}`, base64Core(text, shift)] as const),
  ]
}

/** What every base64 text that holds `text` at this offset has in common. */
function base64Core(text: string, shift: number): Buffer {
  const padded = Buffer.concat([Buffer.alloc(shift), Buffer.from(text, 'utf8')])
  const whole = padded.subarray(0, padded.length - (padded.length % 3))
  return Buffer.from(whole.toString('base64').slice(shift === 0 ? 0 : 4))
}
