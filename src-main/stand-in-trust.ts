// Lets one session trust the local stand-in's own certificate authority, for its one address.
// Development only: compiled out of a release build, where the system's trust store alone decides.
import { X509Certificate } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Session } from 'electron'
import type { StandIn } from './config'

/** Chromium's answers to a verification request. */
const TRUSTED = 0
const USE_CHROMIUM_VERDICT = -3

export function trustStandIn(session: Session, standIn: StandIn): void {
  const authority = new X509Certificate(readFileSync(standIn.caPath))
  const [address = ''] = standIn.host.split(':')
  session.setCertificateVerifyProc((request, callback) => {
    const isStandIn =
      request.hostname === address && isIssuedBy(authority, request.certificate.data, address)
    callback(isStandIn ? TRUSTED : USE_CHROMIUM_VERDICT)
  })
}

function isIssuedBy(authority: X509Certificate, leafPem: string, address: string): boolean {
  const leaf = new X509Certificate(leafPem)
  const nowMs = Date.now()
  return (
    leaf.checkIssued(authority) &&
    leaf.verify(authority.publicKey) &&
    leaf.checkIP(address) !== undefined &&
    Date.parse(leaf.validFrom) <= nowMs &&
    nowMs <= Date.parse(leaf.validTo)
  )
}
