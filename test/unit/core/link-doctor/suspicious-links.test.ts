// Links that lead elsewhere, or might: each with the reason, the host that they really lead to, and
// the gateways that came off before.
import { describe, expect, it } from 'vitest'
import { diagnoseLink } from '../../../../src-main/core/link-doctor/diagnose-link'
import type {
  LinkDiagnosis,
  SuspicionReason,
} from '../../../../src-main/core/link-doctor/link-diagnosis'
import type { Vendor } from '../../../../src-main/core/link-doctor/vendor-facts'
import { RESET } from './sample-links'

type Suspect = readonly [link: string, host: string | null, layers?: readonly Vendor[]]

const SAFE = 'https://nam01.safelinks.protection.outlook.com/?url='

const suspects: Readonly<Record<SuspicionReason, readonly Suspect[]>> = {
  wrongScheme: [
    ['javascript:alert(1)//https://va.liveperson.net/', null],
    ['javascript:alert("a b")', null],
    ['data:text/html,<a href="https://va.liveperson.net">', null],
    ['file:///etc/passwd', null],
    ['ftp://va.liveperson.net/reset', null],
    ['mailto:support@liveperson.com', null],
    ['hxxps://va.liveperson.net/reset', null],
    [`${SAFE}javascript%3Aalert(1)`, null, ['microsoft-safe-links']],
    [`${SAFE}ftp%3A%2F%2Fva.liveperson.net%2F`, null, ['microsoft-safe-links']],
  ],
  notEncrypted: [
    ['http://va.liveperson.net/reset?t=1', 'va.liveperson.net'],
    ['http://va.liveperson.net:80/', 'va.liveperson.net'],
    ['http://va.liveperson.net:443/', 'va.liveperson.net'],
    [
      `${SAFE}http%3A%2F%2Fva.liveperson.net%2Freset`,
      'va.liveperson.net',
      ['microsoft-safe-links'],
    ],
  ],
  userInfo: [
    ['https://va.liveperson.net@evil.example/reset', 'evil.example'],
    ['https://va.liveperson.net:443@evil.example/reset', 'evil.example'],
    ['https://user:pass@va.liveperson.net/reset', 'va.liveperson.net'],
    ['https://@va.liveperson.net/', 'va.liveperson.net'],
    ['https://urldefense.com@evil.example/v3/__https://va.liveperson.net__;!!a!b$', 'evil.example'],
    [
      'https://urldefense.com/v3/__https://va.liveperson.net@evil.example/__;!!a!b$',
      'evil.example',
      ['proofpoint-url-defense'],
    ],
  ],
  backslash: [
    ['https://va.liveperson.net\\@evil.example/', 'va.liveperson.net'],
    ['https://evil.example\\.liveperson.net/', 'evil.example'],
    ['https:\\\\va.liveperson.net/reset', 'va.liveperson.net'],
    ['https:/\\va.liveperson.net/reset', 'va.liveperson.net'],
  ],
  encodedHost: [
    ['https://va%2eliveperson%2enet/reset', 'va.liveperson.net'],
    ['https://evil%2Eexample/.liveperson.net', 'evil.example'],
    ['https://va.liveperson.net%2eevil.example/', 'va.liveperson.net.evil.example'],
  ],
  addressLiteral: [
    ['https://203.0.113.7/reset', '203.0.113.7'],
    ['https://3405803783/reset', '203.0.113.7'],
    ['https://0xcb.0.0x71.7/', '203.0.113.7'],
    ['https://[2001:db8::1]/', '[2001:db8::1]'],
    ['http://127.0.0.1:9443/reset', '127.0.0.1'],
    ['https://protect.mimecast.com/s/x?domain=203.0.113.7', '203.0.113.7', ['mimecast']],
  ],
  oddPort: [
    ['https://va.liveperson.net:8443/reset', 'va.liveperson.net'],
    ['https://va.liveperson.net:80/reset', 'va.liveperson.net'],
    ['https://liveperson.com:0/', 'liveperson.com'],
  ],
  homograph: [
    ['https://va.livepersоn.net/reset', 'va.xn--livepersn-72h.net'],
    ['https://livеpеrson.net/', 'xn--livprson-e8gb.net'],
    ['https://va.xn--livepersn-72h.net/', 'va.xn--livepersn-72h.net'],
    ['https://va。liveperson。net/', 'va.liveperson.net'],
    ['https://va.ｌiveperson.net/', 'va.liveperson.net'],
    ['https://va.livepérson.net/', 'va.xn--liveprson-f4a.net'],
    ['https://ӏіvереrѕоn.net/', 'xn--vrn-rdda9cl4od32j.net'],
    [
      `${SAFE}https%3A%2F%2Fva.livepers%D0%BEn.net%2F`,
      'va.xn--livepersn-72h.net',
      ['microsoft-safe-links'],
    ],
  ],
  lookAlikeHost: [
    ['https://liveperson.net.evil.example/reset', 'liveperson.net.evil.example'],
    ['https://evil-liveperson.net/', 'evil-liveperson.net'],
    ['https://myliveperson.net/', 'myliveperson.net'],
    ['https://liveperson.org/', 'liveperson.org'],
    ['https://liveperson-net.example/', 'liveperson-net.example'],
    ['https://live-person.net/', 'live-person.net'],
    ['https://l1veperson.net/', 'l1veperson.net'],
    ['https://1iveperson.com/', '1iveperson.com'],
    ['https://iiveperson.net/', 'iiveperson.net'],
    ['https://livepers0n.net/', 'livepers0n.net'],
    ['https://livepersom.net/', 'livepersom.net'],
    ['https://liveprson.com/', 'liveprson.com'],
    ['https://liveperson.co/', 'liveperson.co'],
    [
      'https://protect.mimecast.com/s/x?domain=liveperson.net.evil.example',
      'liveperson.net.evil.example',
      ['mimecast'],
    ],
    [`${SAFE}https%3A%2F%2Fliveperson.cm%2F`, 'liveperson.cm', ['microsoft-safe-links']],
  ],
  lookAlikeGateway: [
    [
      'https://nam01.safelinks.protection.outlook.com.evil.example/?url=https%3A%2F%2Fva.liveperson.net',
      'nam01.safelinks.protection.outlook.com.evil.example',
    ],
    ['https://evilurldefense.com/v3/__https://va.liveperson.net/__;!!a!b$', 'evilurldefense.com'],
    ['https://urldefense.example/v3/__https://va.liveperson.net/__;!!a!b$', 'urldefense.example'],
    ['https://evil.example/v2/___https://va.liveperson.net___.YzJl', 'evil.example'],
    [
      'https://evil.example/wis/clicktime/v1/query?url=https%3a%2f%2fva.liveperson.net',
      'evil.example',
    ],
    ['https://mib.example.fr/securelink/?url=https://a.example&key=eyJ9', 'mib.example.fr'],
    ['https://urldefense.com:8443/v3/__https://va.liveperson.net__;!!a!b$', 'urldefense.com'],
  ],
  looksRewritten: [
    ['https://go.example/?to=https%3A%2F%2Fva.liveperson.net%2Freset', 'go.example'],
    ['https://go.example/x/https%253A%252F%252Fva.liveperson.net', 'go.example'],
    ['https://go.example/https://va.liveperson.net/', 'go.example'],
  ],
  foreignHost: [
    ['https://evil.example/reset', 'evil.example'],
    ['https://evil.example/?q=liveperson.net', 'evil.example'],
    ['https://lpsnmedia.net/', 'lpsnmedia.net'],
    ['https://bücher.example/', 'xn--bcher-kva.example'],
    ['https://t.co/abc123', 't.co'],
    ['https://urldefense.com/other', 'urldefense.com'],
    ['https://nam01.safelinks.protection.outlook.com/other?url=x', SAFE.slice(8, -6)],
    [`${SAFE}https%3A%2F%2Fevil.example%2F`, 'evil.example', ['microsoft-safe-links']],
    ['https://noclick_evil.example/reset', 'evil.example', ['symantec']],
    [
      'https://www.google.com/url?q=https%3A%2F%2Fl.facebook.com%2Fl.php%3Fu%3Dhttps%253A%252F%252Fevil.example',
      'evil.example',
      ['google', 'meta'],
    ],
    ['https://evil.example.mcas.ms/x', 'evil.example', ['microsoft-defender-cloud-apps']],
    ['https://url.us.m.mimecastprotect.com/s/x?domain=evil.example', 'evil.example', ['mimecast']],
    ['https[:]//evil[.]example', 'evil.example', ['cloudflare']],
  ],
  tooManyLayers: [
    [
      [1, 2, 3, 4, 5, 6].reduce((inner) => SAFE + encodeURIComponent(inner), RESET),
      null,
      Array.from({ length: 5 }, () => 'microsoft-safe-links' as const),
    ],
    [
      [1, 2, 3, 4, 5].reduce(
        (inner) => SAFE + encodeURIComponent(inner),
        'https://protect.mimecast.com/s/x',
      ),
      null,
      Array.from({ length: 5 }, () => 'microsoft-safe-links' as const),
    ],
  ],
}

describe.each(Object.entries(suspects))('suspicious: %s', (reason, cases) => {
  const rows = cases.map(([link, host, layers = []]) => ({ link, host, layers }))

  it.each(rows)('$link', ({ link, host, layers }) => {
    expect(diagnoseLink(link)).toMatchObject({ kind: 'suspicious', reason, host, layers })
  })
})

describe('a suspicious link behind a gateway', () => {
  it('is shown as it came out, and only where all of it came out', () => {
    const inside = diagnoseLink(`${SAFE}https%3A%2F%2Fevil.example%2Fa%3Fb`)
    const kept = diagnoseLink('https://protect.mimecast.com/s/x?domain=evil.example')
    const bare = diagnoseLink('https://evil.example/')

    expect([inside, kept, bare].map(originalOf)).toEqual(['https://evil.example/a?b', null, null])
  })
})

function originalOf(diagnosis: LinkDiagnosis): string | null {
  return diagnosis.kind === 'suspicious' ? diagnosis.original : null
}
