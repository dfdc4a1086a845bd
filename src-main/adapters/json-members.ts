// Changes some members of a JSON object's text and leaves every other character as it came. Parsing
// and writing it anew would lose what this app cannot hold: an integer beyond 2^53, for one.
import { parseJson } from './http-login-wire'

interface Member {
  readonly name: string
  /** Name, colon and value as they stand in the text. */
  readonly text: string
}

/**
 * The object with these members set, each once, at the end; null where the text is no JSON object.
 */
export function withMembers(
  objectText: string,
  changed: Readonly<Record<string, boolean | null>>,
): string | null {
  const members = membersOf(objectText)
  if (members === null) return null
  const kept = members.filter(({ name }) => !Object.hasOwn(changed, name))
  const added = Object.entries(changed).map(
    ([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`,
  )
  return `{${[...kept.map(({ text }) => text), ...added].join(',')}}`
}

/** A text in quotes as a whole, or a single sign that opens, closes or parts. */
const TOKENS = /"(?:[^"\\]|\\.)*"|[{}[\],]/gs

function membersOf(objectText: string): readonly Member[] | null {
  const value = parseJson(objectText)
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null

  // From here on the text is known to be well-formed, so that counting brackets is enough.
  const members: Member[] = []
  let depth = 0
  let name: string | null = null
  let start = 0
  for (const { 0: token, index } of objectText.matchAll(TOKENS)) {
    const isEnd = depth === 1 && (token === ',' || token === '}')
    if (isEnd && name !== null) {
      members.push({ name, text: objectText.slice(start, index).trim() })
      name = null
    } else if (depth === 1 && name === null && token.startsWith('"')) {
      name = JSON.parse(token) as string
      start = index
    }
    if (token === '{' || token === '[') depth += 1
    if (token === '}' || token === ']') depth -= 1
  }
  return members
}
