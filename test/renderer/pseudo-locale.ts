// A made-up language for tests: every message accented, about 40 % longer and in brackets, with its
// ICU arguments untouched. Text on a screen that does not look like it was not taken from a message.
import { IntlMessageFormat } from 'intl-messageformat'
import type { Messages } from '../../src-renderer/wording'

const PLAIN = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'
const ACCENTED = 'áƀçđéƒǧĥíĵķłɱñóþɋřšŧúṽŵẋýžÁƁÇĐÉƑǦĤÍĴĶŁṀÑÓÞɊŘŠŦÚṼŴẊÝŽ'
const ACCENTS = new Map(
  Array.from(PLAIN, (letter, index) => [letter, Array.from(ACCENTED)[index] ?? letter]),
)

export const OPENING = '⟦'
export const CLOSING = '⟧'

type Node = ReturnType<IntlMessageFormat['getAst']>[number]

/** The messages in the made-up language. */
export function pseudoMessages(messages: Messages): Messages {
  const entries = Object.entries<string>(messages).map(
    ([id, message]) => [id, pseudo(message)] as const,
  )
  const translated: Partial<Messages> = Object.fromEntries(entries)
  return { ...messages, ...translated }
}

/** One ICU message in the made-up language. */
export function pseudo(message: string): string {
  const nodes = new IntlMessageFormat(message, 'en').getAst()
  return `${OPENING}${printed(nodes)}${CLOSING}`
}

function printed(nodes: readonly Node[]): string {
  return nodes.map(printedNode).join('')
}

/** Covers what the messages use: text, arguments, selections, plurals and their number sign. */
function printedNode(node: Node): string {
  if ('options' in node) {
    const options = Object.entries(node.options).map(
      ([name, option]) => `${name} {${printed(option.value)}}`,
    )
    const kind = 'pluralType' in node ? 'plural' : 'select'
    return `{${node.value}, ${kind}, ${options.join(' ')}}`
  }
  if ('children' in node) throw new Error(`Tags are not used in messages: ${node.value}`)
  if (!('value' in node)) return '#'
  return isLiteral(node) ? accented(node.value) : `{${node.value}}`
}

/** The parser's number for literal text, read off a literal text. */
const LITERAL = new IntlMessageFormat('text').getAst()[0]?.type

function isLiteral(node: Node): boolean {
  return LITERAL === node.type
}

function accented(text: string): string {
  const letters = Array.from(text, (letter) => ACCENTS.get(letter) ?? letter).join('')
  return letters + '~'.repeat(Math.ceil(text.length * 0.4))
}
