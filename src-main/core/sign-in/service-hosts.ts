// Which hosts the app will speak to, or open in the browser. Nothing a file or flag says widens it.

/** LivePerson's own second-level domains for the service. Source: contract document, section 10. */
const SERVICE_DOMAINS = ['liveperson.net', 'liveperson.com'] as const

/** Judges a `host` or `host:port`. */
export type HostRule = (hostAndPort: string) => boolean

/**
 * A rule for LivePerson's hosts over the default port, plus one stand-in on loopback.
 * @param standInHost `127.0.0.1:<port>` of the local Login Service, in development only; else null
 */
export function serviceHostRule(standInHost: string | null): HostRule {
  return (hostAndPort) => {
    const url = asOrigin(hostAndPort)
    if (url === null) return false
    if (standInHost !== null) return url.host === standInHost
    return (
      url.port === '' &&
      SERVICE_DOMAINS.some(
        (domain) => url.hostname === domain || url.hostname.endsWith(`.${domain}`),
      )
    )
  }
}

/** The URL of a bare host, or null where the text is anything more than `host` or `host:port`. */
function asOrigin(hostAndPort: string): URL | null {
  if (!/^[a-z0-9.-]+(?::[0-9]{1,5})?$/i.test(hostAndPort)) return null
  const text = `https://${hostAndPort}/`
  return URL.canParse(text) ? new URL(text) : null
}
