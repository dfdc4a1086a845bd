// Reading the links of saved messages, as mail programs and gateways leave them.
import { describe, expect, it } from 'vitest'
import { LARGEST_MESSAGE_BYTES, readMessageLinks } from '../../../src-main/adapters/message-file'
import { diagnoseLink } from '../../../src-main/core/link-doctor/diagnose-link'

const RESET =
  'https://authentication.liveperson.net/resetPassword.html?token=a%2Bb%3D%3D&lang=en&copy=1'
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

const HEADERS = [
  'From: LivePerson Support <selfsupport@liveperson.com>',
  'To: agent@example.com',
  'Date: Mon, 2 Nov 2026 10:00:00 +0000',
  'Subject: Reset your password',
  'MIME-Version: 1.0',
]

function message(...lines: readonly string[]): string {
  return [...HEADERS, ...lines].join('\r\n')
}

/** Soft line breaks in the middle of the link, as quoted-printable makes them. */
function quotedPrintable(text: string): string {
  return text.replaceAll('=', '=3D').replace(/.{60}/g, '$&=\r\n')
}

const html = `<p>Hello</p><a href="${RESET.replaceAll('&', '&amp;')}">Reset Password</a>`

const alternative = message(
  'Content-Type: multipart/alternative; boundary="b1"',
  '',
  '--b1',
  'Content-Type: text/plain; charset=utf-8',
  'Content-Transfer-Encoding: quoted-printable',
  '',
  quotedPrintable(`Reset your password: <${RESET}>`),
  '--b1',
  'Content-Type: text/html; charset=utf-8',
  'Content-Transfer-Encoding: quoted-printable',
  '',
  quotedPrintable(html),
  '--b1--',
  '',
)

const base64Html = message(
  'Content-Type: text/html; charset="iso-8859-1"',
  'Content-Transfer-Encoding: base64',
  '',
  Buffer.from(html, 'latin1').toString('base64').replace(/.{76}/g, '$&\r\n'),
)

const forwarded = message(
  'Content-Type: multipart/mixed; boundary="b2"',
  '',
  '--b2',
  'Content-Type: text/plain',
  '',
  'See below.',
  '--b2',
  'Content-Type: message/rfc822',
  '',
  base64Html,
  '--b2--',
)

describe('readMessageLinks', () => {
  it.each([
    ['text and HTML, quoted-printable', alternative],
    ['HTML, base64', base64Html],
    ['a message inside a message', forwarded],
    ['plain text', message('Content-Type: text/plain', '', `Reset: ${RESET}`)],
    ['no content type', message('', `Reset: ${RESET}.`)],
    ['line feeds only', alternative.replaceAll('\r\n', '\n')],
  ])('finds the link in %s', async (_name, text) => {
    expect(await readMessageLinks(bytesOf(text), 'Reset.eml')).toEqual({ ok: true, value: [RESET] })
  })

  it('finds what a gateway made of the link, for the doctor to undo', async () => {
    const wrapped = `https://nam01.safelinks.protection.outlook.com/?url=${encodeURIComponent(RESET)}&data=05&reserved=0`
    const text = message(
      'Content-Type: text/html',
      '',
      `<a href='${wrapped.replaceAll('&', '&amp;')}'>`,
    )

    const links = await readMessageLinks(bytesOf(text), 'Reset.eml')

    expect(links.ok && links.value.map((link) => diagnoseLink(link))).toMatchObject([
      { kind: 'rewritten', inner: { kind: 'recovered', original: RESET } },
    ])
  })

  it('has no links to give where there are none', async () => {
    expect(await readMessageLinks(bytesOf(message('', 'Hello.')), 'x.eml')).toEqual({
      ok: true,
      value: [],
    })
  })

  it.each([
    ['a text', bytesOf(`Reset: ${RESET}`), 'x.eml', { kind: 'notAMessage' }],
    ['nothing', new Uint8Array(), 'x.eml', { kind: 'notAMessage' }],
    [
      'any bytes',
      Uint8Array.from({ length: 5_000 }, (_unused, index) => (index * 7) % 256),
      'x.eml',
      { kind: 'notAMessage' },
    ],
    ['parts without end', bytesOf(nested(500)), 'x.eml', { kind: 'notAMessage' }],
    ['lines without end', bytesOf(message('', fill('\n'))), 'x.eml', { kind: 'notAMessage' }],
    ['an Outlook file by name', bytesOf(alternative), 'Reset.MSG', { kind: 'outlookFile' }],
    [
      'an Outlook file by content',
      Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0),
      'Reset.eml',
      { kind: 'outlookFile' },
    ],
    [
      'more than 5 MiB',
      new Uint8Array(LARGEST_MESSAGE_BYTES + 1),
      'x.eml',
      { kind: 'tooLarge', limitBytes: LARGEST_MESSAGE_BYTES },
    ],
  ])('refuses %s', async (_name, bytes, fileName, failure) => {
    expect(await readMessageLinks(bytes, fileName)).toEqual({ ok: false, failure })
  })

  it.each([
    [
      'a picture',
      message('Content-Type: image/png', 'Content-Transfer-Encoding: base64', '', fill('QUJD')),
    ],
    ['a long line', message('Content-Type: text/html', '', fill('x'))],
    ['many lines', message('Content-Type: text/plain', '', 'x\r\n'.repeat(99_000))],
    [
      'soft line breaks',
      message('Content-Transfer-Encoding: quoted-printable', '', '=\r\n'.repeat(99_000)),
    ],
    [
      'many parts',
      message('Content-Type: multipart/mixed; boundary="b"', '', '--b\r\n\r\nx\r\n'.repeat(33_000)),
    ],
    ['many headers', message('X: y\r\n'.repeat(80_000), '', 'x')],
    ['many links', message('Content-Type: text/html', '', fill(`<a href="${RESET}">`))],
  ])(
    'reads a message of %s in bearable time',
    async (_name, text) => {
      const startedAtMs = performance.now()

      expect((await readMessageLinks(bytesOf(text), 'x.eml')).ok).toBe(true)

      expect(performance.now() - startedAtMs).toBeLessThan(8_000)
    },
    30_000,
  )
})

function fill(unit: string): string {
  return unit.repeat(Math.floor((LARGEST_MESSAGE_BYTES - 1_000) / unit.length))
}

function nested(depth: number): string {
  const opening = Array.from({ length: depth }, (_unused, level) =>
    [`Content-Type: multipart/mixed; boundary="b${level}"`, '', `--b${level}`].join('\r\n'),
  )
  return message(...opening, '', 'x')
}
