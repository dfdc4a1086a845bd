// What a gateway wraps comes out again to the letter, whatever the link holds, alone and nested.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { diagnoseLink, MOST_LAYERS } from '../../../../src-main/core/link-doctor/diagnose-link'
import { disarmers, wrappers, type Wrapper } from './wrappers'

/** What links hold besides letters: signs, escapes of both cases, and some that decoders trip over. */
const ODD =
  "- _ . ~ ! * ' ( ) + , ; : @ $ & = / | %2F %2f %20 %25 %252F %C3%A9 %2B %3D %41 &copy=1 " +
  '&region=us &times=3 __; ___ ** *A é — 日本 // && =&= [x] {}'
const odd = fc.constantFrom(...ODD.split(' '))
const word = fc.stringMatching(/^[a-zA-Z0-9]{0,12}$/)
const text = fc.array(fc.oneof(word, odd), { maxLength: 12 }).map((parts) => parts.join(''))

const host = fc
  .tuple(
    fc.array(fc.stringMatching(/^[a-z0-9]{1,8}$/), {
      maxLength: 3,
    }),
    fc.constantFrom('liveperson.net', 'liveperson.com', 'LivePerson.NET'),
  )
  .map(([labels, domain]) => [...labels, domain].join('.'))

const genuineLink = fc
  .record({
    host,
    port: fc.constantFrom('', '', ':443'),
    path: text,
    query: fc.option(text, { nil: null }),
    fragment: fc.option(
      text.map((part) => part.replaceAll('___', '')),
      { nil: null },
    ),
  })
  .map(
    ({ host, port, path, query, fragment }) =>
      `https://${host}${port}/${path}` +
      (query === null ? '' : `?${query}`) +
      (fragment === null ? '' : `#${fragment}`),
  )
  // Text that these formats cannot tell from their own signs.
  .filter((link) => !/&(?:amp|#38|#x26);/i.test(link) && !/%[0-9a-f]?$/i.test(link))

function recovered(link: string): unknown {
  const diagnosis = diagnoseLink(link)
  if (diagnosis.kind !== 'rewritten' || diagnosis.inner.kind !== 'recovered') return diagnosis
  return { layers: diagnosis.layers, original: diagnosis.inner.original }
}

describe.each([...wrappers, ...disarmers])('$name', ({ vendor, wrap }) => {
  it('gives back every genuine link to the letter', () => {
    fc.assert(
      fc.property(genuineLink, (link) => {
        expect(recovered(wrap(link))).toEqual({ layers: [vendor], original: link })
      }),
      { numRuns: 200 },
    )
  })
})

describe('nested gateways', () => {
  const shortLink = word.map((token) => `https://va.liveperson.net/reset?t=${token}%2B+_-*&x`)
  const layersOf = (count: number): fc.Arbitrary<readonly Wrapper[]> =>
    fc.array(fc.constantFrom(...wrappers), { minLength: count, maxLength: count })
  const wrapped = (link: string, layers: readonly Wrapper[]): string =>
    layers.reduceRight((inner, { wrap }) => wrap(inner), link)

  it.each([1, 2, 3, 4, MOST_LAYERS])('come off in their order, %i of them', (count) => {
    fc.assert(
      fc.property(shortLink, layersOf(count), (link, layers) => {
        const text = wrapped(link, layers)
        fc.pre(text.length <= 16 * 1024)
        expect(recovered(text)).toEqual({
          layers: layers.map(({ vendor }) => vendor),
          original: link,
        })
      }),
      { numRuns: 150 },
    )
  })

  it('are suspicious from the sixth on', () => {
    fc.assert(
      fc.property(shortLink, layersOf(MOST_LAYERS + 1), (link, layers) => {
        const text = wrapped(link, layers)
        fc.pre(text.length <= 16 * 1024)
        expect(diagnoseLink(text)).toMatchObject({ kind: 'suspicious', reason: 'tooManyLayers' })
      }),
      { numRuns: 100 },
    )
  })
})
