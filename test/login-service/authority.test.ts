// The certificate authority and the leaf: what they may vouch for, who may read the key, and that
// the authority stays over restarts and races.
import 'reflect-metadata' // @peculiar/x509 needs it first
import { X509Certificate } from 'node:crypto'
import { once } from 'node:events'
import { readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { createServer, request } from 'node:https'
import { isAbsolute, join, relative } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  AuthorityKeyIdentifierExtension,
  SubjectAlternativeNameExtension,
  X509Certificate as Issuer,
  X509CertificateGenerator,
} from '@peculiar/x509'
import { loadAuthority } from '../../login-service/authority-store'
import { makeAuthority, makeLeaf } from '../../login-service/certificates'
import { makeFreshDirectory, removeDirectory } from './fresh-directory'

const DAY_MS = 24 * 60 * 60 * 1000

let directory = ''
beforeEach(async () => {
  directory = await makeFreshDirectory()
})
afterEach(async () => {
  await removeDirectory(directory)
})

describe('the authority in its directory', () => {
  it('has a key file that only its owner reads, and an absolute certificate path', async () => {
    const { certificatePath } = await loadAuthority(relative(process.cwd(), directory), Date.now())

    const mode = (await stat(join(directory, 'authority.pem'))).mode & 0o777
    expect([mode, isAbsolute(certificatePath)]).toEqual([0o600, true])
    expect(await readFile(certificatePath, 'utf8')).not.toContain('PRIVATE KEY')
  })

  it('stays the same over starts', async () => {
    const first = await loadAuthority(directory, Date.now())
    const second = await loadAuthority(directory, Date.now() + 300 * DAY_MS)

    expect(second).toEqual(first)
  })

  it('is made anew near its end', async () => {
    const first = await loadAuthority(directory, Date.now())
    const laterMs = Date.now() + 352 * DAY_MS
    const second = await loadAuthority(directory, laterMs)
    const third = await loadAuthority(directory, laterMs)

    expect(second.certificatePem).not.toBe(first.certificatePem)
    expect(third).toEqual(second)
  })

  it.each([
    ['empty', () => ''],
    ['garbage', () => 'garbage'],
    ['cut off', (text: string) => text.slice(0, 300)],
    ['two that do not belong together', () => 'mixed'],
  ])('is made anew when the file is %s', async (_what, spoil) => {
    const first = await loadAuthority(directory, Date.now())
    const path = join(directory, 'authority.pem')
    const text = spoil(await readFile(path, 'utf8'))
    const other = await makeAuthority(Date.now())
    await writeFile(path, text === 'mixed' ? other.privateKeyPem + first.certificatePem : text)

    const second = await loadAuthority(directory, Date.now())

    expect(second.certificatePem).not.toBe(first.certificatePem)
    expect(await loadAuthority(directory, Date.now())).toEqual(second)
    expect((await stat(path)).mode & 0o777).toBe(0o600)
  })

  it('is one and the same for services that start together', async () => {
    const all = await Promise.all(
      Array.from({ length: 8 }, () => loadAuthority(directory, Date.now())),
    )

    expect(new Set(all.map(({ privateKeyPem }) => privateKeyPem)).size).toBe(1)
    expect((await readdir(directory)).filter((name) => name.startsWith('.draft'))).toEqual([])
  })

  it('leaves each of several that replace it together with a pair that fits', async () => {
    await writeFile(join(directory, 'authority.pem'), 'garbage')

    const all = await Promise.all(
      Array.from({ length: 8 }, () => loadAuthority(directory, Date.now())),
    )

    for (const { certificatePath, certificatePem, privateKeyPem } of all) {
      expect(await readFile(certificatePath, 'utf8')).toBe(certificatePem)
      await expect(makeLeaf({ certificatePem, privateKeyPem }, Date.now())).resolves.toHaveProperty(
        'certificatePem',
      )
    }
  })
})

describe('the certificates', () => {
  it('are an authority for loopback and a leaf for this machine', async () => {
    const authority = await makeAuthority(Date.now())
    const leaf = new X509Certificate((await makeLeaf(authority, Date.now())).certificatePem)
    const ca = new X509Certificate(authority.certificatePem)

    expect([ca.ca, leaf.ca, leaf.subjectAltName]).toEqual([
      true,
      false,
      'IP Address:127.0.0.1, DNS:localhost',
    ])
    expect([leaf.checkIssued(ca), leaf.verify(ca.publicKey)]).toEqual([true, true])
  })

  it('cannot vouch for another host', async () => {
    const authority = await makeAuthority(Date.now())
    const ca = authority.certificatePem

    const outcomes = [
      await handshake(ca, await makeLeaf(authority, Date.now()), 'localhost'),
      await handshake(ca, await signFor('localhost', authority), 'localhost'),
      await handshake(ca, await signFor('bank.example', authority), 'bank.example'),
    ]

    expect(outcomes).toEqual(['accepted', 'accepted', 'permitted subtree violation'])
  })
})

interface Pem {
  readonly certificatePem: string
  readonly privateKeyPem: string
}

/** A certificate that the authority's key signs for any name at all. */
async function signFor(name: string, authority: Pem): Promise<Pem> {
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' }
  const issuer = new Issuer(authority.certificatePem)
  const base64 = authority.privateKeyPem.replaceAll(/-----[A-Z ]+-----|\s/g, '')
  const signingKey = await crypto.subtle.importKey(
    'pkcs8',
    Buffer.from(base64, 'base64'),
    algorithm,
    false,
    ['sign'],
  )
  const keys = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])
  const certificate = await X509CertificateGenerator.create({
    subject: `CN=${name}`,
    issuer: issuer.subjectName,
    publicKey: keys.publicKey,
    signingKey,
    signingAlgorithm: algorithm,
    extensions: [
      new SubjectAlternativeNameExtension([{ type: 'dns', value: name }]),
      await AuthorityKeyIdentifierExtension.create(issuer.publicKey),
    ],
  })
  const pkcs8 = Buffer.from(await crypto.subtle.exportKey('pkcs8', keys.privateKey))
  const body = pkcs8.toString('base64')
  return {
    certificatePem: certificate.toString('pem'),
    privateKeyPem: `-----BEGIN PRIVATE KEY-----\n${body}\n-----END PRIVATE KEY-----\n`,
  }
}

/** `accepted`, or the words with which a client that trusts the authority refuses. */
async function handshake(ca: string, leaf: Pem, servername: string): Promise<string> {
  const server = createServer({ cert: leaf.certificatePem, key: leaf.privateKeyPem })
  server.on('request', (_request, response) => response.end())
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  try {
    return await new Promise((resolve) => {
      request({ host: '127.0.0.1', port, servername, ca, agent: false }, () => {
        resolve('accepted')
      })
        .once('error', (error) => {
          resolve(error.message)
        })
        .end()
    })
  } finally {
    server.closeAllConnections()
    server.close()
  }
}
