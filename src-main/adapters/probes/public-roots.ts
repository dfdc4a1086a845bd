// Whether a chain of certificates ends at an authority that the public trusts. The list is the one
// that Node carries (Mozilla's). Looks at the chain alone: not at names, dates or revocation.
import { X509Certificate } from 'node:crypto'
import { rootCertificates } from 'node:tls'
import type { Vouching } from '../../core/troubleshooting/network-facts'

/** Long chains and loops end here; public ones have four certificates at most. */
const CHAIN_LIMIT = 10

/**
 * DER of the extension that carries proofs of public logging (RFC 6962, section 3.3: the list of
 * SCTs, 1.3.6.1.4.1.11129.2.4.2). Browsers demand them of public authorities; a company's own
 * authority has none to give.
 */
const PROOF_OF_LOGGING = Buffer.from('060a2b06010401d679020402', 'hex')

export type Vouch = (leaf: X509Certificate) => Vouching

/** @param pems the public authorities */
export function createVouch(pems: readonly string[] = rootCertificates): Vouch {
  // Parsed at the first use: 150 certificates take some milliseconds.
  let roots: readonly X509Certificate[] | null = null
  return (leaf) => {
    roots ??= pems.map((pem) => new X509Certificate(pem))
    const top = topOf(leaf)
    if (top === null) return 'private'
    if (roots.some((root) => isSame(root, top) || isSignedBy(top, root))) return 'public'
    if (isSignedBy(top, top)) return 'private'
    // Cut short: an intermediate is missing, of a public authority or of a company's own.
    return leaf.raw.includes(PROOF_OF_LOGGING) ? 'unknown' : 'private'
  }
}

/** The last certificate that the server sent, if each one truly signed the one before. */
function topOf(leaf: X509Certificate): X509Certificate | null {
  let top = leaf
  for (let depth = 0; depth < CHAIN_LIMIT; depth += 1) {
    const issuer = top.issuerCertificate
    if (issuer === undefined || isSame(issuer, top)) return top
    if (!isSignedBy(top, issuer)) return null
    top = issuer
  }
  return top
}

function isSame(one: X509Certificate, other: X509Certificate): boolean {
  return one.fingerprint256 === other.fingerprint256
}

function isSignedBy(certificate: X509Certificate, issuer: X509Certificate): boolean {
  return certificate.checkIssued(issuer) && certificate.verify(issuer.publicKey)
}
