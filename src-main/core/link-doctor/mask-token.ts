// A link as a screen may show it: host and path can be read, everything that may be secret is dots.
// Pure. When in doubt it masks: a hidden path name costs nothing, a shown token a password.
import { splitLink } from './split-link'

/** One length for everything, so that dots do not tell how long a token is. */
const DOTS = '•••'

/** Longest word of a path that is taken for a name; tokens without digits are longer. */
const LONGEST_WORD = 14

/** Of several words. Capitals strewn over a token make words of two letters. */
const SHORTEST_AVERAGE_WORD = 2.5

/** @returns only dots for what is no web link */
export function maskToken(text: string): string {
  const split = splitLink(text.trim())
  if (split.kind !== 'web') return DOTS
  const { scheme, host, path, query, fragment, text: link, hostStart, tail, trick } = split.link
  const authority =
    trick === null ? link.slice(hostStart, link.length - tail.length) : `${DOTS}@${host}`
  return (
    `${scheme}://${authority}${maskedPath(path)}` +
    (query === '' ? '' : `?${maskedPairs(query)}`) +
    (fragment === null ? '' : `#${maskedFragment(fragment)}`)
  )
}

function maskedPath(path: string): string {
  return path
    .split('/')
    .map((segment) => (segment === '' || isName(segment) ? segment : DOTS))
    .join('/')
}

function maskedPairs(query: string): string {
  return query
    .split('&')
    .map((pair) => {
      const equals = pair.indexOf('=')
      const name = pair.slice(0, Math.max(equals, 0))
      if (equals === -1) return DOTS
      return `${isName(name) ? name : DOTS}=${DOTS}`
    })
    .join('&')
}

/** A page's own route (`#/reset/…?token=…`) reads like path and query; anything else is masked. */
function maskedFragment(fragment: string): string {
  const mark = fragment.indexOf('?')
  const route = mark === -1 ? fragment : fragment.slice(0, mark)
  const pairs = mark === -1 ? '' : `?${maskedPairs(fragment.slice(mark + 1))}`
  if (route.startsWith('/')) return maskedPath(route) + pairs
  return route.includes('=') ? maskedPairs(fragment) : DOTS
}

/**
 * Words of letters as people write them: `forgotMyPassword.html`, `reset-password`, `v1`. Tokens
 * have digits, run on too long, or change between capitals and small letters without pause.
 */
function isName(text: string): boolean {
  if (/^v\d{1,2}$/.test(text)) return true
  if (text.length > 40 || !/^[a-z]+(?:[-_.][a-z]+)*$/i.test(text)) return false
  const words = text.split(/[-_.]|(?<=[a-z])(?=[A-Z])/)
  const isSpelledOut = words.length === 1 || text.length / words.length >= SHORTEST_AVERAGE_WORD
  return isSpelledOut && words.every((word) => word.length <= LONGEST_WORD)
}
