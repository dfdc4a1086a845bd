// Links that a mail gateway wrote anew, as they arrive: each format is undone by a small decoder of
// its own, written from the format's description and not from the code that wraps.
import { inflateSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type GatewayVendor, gatewayVendors } from '../../login-service/mail/gateway-vendors'
import { wrapLink } from '../../login-service/mail/link-wrappers'
import { type Someone, someone } from './https-exchange'
import { arrived, lookAt, readMessage, requestReset, tokenOf } from './reset-client'
import { serviceUnderTest } from './service-under-test'

const { service, control } = serviceUnderTest()

const maria = (): Someone => someone(service(), 'maria.santos')

/** The value of a parameter as it stands there, before any decoding. */
function parameter(link: string, name: string): string {
  const query = link.slice(link.indexOf('?') + 1)
  const found = query.split('&').find((pair) => pair.startsWith(`${name}=`)) ?? ''
  return found.slice(name.length + 1)
}

const fromParameter =
  (shape: RegExp, name: string) =>
  (link: string): string =>
    shape.test(link) ? decodeURIComponent(parameter(link, name)) : ''

function fromProofpointV2(link: string): string {
  const u = parameter(link, 'u')
  return decodeURIComponent(u.replaceAll('-', '%').replaceAll('_', '/'))
}

const LENGTHS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** Puts the bytes behind `__;` back where the asterisks stand. */
function fromProofpointV3(link: string): string {
  const [, marked = '', tail = ''] =
    /^https:\/\/urldefense\.com\/v3\/__(.*)__;([\w-]*)!!\S+!\S+\$$/s.exec(link) ?? []
  const bytes = Buffer.from(tail, 'base64url')
  let at = 0
  const parts = Array.from(marked.matchAll(/\*\*(.)|\*|[^*]+/gs), ([part, length]) => {
    if (!part.startsWith('*')) return Buffer.from(part)
    const count = length === undefined ? 1 : LENGTHS.indexOf(length) + 2
    at += count
    return bytes.subarray(at - count, at)
  })
  return Buffer.concat(parts).toString('utf8')
}

/** In a wrapped block the characters 7, 3, 0, 1, 9, 5, 6, 8, 2, 4 of the plain one stand in a row. */
function fromVipre(link: string): string {
  const text = decodeURIComponent(parameter(link, 'o'))
  const blocks = text.match(/.{1,10}/gsu) ?? []
  return blocks
    .map((block) => {
      const shown = Array.from(block)
      if (shown.length < 10) return shown.reverse().join('')
      const plain: string[] = []
      for (const [at, place] of [7, 3, 0, 1, 9, 5, 6, 8, 2, 4].entries()) {
        plain[place] = shown[at] ?? ''
      }
      return plain.join('')
    })
    .join('')
}

function fromInky(link: string): string {
  const [, packed = ''] = parameter(link, 't').split('.')
  const facts: unknown = JSON.parse(inflateSync(Buffer.from(packed, 'base64url')).toString())
  return typeof facts === 'object' && facts !== null && 'url' in facts ? String(facts.url) : ''
}

