// Versions 2 and 3 of Proofpoint's URL Defense, after its own published decoder
// (URLDefenseDecoder 3.0.1), read backwards.
import { randomBytes } from 'node:crypto'

const id = (bytes: number): string => randomBytes(bytes).toString('base64url')

/** Escapes begin with `-`, and `_` stands for a slash; both signs themselves are escaped. */
export function proofpointV2(link: string): string {
  const escaped = encodeURIComponent(link)
    .replaceAll('-', '%2D')
    .replaceAll('_', '%5F')
    .replaceAll('%2F', '_')
    .replaceAll('%', '-')
  return `https://urldefense.proofpoint.com/v2/url?u=${escaped}&d=DwMFAg&c=${id(32)}&r=${id(32)}&m=${id(48)}&s=${id(32)}&e=`
}

/** What does not stand in the clear: cut out, counted, and put behind the link. */
const CUT = /(?:[%+#*[\]]|[^\0-\x7f])+/gu
/** One sign for each length of a cut run, from 2 to 65 bytes. */
const LENGTHS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const LONGEST_RUN = 65

export function proofpointV3(link: string): string {
  const cut = Array.from(link.matchAll(CUT), ([run]) => run).join('')
  const marked = link.replace(CUT, (run) => marksFor(Buffer.byteLength(run)))
  const tail = Buffer.from(cut).toString('base64url')
  return `https://urldefense.com/v3/__${marked}__;${tail}!!${id(9)}!${id(64)}$`
}

function marksFor(bytes: number): string {
  if (bytes > LONGEST_RUN) return `**_${marksFor(bytes - LONGEST_RUN)}`
  return bytes === 1 ? '*' : `**${LENGTHS.charAt(bytes - 2)}`
}
