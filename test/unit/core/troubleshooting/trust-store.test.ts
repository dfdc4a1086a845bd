// The check of the trust store: authorities that a company may have added are told from old public
// ones, and no finding is graver than what is known.
import { describe, expect, it } from 'vitest'
import { judgeTrustStore } from '../../../../src-main/core/troubleshooting/checks/trust-store'
import type { NotPublicAuthority } from '../../../../src-main/core/troubleshooting/trust-store-facts'

const NOW_MS = 1_800_000_000_000
const acme: NotPublicAuthority = {
  organisation: 'Acme',
  commonName: 'Acme Inspection Root of J. Doe',
  isOfPublicOrganisation: false,
  validToMs: NOW_MS + 1,
}
const baltimore = { ...acme, organisation: 'Baltimore', commonName: 'Baltimore CyberTrust Root' }
const oldGlobalSign = { ...acme, organisation: 'GlobalSign nv-sa', isOfPublicOrganisation: true }
const firmaprofesional = {
  ...acme,
  organisation: null,
  commonName: 'Autoridad de Certificacion Firmaprofesional CIF A62634068',
}
const nameless = { ...acme, organisation: null, commonName: 'Egress CA' }
const expired = (authority: NotPublicAuthority): NotPublicAuthority => ({
  ...authority,
  validToMs: NOW_MS - 1,
})

function storeWith(...notPublic: readonly NotPublicAuthority[]) {
  return { count: 140, notPublic, lookedAtMs: NOW_MS }
}

describe('a store', () => {
  it.each([
    ['with public ones only', storeWith(), 'trustStoreReady', 'pass', {}],
    [
      'with old public ones',
      storeWith(baltimore, oldGlobalSign, firmaprofesional),
      'trustStoreReady',
      'pass',
      {},
    ],
    ['with expired public ones', storeWith(expired(baltimore)), 'trustStoreReady', 'pass', {}],
    ['with a company’s', storeWith(baltimore, acme), 'trustStoreWithOwn', 'pass', { count: 1 }],
    ['with a nameless one', storeWith(nameless, acme), 'trustStoreWithOwn', 'pass', { count: 2 }],
    [
      'with an expired one',
      storeWith(expired(acme), nameless),
      'trustStoreExpired',
      'unknown',
      { count: 1 },
    ],
    ['that shows none', { ...storeWith(), count: 0 }, 'trustStoreEmpty', 'unknown', {}],
    ['that cannot be read', null, 'trustStoreUnknown', 'unknown', {}],
  ])('%s is judged', (_what, store, id, status, values) => {
    expect(judgeTrustStore(store)).toMatchObject({ id, status, values })
  })

  it('tells how many there are, and how many are not public or have expired', () => {
    const { facts } = judgeTrustStore(storeWith(expired(baltimore), acme))

    expect(facts).toEqual([
      { id: 'trustStoreCount', value: '140' },
      { id: 'trustStoreNotPublic', value: '2' },
      { id: 'trustStoreName', value: 'Acme' },
      { id: 'trustStoreName', value: 'Baltimore' },
      { id: 'trustStoreExpired', value: '1' },
    ])
  })

  it('names five at most, each once, and those that may be the company’s first', () => {
    const own = Array.from({ length: 4 }, (_each, place) => ({
      ...acme,
      organisation: `Acme ${place}`,
    }))
    const { facts } = judgeTrustStore(storeWith(baltimore, oldGlobalSign, ...own, ...own))

    expect(facts.filter(({ id }) => id === 'trustStoreName').map(({ value }) => value)).toEqual([
      ...['Acme 0', 'Acme 1', 'Acme 2', 'Acme 3', 'Baltimore'],
    ])
  })
})
