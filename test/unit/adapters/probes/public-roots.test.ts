// Who vouches for a certificate, told from real chains of test authorities.
import { X509Certificate } from 'node:crypto'
import { connect, rootCertificates } from 'node:tls'
import { once } from 'node:events'
import { beforeAll, describe, expect, it } from 'vitest'
import { createVouch } from '../../../../src-main/adapters/probes/public-roots'
import {
  makeAuthority,
  makeLeaf,
  type Authority,
  type ServerCertificate,
} from '../../../support/faulty-networks/certificates'
import { startHttpsHost } from '../../../support/faulty-networks/https-host'

let listed: Authority
let company: Authority

beforeAll(async () => {
  listed = await makeAuthority('Public Trust')
  company = await makeAuthority('ACME Web Security')
})

describe('who vouches for a certificate', () => {
  it.each([
    ['is public where the chain ends at a listed authority', () => makeLeaf(listed), 'public'],
    [
      'is public where that authority was left out',
      () => makeLeaf(listed, { sendsAuthority: false }),
      'public',
    ],
    ['is public for an expired one too', () => makeLeaf(listed, { validForDays: -3 }), 'public'],
    ['is private where the chain ends at another', () => makeLeaf(company), 'private'],
    [
      'is private where the chain is cut short and nothing was logged',
      () => makeLeaf(company, { sendsAuthority: false }),
      'private',
    ],
    [
      'is not to be told where the chain is cut short and the leaf was logged',
      () => makeLeaf(company, { sendsAuthority: false, isLogged: true }),
      'unknown',
    ],
    [
      'is private where a listed authority is sent along that signed nothing',
      async () => withForeignRoot(await makeLeaf(company, { sendsAuthority: false })),
      'private',
    ],
  ])('%s', async (_what, make, vouching) => {
    expect(createVouch([listed.pem])(await seen(await make()))).toBe(vouching)
  })

  it('is read from the list that Node carries, where no other is given', async () => {
    const [own = ''] = rootCertificates

    expect(createVouch()(new X509Certificate(own))).toBe('public')
    expect(createVouch()(await seen(await makeLeaf(listed)))).toBe('private')
  })
})

function withForeignRoot({ cert, key }: ServerCertificate): ServerCertificate {
  return { cert: `${cert}\n${listed.pem}`, key }
}

/** The certificate with its chain, as a handshake shows it. */
async function seen(certificate: ServerCertificate): Promise<X509Certificate> {
  const host = await startHttpsHost({ certificate })
  const socket = connect({ host: '127.0.0.1', port: host.port, rejectUnauthorized: false })
  await once(socket, 'secureConnect')
  const leaf = socket.getPeerX509Certificate()
  socket.destroy()
  await host.close()
  if (leaf === undefined) throw new Error('no certificate was seen')
  return leaf
}
