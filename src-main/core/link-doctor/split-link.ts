// Takes a link apart without changing a letter of it: where the host stands, what comes after it,
// and which tricks the part before the path plays. Pure, linear, never throws. Judges nothing.
import type { LinkProblem } from './link-diagnosis'

/** An http or https link. Positions are those in `text`. */
export interface WebLink {
  readonly text: string
  readonly scheme: 'http' | 'https'
  /**
   * The host as written, in lower case, without a closing dot. With a trick: the host that a
   * browser would make of it.
   */
  readonly host: string
  readonly hostStart: number
  readonly hostEnd: number
  /** Null where it is the scheme's own, written out or not. */
  readonly port: number | null
  readonly trick: 'userInfo' | 'backslash' | 'encodedHost' | null
  /** Everything after host and port, as written. */
  readonly tail: string
  readonly path: string
  readonly query: string
  readonly fragment: string | null
}

export type SplitLink =
  | { readonly kind: 'web'; readonly link: WebLink }
  | { readonly kind: 'otherScheme' }
  | { readonly kind: 'broken'; readonly problem: LinkProblem }

const DEFAULT_PORTS = { http: 80, https: 443 } as const
const HIGHEST_PORT = 65_535

/** Schemes that run or show what is in the link itself, or open a file: never taken for prose. */
const DANGEROUS_SCHEME = /^(?:javascript|vbscript|data|file|blob|about):/i

/** Blanks, control characters and invisible format characters such as the right-to-left override. */
const BLANKS = /[\s\p{Cc}\p{Cf}]/u

export function splitLink(text: string): SplitLink {
  if (text === '') return broken('nothing')
  if (DANGEROUS_SCHEME.test(text)) return { kind: 'otherScheme' }
  if (BLANKS.test(text)) return broken('blankInside')

  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(text)?.[1]?.toLowerCase()
  if (scheme === undefined || isHostWithPort(text)) return broken('noScheme')
  if (scheme !== 'http' && scheme !== 'https') return { kind: 'otherScheme' }

  const slashes = /^[\\/]{2}/.exec(text.slice(scheme.length + 1))?.[0]
  if (slashes === undefined) return broken('noHost')
  return splitWebLink(text, scheme, slashes.includes('\\'))
}

/** `host:8443/path` reads like a scheme with a dot in it; no scheme that is in use has one. */
function isHostWithPort(text: string): boolean {
  return /^(?:[a-z0-9-]*\.[a-z0-9.-]*|localhost):\d/i.test(text)
}

function splitWebLink(text: string, scheme: 'http' | 'https', hasBackslash: boolean): SplitLink {
  const start = scheme.length + 3
  const length = text.slice(start).search(/[/?#]/)
  const end = length === -1 ? text.length : start + length
  const authority = text.slice(start, end)
  if (authority === '') return broken('noHost')

  const rest = splitTail(text.slice(end))
  const trick = trickOf(authority, hasBackslash)
  if (trick !== null) {
    const host = browserHost(text)
    if (host === null) return broken('badHost')
    const link = { text, scheme, host, hostStart: start, hostEnd: end, port: null, trick, ...rest }
    return { kind: 'web', link }
  }

  const written = /^(\[[^\]]*\]|[^:[]*)(?::(.*))?$/s.exec(authority)
  if (written === null) return broken('badHost')
  const [, writtenHost = '', writtenPort = ''] = written
  const port = portOf(writtenPort)
  if (port === null) return broken('badPort')
  if (writtenHost === '') return broken('noHost')
  const host = writtenHost.toLowerCase().replace(/\.$/, '')
  if (!isHost(host)) return broken('badHost')
  return {
    kind: 'web',
    link: {
      text,
      scheme,
      host,
      hostStart: start,
      hostEnd: start + writtenHost.length,
      port: port === 'none' || port === DEFAULT_PORTS[scheme] ? null : port,
      trick: null,
      ...rest,
    },
  }
}

function trickOf(authority: string, hasBackslash: boolean): WebLink['trick'] {
  if (hasBackslash || authority.includes('\\')) return 'backslash'
  if (authority.includes('@')) return 'userInfo'
  return authority.includes('%') ? 'encodedHost' : null
}

/** The host that a browser would open, in ASCII; null where it would open none. */
export function browserHost(text: string): string | null {
  if (!URL.canParse(text)) return null
  const host = new URL(text).hostname.replace(/\.$/, '')
  return host === '' || hasEmptyLabel(host) ? null : host
}

function portOf(written: string): number | 'none' | null {
  if (written === '') return 'none'
  if (!/^[0-9]{1,10}$/.test(written)) return null
  const port = Number(written)
  return port <= HIGHEST_PORT ? port : null
}

/** Letters of other alphabets are left to the judge; other signs cannot stand in a host. */
function isHost(host: string): boolean {
  if (host.startsWith('[')) return URL.canParse(`https://${host}/`)
  if (hasEmptyLabel(host) || /[\0-,/:-@[-^`{-\x7f]/.test(host)) return false
  return !isNumeric(host) || URL.canParse(`https://${host}/`)
}

function hasEmptyLabel(host: string): boolean {
  return host === '' || host.startsWith('.') || host.endsWith('.') || host.includes('..')
}

/** What browsers read as an IPv4 address: the last label is a number. */
export function isNumeric(host: string): boolean {
  return /(?:^|\.)(?:[0-9]+|0x[0-9a-f]*)$/.test(host)
}

function splitTail(tail: string): Pick<WebLink, 'tail' | 'path' | 'query' | 'fragment'> {
  // An ampersand written as `&#38;` or `&#x26;` is no beginning of a fragment.
  const hash = tail.search(/(?<!&)#|#(?!38;|x26;)/i)
  const beforeHash = hash === -1 ? tail : tail.slice(0, hash)
  const mark = beforeHash.indexOf('?')
  return {
    tail,
    path: mark === -1 ? beforeHash : beforeHash.slice(0, mark),
    query: mark === -1 ? '' : beforeHash.slice(mark + 1),
    fragment: hash === -1 ? null : tail.slice(hash + 1),
  }
}

function broken(problem: LinkProblem): SplitLink {
  return { kind: 'broken', problem }
}
