// Keeps the certificate authority in the data directory, so that its certificate stays the same
// over restarts. Key and certificate stand in one file, because two files cannot be replaced at
// one moment; the public copy carries the fingerprint in its name, so services that start at the
// same time never overwrite each other's.
import { createPrivateKey, randomUUID, X509Certificate } from 'node:crypto'
import { link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { type CertifiedKey, makeAuthority } from './certificates'

export interface StoredAuthority extends CertifiedKey {
  /** Absolute path of the public certificate (PEM). */
  readonly certificatePath: string
}

/** An authority that ends sooner than this is replaced: a run must not outlive its certificate. */
const RENEW_BEFORE_MS = 14 * 24 * 60 * 60 * 1000

/**
 * Returns the authority kept in `dataDir`, or a new one where there is none, it is unreadable, or
 * it ends within 14 days. Throws what the file system throws when the directory cannot be used.
 */
export async function loadAuthority(dataDir: string, nowMs: number): Promise<StoredAuthority> {
  const directory = resolve(dataDir)
  await mkdir(directory, { recursive: true, mode: 0o700 })
  const bundlePath = join(directory, 'authority.pem')
  const authority =
    (await readBundle(bundlePath, nowMs)) ?? (await makeBundle(directory, bundlePath, nowMs))
  return { ...authority, certificatePath: await publish(directory, authority.certificatePem) }
}

async function readBundle(path: string, nowMs: number): Promise<CertifiedKey | null> {
  try {
    return parseBundle(await readFile(path, 'utf8'), nowMs)
  } catch {
    return null // absent or unreadable: a new one takes its place
  }
}

function parseBundle(text: string, nowMs: number): CertifiedKey | null {
  const certificatePem = pemBlock(text, 'CERTIFICATE')
  const privateKeyPem = pemBlock(text, 'PRIVATE KEY')
  if (certificatePem === null || privateKeyPem === null) return null
  const certificate = new X509Certificate(certificatePem)
  const usable =
    certificate.ca &&
    certificate.checkPrivateKey(createPrivateKey(privateKeyPem)) &&
    Date.parse(certificate.validFrom) <= nowMs &&
    Date.parse(certificate.validTo) - nowMs > RENEW_BEFORE_MS
  return usable ? { certificatePem, privateKeyPem } : null
}

function pemBlock(text: string, label: string): string | null {
  const found = new RegExp(`-----BEGIN ${label}-----[^-]+-----END ${label}-----`).exec(text)
  return found === null ? null : `${found[0]}\n`
}

/** Of two services that find nothing, the first to link its bundle wins and both use that one. */
async function makeBundle(
  directory: string,
  bundlePath: string,
  nowMs: number,
): Promise<CertifiedKey> {
  const fresh = await makeAuthority(nowMs)
  const draftPath = await writeDraft(directory, fresh.privateKeyPem + fresh.certificatePem, 0o600)
  try {
    await link(draftPath, bundlePath)
    return fresh
  } catch {
    const winner = await readBundle(bundlePath, nowMs)
    if (winner !== null) return winner
    await rename(draftPath, bundlePath) // what lies there is spoilt or too old
    return fresh
  } finally {
    await rm(draftPath, { force: true })
  }
}

async function publish(directory: string, certificatePem: string): Promise<string> {
  const { fingerprint256 } = new X509Certificate(certificatePem)
  const short = fingerprint256.replaceAll(':', '').slice(0, 16).toLowerCase()
  const path = join(directory, `ca-${short}.pem`)
  const present = await readFile(path, 'utf8').catch(() => null)
  if (present !== certificatePem) {
    await rename(await writeDraft(directory, certificatePem, 0o644), path)
  }
  return path
}

async function writeDraft(directory: string, text: string, mode: number): Promise<string> {
  const path = join(directory, `.draft-${randomUUID()}`)
  await writeFile(path, text, { mode, flag: 'wx' })
  return path
}
