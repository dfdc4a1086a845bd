// The link doctor's verdicts: a table of rewritten links with known originals over all vendors, and
// what counts as genuine. Suspicious and malformed links have their own tables.
import { describe, expect, it } from 'vitest'
import { diagnoseLink } from '../../../../src-main/core/link-doctor/diagnose-link'
import { vendorFacts } from '../../../../src-main/core/link-doctor/vendor-facts'
import { serviceHostRule } from '../../../../src-main/core/sign-in/service-hosts'
import { nestedLinks } from './links-in-several-gateways'
import { keptLinks } from './links-kept-by-gateways'
import { microsoftAndProofpointLinks } from './links-of-microsoft-and-proofpoint'
import { otherLargeGatewayLinks } from './links-of-other-large-gateways'
import { smallGatewayLinks } from './links-of-small-gateways'
import { CAPITALS, ESCAPES, FRAGMENT, RESET, SIGNS } from './sample-links'

const wrappedLinks = [
  ...microsoftAndProofpointLinks,
  ...otherLargeGatewayLinks,
  ...smallGatewayLinks,
  ...nestedLinks,
]

describe('rewritten links', () => {
  it.each(wrappedLinks)('%s: the original comes back', (_name, layers, original, link) => {
    expect(diagnoseLink(link)).toEqual({
      kind: 'rewritten',
      layers,
      inner: { kind: 'recovered', original, host: new URL(original).hostname },
    })
  })

  it.each(keptLinks)('%s: no more is said than is known', (_name, layers, host, link) => {
    expect(diagnoseLink(link)).toEqual({
      kind: 'rewritten',
      layers,
      inner: host === null ? { kind: 'hidden' } : { kind: 'hostStated', host },
    })
  })

  it('are at least 80, of every vendor', () => {
    const covered = new Set([...wrappedLinks, ...keptLinks].flatMap(([, layers]) => layers))

    expect(wrappedLinks.length).toBeGreaterThanOrEqual(80)
    expect([...covered].sort()).toEqual(Object.keys(vendorFacts).sort())
  })
})

describe('genuine links', () => {
  it.each([
    ['a reset link', RESET, 'authentication.liveperson.net'],
    ['escapes', ESCAPES, 'va-a.authentication.liveperson.net'],
    ['the domain itself, a fragment', FRAGMENT, 'liveperson.com'],
    ['odd signs', SIGNS, 'knowledge.liveperson.com'],
    ['capitals, the default port, an address inside', CAPITALS, 'le.liveperson.net'],
    ['a closing dot', 'https://va.liveperson.net./reset', 'va.liveperson.net'],
    ['an empty port', 'https://va.liveperson.net:/reset', 'va.liveperson.net'],
    ['nothing behind the host', 'https://va.liveperson.net', 'va.liveperson.net'],
    ['a query right behind the host', 'https://va.liveperson.net?t=1', 'va.liveperson.net'],
    ['capital scheme', 'HTTPS://va.liveperson.net/', 'va.liveperson.net'],
    [
      'a gateway’s address inside',
      'https://va.liveperson.net/?u=https://urldefense.com/v3/__https://evil.example__;!!a!b$',
      'va.liveperson.net',
    ],
    [
      'a gateway’s path',
      'https://va.liveperson.net/fmlurlsvc/?fewReq=:B:ab&url=https%3a%2f%2fevil.example',
      'va.liveperson.net',
    ],
    ['an at sign in the path', 'https://va.liveperson.net/@evil.example', 'va.liveperson.net'],
  ])('%s', (_name, link, host) => {
    expect(diagnoseLink(link)).toEqual({ kind: 'genuine', link, host })
  })

  it.each([` ${RESET}\n`, `<${RESET}>`, `\t<${RESET}> `])('lie in %j', (text) => {
    expect(diagnoseLink(text)).toEqual({
      kind: 'genuine',
      link: RESET,
      host: 'authentication.liveperson.net',
    })
  })
})

const SAFE = 'https://nam01.safelinks.protection.outlook.com/?url='

describe('the stand-in', () => {
  const rule = serviceHostRule('127.0.0.1:9443')
  const standIn = 'https://127.0.0.1:9443/reset?t=a%2Bb'

  it('counts as genuine where it is configured', () => {
    expect(diagnoseLink(standIn, rule)).toEqual({
      kind: 'genuine',
      link: standIn,
      host: '127.0.0.1',
    })
    expect(diagnoseLink(SAFE + encodeURIComponent(standIn), rule)).toMatchObject({
      kind: 'rewritten',
      inner: { kind: 'recovered', original: standIn },
    })
  })

  it.each([
    ['on another port', 'https://127.0.0.1:9444/reset', rule],
    ['over http', 'http://127.0.0.1:9443/reset', rule],
    ['where none is configured', standIn, serviceHostRule(null)],
  ])('does not count %s', (_name, link, isGenuineHost) => {
    expect(diagnoseLink(link, isGenuineHost).kind).toBe('suspicious')
  })
})
