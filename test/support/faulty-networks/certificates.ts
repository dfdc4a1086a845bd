// Certificates for the test networks, with any name and any dates: authorities of a company or of
// "the public", and what they sign. Made anew for each run; touches no file.
import 'reflect-metadata' // @peculiar/x509 resolves its parts through tsyringe, which needs it
import { randomBytes } from 'node:crypto'
import {
  BasicConstraintsExtension,
  ExtendedKeyUsage,
  ExtendedKeyUsageExtension,
  Extension,
  KeyUsageFlags,
  KeyUsagesExtension,
  PemConverter,
  SubjectAlternativeNameExtension,
  X509CertificateGenerator,
  type X509Certificate,
} from '@peculiar/x509'

const DAY_MS = 24 * 60 * 60 * 1000
const LOGGING_PROOFS = '1.3.6.1.4.1.11129.2.4.2'
const keyAlgorithm = { name: 'ECDSA', namedCurve: 'P-256' }
const signingAlgorithm = { name: 'ECDSA', hash: 'SHA-256' }

export interface Authority {
  readonly pem: string
  readonly certificate: X509Certificate
  readonly keys: CryptoKeyPair
}

/** What `tls.createServer` takes; the chain holds the authority too. */
export interface ServerCertificate {
  readonly cert: string
  readonly key: string
}

export interface LeafOptions {
  /** Such as `needed.test`; 127.0.0.1 where none is given. */
  readonly names?: readonly string[]
  /** In days from now; negative is past. */
  readonly validForDays?: number
  readonly sendsAuthority?: boolean
  /** Carries proofs of public logging (RFC 6962, section 3.3), if empty ones. */
  readonly isLogged?: boolean
}

/** @param validForDays in days from now; negative is past */
export async function makeAuthority(organisation: string, validForDays = 400): Promise<Authority> {
  const keys = await crypto.subtle.generateKey(keyAlgorithm, true, ['sign', 'verify'])
  const certificate = await X509CertificateGenerator.createSelfSigned({
    serialNumber: serialNumber(),
    name: `CN=${organisation} Root, O=${organisation}`,
    notBefore: fromNow(-400),
    notAfter: fromNow(validForDays),
    keys,
    signingAlgorithm,
    extensions: [
      new BasicConstraintsExtension(true, 1, true),
      new KeyUsagesExtension(KeyUsageFlags.keyCertSign | KeyUsageFlags.cRLSign, true),
    ],
  })
  return { pem: certificate.toString('pem'), certificate, keys }
}

export async function makeLeaf(
  { certificate: issuer, pem, keys: issuerKeys }: Authority,
  { names = [], validForDays = 30, sendsAuthority = true, isLogged = false }: LeafOptions = {},
): Promise<ServerCertificate> {
  const keys = await crypto.subtle.generateKey(keyAlgorithm, true, ['sign', 'verify'])
  const leaf = await X509CertificateGenerator.create({
    serialNumber: serialNumber(),
    subject: `CN=${names[0] ?? 'localhost'}`,
    issuer: issuer.subjectName,
    notBefore: fromNow(-90),
    notAfter: fromNow(validForDays),
    publicKey: keys.publicKey,
    signingKey: issuerKeys.privateKey,
    signingAlgorithm,
    extensions: [
      new BasicConstraintsExtension(false, undefined, true),
      new KeyUsagesExtension(KeyUsageFlags.digitalSignature, true),
      new ExtendedKeyUsageExtension([ExtendedKeyUsage.serverAuth]),
      new SubjectAlternativeNameExtension([
        ...(names.length === 0 ? [{ type: 'ip' as const, value: '127.0.0.1' }] : []),
        ...names.map((value) => ({ type: 'dns' as const, value })),
      ]),
      ...(isLogged ? [new Extension(LOGGING_PROOFS, false, Buffer.from('04020000', 'hex'))] : []),
    ],
  })
  const pkcs8 = await crypto.subtle.exportKey('pkcs8', keys.privateKey)
  const leafPem = leaf.toString('pem')
  return {
    cert: sendsAuthority ? `${leafPem}\n${pem}` : leafPem,
    key: PemConverter.encode(pkcs8, 'PRIVATE KEY'),
  }
}

function fromNow(days: number): Date {
  return new Date(Date.now() + days * DAY_MS)
}

/** Positive and unguessable (RFC 5280, 4.1.2.2). */
function serialNumber(): string {
  return `4${randomBytes(15).toString('hex')}1`
}
