// What the trust store holds beside the public authorities, told from real certificates.
import { beforeAll, describe, expect, it } from 'vitest'
import { createTrustStoreProbe } from '../../../../src-main/adapters/probes/trust-store-probe'
import type { TrustStoreFacts } from '../../../../src-main/core/troubleshooting/trust-store-facts'
import { makeAuthority } from '../../../support/faulty-networks/certificates'

const NOW_MS = 1_800_000_000_000
const goOn = new AbortController().signal

let listed = ''
let unlistedSister = ''
let company = ''
let stale = ''

beforeAll(async () => {
  const made = await Promise.all([
    makeAuthority('Public Trust'),
    makeAuthority('Public Trust'),
    makeAuthority('Acme\\, Inc.'),
    makeAuthority('Stale', -3),
  ])
  const [first, second, third, fourth] = made.map(({ pem }) => pem)
  ;[listed = '', unlistedSister = '', company = '', stale = ''] = [first, second, third, fourth]
})

function look(...system: readonly string[]): Promise<TrustStoreFacts | null> {
  const lists = { system, bundled: [listed] }
  return createTrustStoreProbe(
    () => Promise.resolve(lists),
    () => NOW_MS,
  )(goOn)
}

describe('the trust store', () => {
  it('counts a certificate once, however its lines are wrapped', async () => {
    const rewrapped = `${listed.replaceAll('\n', '\r\n')}\n\n`

    expect(await look(listed, rewrapped, company)).toMatchObject({
      count: 2,
      notPublic: [{ organisation: 'Acme, Inc.' }],
      lookedAtMs: NOW_MS,
    })
  })

  it('tells names and dates of those that are not public', async () => {
    const store = await look(stale)

    expect(store?.notPublic).toEqual([
      {
        organisation: 'Stale',
        commonName: 'Stale Root',
        isOfPublicOrganisation: false,
        validToMs: expect.closeTo(Date.now() - 3 * 86_400_000, -5) as number,
      },
    ])
  })

  it('knows a public organisation by its name', async () => {
    const store = await look(unlistedSister, company)

    expect(store?.notPublic.map(({ isOfPublicOrganisation }) => isOfPublicOrganisation)).toEqual([
      true,
      false,
    ])
  })

  it('leaves out what is no certificate, and says nothing where the lists cannot be had', async () => {
    const nonsense = '-----BEGIN CERTIFICATE-----\nMAA=\n-----END CERTIFICATE-----\n'
    const unread = createTrustStoreProbe(
      () => Promise.resolve(null),
      () => NOW_MS,
    )

    expect(await look(nonsense)).toMatchObject({ count: 1, notPublic: [] })
    expect(await look()).toMatchObject({ count: 0, notPublic: [] })
    expect(await unread(goOn)).toBeNull()
  })
})
