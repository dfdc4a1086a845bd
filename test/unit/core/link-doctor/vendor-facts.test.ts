// The facts that a note to a system administrator is made of.
import { describe, expect, it } from 'vitest'
import { vendorFacts, type VendorFacts } from '../../../../src-main/core/link-doctor/vendor-facts'

const facts: readonly (readonly [string, VendorFacts])[] = Object.entries(vendorFacts)

describe('vendorFacts', () => {
  it.each(facts)('names the product behind %s', (id, { product, exemption }) => {
    expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    expect(product).not.toBe('')
    if (exemption.kind !== 'setting') return
    expect(exemption.paths.length).toBeGreaterThan(0)
    expect(exemption.paths.every((path) => path.length > 0 && !path.includes(''))).toBe(true)
  })

  it('knows the setting of the large gateways', () => {
    const known = facts.filter(([, { exemption }]) => exemption.kind === 'setting')

    expect(known.map(([id]) => id)).toEqual(
      expect.arrayContaining([
        'microsoft-safe-links',
        'proofpoint-url-defense',
        'mimecast',
        'barracuda',
        'cisco-secure-email',
        'sophos',
        'check-point',
      ]),
    )
  })
})
