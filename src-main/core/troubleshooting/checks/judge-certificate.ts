// What a TLS look says about a request that failed. Null where it shows no reason. Pure.
import type { SeenCertificate, TlsFact } from '../network-facts'
import type { PathEnd } from './path-ends'

/** LivePerson asks for TLS 1.2 at least. Source: contract document, section 6. */
const TOO_OLD: readonly string[] = ['SSLv3', 'TLSv1', 'TLSv1.1']

/** @param isRefused whether Chromium refused the certificate */
export function judgeCertificate(tls: TlsFact, isRefused: boolean): PathEnd | null {
  switch (tls.kind) {
    case 'seen':
      return isRefused ? refused(tls) : tooOld(tls)
    case 'noTls':
      return { id: 'tlsNotSpoken', values: { code: tls.code } }
    case 'reset':
      return { id: 'connectionReset' }
    case 'timedOut':
    case 'notLooked':
      return null
  }
}

function tooOld({ protocol }: SeenCertificate): PathEnd | null {
  return TOO_OLD.includes(protocol) ? { id: 'tlsTooOld', values: { protocol } } : null
}

/** Several may be so at once; the first of these explains the others. */
function refused(tls: SeenCertificate): PathEnd | null {
  const { issuer, vouching, lookedAtMs, validFromMs, validToMs } = tls
  if (!tls.namesHost) return { id: 'certificateForOther', values: { issuer } }
  if (lookedAtMs > validToMs) return { id: 'certificateExpired', values: { issuer, validToMs } }
  if (lookedAtMs < validFromMs)
    return { id: 'certificateNotYetValid', values: { issuer, validFromMs } }
  return vouching === 'private'
    ? { id: 'inspectionNotTrusted', values: { issuer } }
    : { id: 'certificateNotTrusted', values: { issuer } }
}
