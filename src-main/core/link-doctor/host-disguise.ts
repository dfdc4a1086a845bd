// Whether a foreign host is made to look like LivePerson's: by letters of other alphabets, by
// spelling, or by the name itself in another place. Pure. Gives a reason, never an acquittal.

const NAME = 'liveperson'

/** Typing errors that still read as the name at a glance. */
const MOST_ERRORS = 2

/** DNS knows no longer name; nobody is taken in by a host that cannot exist. */
const LONGEST_HOST = 253

/** Letters that are drawn like Latin ones and do not turn into them by losing an accent. */
const LOOK_ALIKES: ReadonlyMap<string, string> = new Map(
  [
    // Cyrillic
    'аa еe оo рp сc уy хx іi ѕs јj ӏl һh пn ѵv гr ԁd',
    // Greek
    'αa εe ηn ιi κk νv οo ρp σo τt υu χx',
    // Armenian
    'ոn օo սu աw',
    // Latin letters of their own
    'ıi ɩi ɪi łl øo ɡg ɑa ᴠv ᴇe ʀr ꜱs ᴏo ɴn ᴘp ʟl',
  ]
    .join(' ')
    .split(' ')
    .map(([drawn = '', latin = '']) => [drawn, latin]),
)

/** @param host lower case; labels may be in punycode (`xn--`) or in their own letters */
export function disguiseOf(host: string): 'homograph' | 'lookAlikeHost' | null {
  if (host.length > LONGEST_HOST) return null
  const labels = host.split('.').map(readableLabel)
  const isForeignLetters = labels.some((label) => /[^\0-\x7f]/.test(label))
  if (!looksLikeName(labels.map(skeletonOf))) return null
  return isForeignLetters ? 'homograph' : 'lookAlikeHost'
}

function looksLikeName(labels: readonly string[]): boolean {
  // Across dots and hyphens too: `live-person.example`.
  if (labels.join('').replaceAll('-', '').includes(NAME)) return true
  return labels.some((label) => [label.replaceAll('-', ''), ...label.split('-')].some(isNearName))
}

/** The label as the eye reads it: accents off, digits and pairs as the letters they imitate. */
function skeletonOf(label: string): string {
  const plain = label.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  return Array.from(plain, (letter) => LOOK_ALIKES.get(letter) ?? letter)
    .join('')
    .replaceAll('0', 'o')
    .replaceAll('1', 'l')
    .replaceAll('3', 'e')
    .replaceAll('5', 's')
    .replaceAll('_', '')
}

function isNearName(word: string): boolean {
  if (Math.abs(word.length - NAME.length) > MOST_ERRORS) return false
  return distance(word, NAME) <= MOST_ERRORS
}

/** Letters to change, add or leave out, from one word to the other (Levenshtein). */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_unused, column) => column)
  for (const [line, letter] of Array.from(one).entries()) {
    const next = [line + 1]
    for (const [column, otherLetter] of Array.from(other).entries()) {
      const replaced = (row[column] ?? 0) + (letter === otherLetter ? 0 : 1)
      const added = (next[column] ?? 0) + 1
      const removed = (row[column + 1] ?? 0) + 1
      next.push(Math.min(replaced, added, removed))
    }
    row = next
  }
  return row.at(-1) ?? 0
}

/** DNS allows no longer one; what is longer is not decoded. */
const LONGEST_LABEL = 63

function readableLabel(label: string): string {
  if (!label.startsWith('xn--') || label.length > LONGEST_LABEL) return label
  return punycodeDecoded(label.slice(4)) ?? label
}

/** RFC 3492, section 6.2. Null for what is not punycode. */
function punycodeDecoded(text: string): string | null {
  const split = text.lastIndexOf('-')
  const letters = Array.from(text.slice(0, Math.max(split, 0)))
  const digits = text.slice(split + 1)

  let code = 128
  let position = 0
  let bias = 72
  let index = 0
  while (index < digits.length) {
    const before = position
    let weight = 1
    for (let k = 36; ; k += 36) {
      const digit = digitOf(digits.charAt(index))
      index += 1
      if (digit === null || digit > (0x7fffffff - position) / weight) return null
      position += digit * weight
      const threshold = Math.min(Math.max(k - bias, 1), 26)
      if (digit < threshold) break
      weight *= 36 - threshold
    }
    const length = letters.length + 1
    bias = adapted(position - before, length, before === 0)
    code += Math.floor(position / length)
    position %= length
    if (code > 0x10ffff) return null
    letters.splice(position, 0, String.fromCodePoint(code))
    position += 1
  }
  return letters.join('')
}

function digitOf(sign: string): number | null {
  if (/^[a-z]$/.test(sign)) return sign.charCodeAt(0) - 97
  return /^[0-9]$/.test(sign) ? sign.charCodeAt(0) - 48 + 26 : null
}

function adapted(delta: number, length: number, isFirst: boolean): number {
  let left = Math.floor(delta / (isFirst ? 700 : 2))
  left += Math.floor(left / length)
  let k = 0
  while (left > 455) {
    left = Math.floor(left / 35)
    k += 36
  }
  return k + Math.floor((36 * left) / (left + 38))
}
