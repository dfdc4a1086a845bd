// The note to the system administrator: which product, what to add, where, and nothing secret.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LIMITS } from '../../src-preload/limits'
import type { GatewayView } from '../../src-preload/reset-views'
import en from '../../src-renderer/messages/en.json'
import { composeGatewayNote } from '../../src-renderer/parts/reset/compose-gateway-note'
import { createWording } from '../../src-renderer/wording'
import { mimecast, safeLinks } from './link-doctor-views'

const wording = createWording(en, 'en-GB', (problem) => {
  throw problem
})
const maskedLink = 'https://eur02.safelinks.protection.outlook.com/?url=…'

function linesFor(...gateways: readonly GatewayView[]): readonly string[] {
  return composeGatewayNote({ gateways, maskedLink }, wording).lines
}

describe('composeGatewayNote', () => {
  it('reads as one note, from what happens to what to add and where', () => {
    const note = composeGatewayNote({ gateways: [safeLinks], maskedLink }, wording)

    expect(note.subject).toBe('Our mail gateway rewrites LivePerson links')
    expect(note.lines).toEqual([
      'To our system administrator: links in e-mails from LivePerson are rewritten on their way to me, and so the password reset may not work.',
      '',
      'Rewritten by, outermost first: Safe Links',
      `The link as it came, with what is secret in it hidden: ${maskedLink}`,
      '',
      'Please add these to the safe list, so that links to them are not rewritten:',
      '*.liveperson.net',
      '*.liveperson.com',
      '',
      'Where that is set in Safe Links: Policies > Safe Links > Do not rewrite',
      '',
      expect.stringMatching(/opened or scanned before people click.*works only once/),
      '',
      'This note holds no password and no link that can be used.',
    ])
  })

  it.each([
    ['vendorSupport', 'In URL Protect the vendor’s support enters it on request.'],
    [
      'notPublic',
      'Where that is set in URL Protect is in no public document; the vendor can tell.',
    ],
    [
      'notAGateway',
      'URL Protect is a web site’s own redirect and no mail gateway: there is nothing to exempt in it.',
    ],
  ] as const)('says of an exemption by %s what is known', (kind, line) => {
    expect(linesFor({ ...mimecast, exemption: { kind } })).toContain(line)
  })

  it('names every edition of a product', () => {
    const paths = [['A', 'B'], ['C']]

    expect(linesFor({ ...safeLinks, exemption: { kind: 'setting', paths } })).toEqual(
      expect.arrayContaining([
        'Where that is set in Safe Links: A > B',
        'Where that is set in Safe Links: C',
      ]),
    )
  })

  it('names each product around the link, and the way into each once', () => {
    const lines = linesFor(mimecast, safeLinks, safeLinks)

    expect(lines).toContain('Rewritten by, outermost first: URL Protect, Safe Links, Safe Links')
    expect(lines.filter((line) => line.startsWith('Where that is set'))).toHaveLength(2)
  })

  it('fits into the address of a mail program, with a usual link in two products', () => {
    const link = `https://eur02.safelinks.protection.outlook.com/?url=${'x'.repeat(400)}`
    const note = composeGatewayNote({ gateways: [safeLinks, mimecast], maskedLink: link }, wording)
    const address = `mailto:?subject=${encodeURIComponent(note.subject)}&body=${encodeURIComponent(note.lines.join('\r\n'))}`

    // What the mail programs of Windows take.
    expect(address.length).toBeLessThan(2_081)
  })

  it('stays within what a request may be, whatever the link', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: LIMITS.linkText }), (link) => {
        const { subject, lines } = composeGatewayNote(
          { gateways: [safeLinks, mimecast, safeLinks, mimecast, safeLinks], maskedLink: link },
          wording,
        )
        expect(subject.length).toBeLessThanOrEqual(LIMITS.subject)
        expect(lines.join('\n').length).toBeLessThanOrEqual(LIMITS.text)
      }),
      { examples: [['x'.repeat(LIMITS.linkText)]], numRuns: 30 },
    )
  })
})