const undo: Readonly<Partial<Record<GatewayVendor, (link: string) => string>>> = {
  safeLinks: fromParameter(/^https:\/\/eur02\.safelinks\.protection\.outlook\.com\/\?url=/, 'url'),
  proofpointV1: fromParameter(/^https:\/\/urldefense\.proofpoint\.com\/v1\/url\?u=/, 'u'),
  proofpointV2: fromProofpointV2,
  proofpointV3: fromProofpointV3,
  barracuda: fromParameter(/^https:\/\/linkprotect\.cudasvc\.com\/url\?a=https%3a/, 'a'),
  ciscoSecureEmail: (link) =>
    decodeURIComponent(/^https:\/\/secure-web\.cisco\.com\/1[\w-]+\/(.*)$/s.exec(link)?.[1] ?? ''),
  trendMicro: fromParameter(
    /^https:\/\/ctp\.trendmicro\.com\/wis\/clicktime\/v2\/clickthrough\?url=/,
    'url',
  ),
  symantec: fromParameter(/^https:\/\/clicktime\.symantec\.com\/[\w-]+\?h=[^&]+&u=/, 'u'),
  sophos: (link) => Buffer.from(parameter(link, 'u'), 'base64').toString('utf8'),
  checkPoint: (link) => {
    const [, base = '', fragment = ''] =
      /^https:\/\/protect\.checkpoint\.com\/v2\/r02\/___(.*)___\.[\w+/=]+(#.*)?$/s.exec(link) ?? []
    return `${base}${fragment}`
  },
  fireEye: fromParameter(/^https:\/\/protect2\.fireeye\.com\/v1\/url\?k=.*&u=/, 'u'),
  hornetsecurity: fromParameter(/^https:\/\/atpscan\.global\.hornetsecurity\.com\/\?d=/, 'u'),
  vade: fromParameter(/^https:\/\/m365\.eu\.vadesecure\.com\/safeproxy\/v4\?f=/, 'u'),
  inky: fromInky,
  knowBe4: (link) => {
    const packed = Buffer.from(parameter(link, 'Base64Url'), 'base64url')
    return inflateSync(packed).toString('utf8')
  },
  edgePilot: fromParameter(/^https:\/\/link\.edgepilot\.com\/s\/[0-9a-f]{8}\/[\w-]+\?u=/, 'u'),
  vipre: fromVipre,
  fortiMail: fromParameter(/^https:\/\/[\w.-]+\/fmlurlsvc\/\?fewReq=:B:[\w+/=]+&url=/, 'url'),
  trustwave: fromParameter(/^https:\/\/scanmail\.trustwave\.com\/\?c=\d+&d=[\w-]+&u=/, 'u'),
  libraesva: fromParameter(/^https:\/\/urlsand\.esvalabs\.com\/\?u=/, 'u'),
  spamTitan: fromParameter(/^https:\/\/linklock\.titanhq\.com\/analyse\?url=/, 'url'),
}
const recoverable = gatewayVendors.flatMap((vendor) => {
  const decode = undo[vendor]
  return decode === undefined ? [] : [{ vendor, decode }]
})
/** These keep the target to themselves; Mimecast names at least its host. */
const opaque = ['mimecast', 'intermedia'] as const

async function delivered(
  vendor: GatewayVendor,
  more: { readonly layers?: 2; readonly secondVendor?: GatewayVendor } = {},
): Promise<{ readonly link: string; readonly textLink: string; readonly html: string }> {
  await control().send({
    kind: 'setScenario',
    scenario: { kind: 'mailGateway', vendor, ...more },
  })
  await requestReset(service(), maria())
  const [message] = await arrived(control(), 1)
  return readMessage(message ?? { raw: '' })
}

describe.each(recoverable)('$vendor', ({ vendor, decode }) => {
  it('writes the link of button and text anew, and it can be read back', async () => {
    const { link, textLink, html } = await delivered(vendor)
    const [original, inText] = [decode(link), decode(textLink)]

    expect(original).toMatch(/^https:\/\/127\.0\.0\.1:\d+\/a\/31415926\/reset-password\?token=/)
    expect([inText, html.includes('>Reset Password</a>')]).toEqual([original, true])
    expect((await lookAt(service(), maria().account, tokenOf(original))).status).toBe(200)
  })

  it('keeps any link whole', () => {
    const tail = fc.string({
      unit: fc.constantFrom(...Array.from('aZ09-_.~/?=&%+#*[]!$:;,@é漢😀')),
    })
    fc.assert(
      fc.property(tail, (rest) => {
        // A fragment and the mark of the end are the only things Check Point's form cannot hold.
        fc.pre(vendor !== 'checkPoint' || !/[#_]/.test(rest))
        const link = `https://login.example/a/1?x=${rest}`
        expect(decode(wrapLink[vendor](link, 'maria@example.com'))).toBe(link)
      }),
      { numRuns: 50 },
    )
  })
})

it.each(opaque)('%s leaves nothing of the token in the message', async (vendor) => {
  const { link, textLink, html } = await delivered(vendor)

  expect([link, textLink].every((each) => !each.includes('reset-password'))).toBe(true)
  expect(html).not.toContain('token=')
  expect(link.includes('domain=127.0.0.1')).toBe(vendor === 'mimecast')
})

it.each([
  ['proofpointV2', undefined, (link: string) => fromProofpointV2(fromProofpointV2(link))],
  [
    'trendMicro',
    'safeLinks',
    (link: string) => undo.trendMicro?.(undo.safeLinks?.(link) ?? '') ?? '',
  ],
] as const)('two gateways, %s and then %j, wrap twice', async (vendor, secondVendor, decode) => {
  const second = secondVendor === undefined ? {} : { secondVendor }
  const { link } = await delivered(vendor, { layers: 2, ...second })

  expect(decode(link)).toMatch(/\/reset-password\?token=[\w-]{43}$/)
})

it('a long link survives the line lengths of a message', async () => {
  const { link } = await delivered('ciscoSecureEmail', { layers: 2 })

  expect(link.length).toBeGreaterThan(400)
  const inner = undo.ciscoSecureEmail?.(link) ?? ''
  expect(undo.ciscoSecureEmail?.(inner)).toMatch(/\/reset-password\?token=[\w-]{43}$/)
})

it('with one layer a second vendor is not asked', async () => {
  const { link } = await delivered('safeLinks', { secondVendor: 'sophos' })

  expect(undo.safeLinks?.(link)).toMatch(/^https:\/\/127\.0\.0\.1:/)
})
