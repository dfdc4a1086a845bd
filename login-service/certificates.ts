// Makes the two certificates of the stand-in with @peculiar/x509: an authority that can vouch for
// this machine's loopback names only, and a leaf for one run. Touches no file.
import 'reflect-metadata' // @peculiar/x509 resolves its parts through tsyringe, which needs it
import { randomBytes, type webcrypto } from 'node:crypto'
import {
  AuthorityKeyIdentifierExtension,
  BasicConstraintsExtension,
  ExtendedKeyUsage,
  ExtendedKeyUsageExtension,
  Extension,
  KeyUsageFlags,
  KeyUsagesExtension,
  PemConverter,
  SubjectAlternativeNameExtension,
  SubjectKeyIdentifierExtension,
  X509Certificate,
  X509CertificateGenerator,
} from '@peculiar/x509'

/** A certificate and its private key (PKCS #8), both as PEM text. */
export interface CertifiedKey {
  readonly certificatePem: string
  readonly privateKeyPem: string
}

const DAY_MS = 24 * 60 * 60 * 1000
/** Long enough that a developer installs the authority once a year, if at all. */
const AUTHORITY_LIFETIME_MS = 365 * DAY_MS
/** The leaf lives for one run of the service; no run lasts a quarter. */
const LEAF_LIFETIME_MS = 90 * DAY_MS
/** Certificates start in the past, so that a clock a little behind still accepts them. */
const BACKDATED_MS = DAY_MS

const keyAlgorithm = { name: 'ECDSA', namedCurve: 'P-256' }
const signingAlgorithm = { name: 'ECDSA', hash: 'SHA-256' }

/**
 * DER of NameConstraints (RFC 5280, 4.2.1.10): of DNS names only `localhost` is permitted, so the
 * key, stolen, can impersonate no named site. Addresses stay free: BoringSSL, and with it every
 * client on Electron's own Node, refuses each chain that limits them ("unsupported name
 * constraint type").
 */
const localhostOnly = Buffer.from('300fa00d' + '300b82096c6f63616c686f7374', 'hex')

/** Makes a new authority: EC P-256, path length 0, limited to the name localhost, valid for a year. */
export async function makeAuthority(nowMs: number): Promise<CertifiedKey> {
  const keys = await crypto.subtle.generateKey(keyAlgorithm, true, ['sign', 'verify'])
  const certificate = await X509CertificateGenerator.createSelfSigned({
    serialNumber: serialNumber(),
    name: 'CN=Agent Sign-In local Login Service authority',
    notBefore: new Date(nowMs - BACKDATED_MS),
    notAfter: new Date(nowMs + AUTHORITY_LIFETIME_MS),
    keys,
    signingAlgorithm,
    extensions: [
      new BasicConstraintsExtension(true, 0, true),
      new KeyUsagesExtension(KeyUsageFlags.keyCertSign | KeyUsageFlags.cRLSign, true),
      new Extension('2.5.29.30', true, localhostOnly),
      await SubjectKeyIdentifierExtension.create(keys.publicKey),
    ],
  })
  return certifiedKey(certificate, keys.privateKey)
}

/** Makes the certificate of one run for 127.0.0.1 and localhost, signed by `authority`. */
export async function makeLeaf(authority: CertifiedKey, nowMs: number): Promise<CertifiedKey> {
  const issuer = new X509Certificate(authority.certificatePem)
  const signingKey = await crypto.subtle.importKey(
    'pkcs8',
    PemConverter.decodeFirst(authority.privateKeyPem),
    keyAlgorithm,
    false,
    ['sign'],
  )
  const keys = await crypto.subtle.generateKey(keyAlgorithm, true, ['sign', 'verify'])
  const certificate = await X509CertificateGenerator.create({
    serialNumber: serialNumber(),
    subject: 'CN=localhost',
    issuer: issuer.subjectName,
    notBefore: new Date(nowMs - BACKDATED_MS),
    notAfter: new Date(Math.min(nowMs + LEAF_LIFETIME_MS, issuer.notAfter.getTime())),
    publicKey: keys.publicKey,
    signingKey,
    signingAlgorithm,
    extensions: [
      new BasicConstraintsExtension(false, undefined, true),
      new KeyUsagesExtension(KeyUsageFlags.digitalSignature, true),
      new ExtendedKeyUsageExtension([ExtendedKeyUsage.serverAuth]),
      new SubjectAlternativeNameExtension([
        { type: 'ip', value: '127.0.0.1' },
        { type: 'dns', value: 'localhost' },
      ]),
      await SubjectKeyIdentifierExtension.create(keys.publicKey),
      await AuthorityKeyIdentifierExtension.create(issuer.publicKey),
    ],
  })
  return certifiedKey(certificate, keys.privateKey)
}

async function certifiedKey(
  certificate: X509Certificate,
  privateKey: webcrypto.CryptoKey,
): Promise<CertifiedKey> {
  const pkcs8 = await crypto.subtle.exportKey('pkcs8', privateKey)
  return {
    certificatePem: `${certificate.toString('pem').trim()}\n`,
    privateKeyPem: `${PemConverter.encode(pkcs8, 'PRIVATE KEY').trim()}\n`,
  }
}

/** 127 random bits: positive and unguessable (RFC 5280, 4.1.2.2, allows up to 20 bytes). */
function serialNumber(): string {
  const bytes = randomBytes(16)
  bytes.writeUInt8((bytes.readUInt8(0) & 0x7f) | 0x40, 0)
  return bytes.toString('hex')
}
