// The web links in a message's text or HTML: first those behind its buttons, then those that stand
// in the text. Pure, linear; no HTML is interpreted beyond what finding links needs.

/** A message with more is not read to its end; reset messages have a handful. */
const MOST_LINKS = 500

/** @param message decoded text: HTML, plain text, or one after the other */
export function findLinks(message: string): readonly string[] {
  const links = new Set<string>()
  for (const link of linksBehindText(message)) add(links, link)
  for (const link of linksInText(unescaped(withoutTags(message)))) add(links, link)
  return [...links]
}

function add(links: Set<string>, link: string): void {
  if (links.size < MOST_LINKS) links.add(link)
}

const HREF = /\bhref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi
const WEB_LINK = /^https?(?::|\[:\])/i

function* linksBehindText(message: string): Generator<string> {
  for (const [, doubleQuoted, singleQuoted, unquoted] of message.matchAll(HREF)) {
    const link = unescaped(doubleQuoted ?? singleQuoted ?? unquoted ?? '').trim()
    if (WEB_LINK.test(link)) yield link
  }
}

/** Also those that a gateway disarmed with brackets. */
const IN_TEXT = /\bhttps?(?::|\[:\])\/\/[^\s<>"`]+/gi

function* linksInText(text: string): Generator<string> {
  for (const [link] of text.matchAll(IN_TEXT)) yield withoutPunctuation(link)
}

/** Blanks instead of tags. A plain `<https://…>` is no tag: its name would hold a colon. */
function withoutTags(message: string): string {
  return message.replace(/<(?:!--|\/?[a-z][a-z0-9]*(?=[\s/>]))[^<>]*>/gi, ' ')
}

/** The marks that end a sentence, and a bracket that was opened before the link. */
function withoutPunctuation(link: string): string {
  const marks = new Set(".,;:!?'…")
  if (!link.includes('(')) marks.add(')')
  if (!link.includes('[')) marks.add(']')
  let end = link.length
  while (end > 0 && marks.has(link.charAt(end - 1))) end -= 1
  return link.slice(0, end)
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
])

const REFERENCE = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,4}));/gi

/** References with their semicolon only: in an attribute, `&copy=` is a parameter and no sign. */
function unescaped(text: string): string {
  return text.replace(
    REFERENCE,
    (whole: string, decimal?: string, hexadecimal?: string, name?: string) => {
      if (decimal !== undefined) return characterOf(Number.parseInt(decimal, 10), whole)
      if (hexadecimal !== undefined) return characterOf(Number.parseInt(hexadecimal, 16), whole)
      return ENTITIES.get(name?.toLowerCase() ?? '') ?? whole
    },
  )
}

function characterOf(code: number, otherwise: string): string {
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : otherwise
}
