// Authorities that systems keep although they are not on the public list any more, and those of the
// systems' makers. They are told apart from what a company added. Names only, so not a proof.
import type { NotPublicAuthority } from './trust-store-facts'

/**
 * Organisations. Source of the first ten: Debian's ca-certificates 20230311 against the list in
 * Electron 41.3 (Node 24.15), compared in 2026. The others were public once (VeriSign and its
 * successors, Equifax, AddTrust, DST, Cybertrust), or make the system.
 */
const ORGANISATIONS: ReadonlySet<string> = new Set([
  'Baltimore',
  'Comodo CA Limited',
  'E-Tuğra EBG Bilişim Teknolojileri ve Hizmetleri A.Ş.',
  'E-Tugra EBG A.S.',
  'Entrust.net',
  'The Go Daddy Group, Inc.',
  'Japan Certification Services, Inc.',
  'SECOM Trust.net',
  'TrustCor Systems S. de R.L.',
  'XRamp Security Services Inc',
  'VeriSign, Inc.',
  'thawte, Inc.',
  'GeoTrust Inc.',
  'Symantec Corporation',
  'Equifax',
  'AddTrust AB',
  'Digital Signature Trust Co.',
  'Cybertrust, Inc',
  'Microsoft Corporation',
  'Apple Inc.',
])

/** Those that name no organisation. Source: as above. */
const COMMON_NAMES: ReadonlySet<string> = new Set([
  'Autoridad de Certificacion Firmaprofesional CIF A62634068',
  'Microsoft Root Authority',
  'Microsoft Root Certificate Authority',
])

/** Whether it bears the name of one that was public, or that came with the system. */
export function isFormerAuthority(authority: NotPublicAuthority): boolean {
  const { organisation, commonName, isOfPublicOrganisation } = authority
  if (organisation !== null) return isOfPublicOrganisation || ORGANISATIONS.has(organisation)
  return commonName !== null && COMMON_NAMES.has(commonName)
}
