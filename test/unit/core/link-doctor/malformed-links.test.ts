// Texts that are no link, and gateways' links that were damaged on the way: each with what is wrong.
import { describe, expect, it } from 'vitest'
import { diagnoseLink } from '../../../../src-main/core/link-doctor/diagnose-link'
import type { LinkProblem } from '../../../../src-main/core/link-doctor/link-diagnosis'
import type { Vendor } from '../../../../src-main/core/link-doctor/vendor-facts'
import { RESET } from './sample-links'

const SAFE = 'https://nam01.safelinks.protection.outlook.com/?url='

type Broken = readonly [link: string, layers?: readonly Vendor[]]

const M: readonly Vendor[] = ['microsoft-safe-links']
const P: readonly Vendor[] = ['proofpoint-url-defense']
const K: readonly Vendor[] = ['check-point']

const broken: Readonly<Record<LinkProblem, readonly Broken[]>> = {
  tooLong: [
    [`https://va.liveperson.net/${'a'.repeat(16 * 1024)}`],
    [`https://va.liveperson.net/${'é'.repeat(8 * 1024)}`],
    [' '.repeat(16 * 1024 + 1)],
  ],
  nothing: [[''], ['   \n'], ['<>']],
  blankInside: [
    ['https://va.liveperson.net/a b'],
    ['https://va.liveperson.net/a\tb'],
    ['https://va.liveperson.net/a\u00a0b'],
    ['https://va.liveperson.net/a\u0000b'],
    ['https://va.live\u200bperson.net/'],
    ['https://va.liveperson.net/\u202etxt.exe'],
    ['Reset your password: https://va.liveperson.net/reset'],
    [`${RESET} ${RESET}`],
    [`${SAFE}https%3A%2F%2Fva.liveperson.net%2Fa%20b`, M],
    [`${SAFE}https%3A%2F%2Fva.liveperson.net%2Fa%0D%0Ab`, M],
  ],
  noScheme: [
    ['va.liveperson.net/reset'],
    ['va.liveperson.net:443/reset'],
    ['localhost:9443/reset'],
    ['//va.liveperson.net/reset'],
    ['https%3A%2F%2Fva.liveperson.net%2Freset'],
    ['/reset?t=1'],
    ['reset'],
    [`${SAFE}va.liveperson.net%2Freset`, M],
    [`${SAFE}https%253A%252F%252Fva.liveperson.net`, M],
    [`${SAFE}htt`, M],
  ],
  noHost: [
    ['https://'],
    ['https:'],
    ['https:va.liveperson.net'],
    ['https:/va.liveperson.net/reset'],
    ['https:///va.liveperson.net/reset'],
    ['https://?t=1'],
    ['https://:443/'],
    [`${SAFE}https%3A%2F%2F`, M],
  ],
  badHost: [
    ['https://va..liveperson.net/'],
    ['https://.liveperson.net/'],
    ['https://va.liveperson.net../'],
    ['https://./'],
    ['https://va.live!person.net/'],
    ['https://va.liveperson.net"/'],
    ['https://999.1.1.1/'],
    ['https://[::1/'],
    ['https://[nonsense]/'],
    ['https://user@/reset'],
    ['https://va%zz.liveperson.net/'],
  ],
  badPort: [
    ['https://va.liveperson.net:99999/'],
    ['https://va.liveperson.net:65536/'],
    ['https://va.liveperson.net:44a3/'],
    ['https://va.liveperson.net:-1/'],
    ['https://va.liveperson.net:443:443/'],
  ],
  targetMissing: [
    ['https://nam01.safelinks.protection.outlook.com/', M],
    [`${SAFE}&data=05`, M],
    ['https://nam01.safelinks.protection.outlook.com/?data=05&reserved=0', M],
    ['https://urldefense.com/v2/url?d=a', P],
    ['https://urldefense.com/v3/____;!!a!b$', P],
    ['https://protect.checkpoint.com/v2/______.YzJl', K],
    ['https://secure-web.cisco.com/1zR_token-only', ['cisco-secure-email']],
    ['https://secure-web.cisco.com/1zR/', ['cisco-secure-email']],
    ['https://us-west-2.protection.sophos.com/?d=liveperson.net&p=m', ['sophos']],
    ['https://protect.mimecast.com/s/', ['mimecast']],
    ['https://url.emailprotection.link/?', ['intermedia']],
    ['https://www.google.com/url?sa=t', ['google']],
    [
      'https://mibc-fr-05.mailinblack.com/securelink/?url=https://va.liveperson.net',
      ['mailinblack'],
    ],
    ['https://mibc-fr-05.mailinblack.com/securelink/?key=e30', ['mailinblack']],
  ],
  brokenEncoding: [
    [`${SAFE}https%3A%2F%2Fva.liveperson.net%2Freset%2`, M],
    [`${SAFE}https%3A%2F%2Fva.liveperson.net%2F%zz`, M],
    [`${SAFE}https%3A%2F%2Fva.liveperson.net%2F%FF`, M],
    [`${SAFE}https%3A%2F%2Fva.liveperson.net&url=https%3A%2F%2Fevil.example`, M],
    ['https://urldefense.com/v2/url?u=https-3A__va.liveperson.net_-2&d=a', P],
    ['https://urldefense.com/v3/__https://va.liveperson.net/', P],
    ['https://urldefense.com/v3/__https://va.liveperson.net/*2Fx__;', P],
    ['https://urldefense.com/v3/__https://va.liveperson.net/*2Fx__;JQ', P],
    ['https://urldefense.com/v3/__https://va.liveperson.net/**A__;JQ!!a!b$', P],
    ['https://urldefense.com/v3/__https://va.liveperson.net/x__;JQ!!a!b$', P],
    ['https://urldefense.com/v3/__https://va.liveperson.net/*__;_w!!a!b$', P],
    ['https://urldefense.com/v3/https://va.liveperson.net/', P],
    ['https://protect.checkpoint.com/v2/___https://va.liveperson.net/', K],
    ['https://protect.checkpoint.com/v2/___https://va.liveperson.net___', K],
    ['https://protect.checkpoint.com/v2/___https://va.liveperson.net___.', K],
    ['https://protect.checkpoint.com/v2/___https://va.liveperson.net___.a"b', K],
    ['https://us-west-2.protection.sophos.com/?u=aHR0cHM6Ly92Y', ['sophos']],
    ['https://us-west-2.protection.sophos.com/?u=aHR0*HM6', ['sophos']],
    ['https://shared.outlook.inky.com/link?t=h.eJxLy.sig', ['inky']],
    ['https://shared.outlook.inky.com/link?t=nonsense', ['inky']],
    ['https://links.defend.egress.com/Warning?Base64Url=eNrLKCkp', ['egress-knowbe4']],
    ['https://mibc-fr-05.mailinblack.com/securelink/?key=bm9uc2Vuc2U', ['mailinblack']],
    ['https://mibc-fr-05.mailinblack.com/securelink/?key=eyJ1cmwiOjF9', ['mailinblack']],
    ['https://protect.mimecast.com/s/x?domain=liveperson.net%2Freset', ['mimecast']],
    ['https://protect.mimecast.com/s/x?domain=%zz', ['mimecast']],
    ['https://scan.phishprotection.com/v1/url?d=a..b', ['duocircle']],
  ],
  cutOff: [
    [`${SAFE}${encodeURIComponent('https://va.liveperson.net/reset?t=a%2')}`, M],
    [`${SAFE}${encodeURIComponent('https://va.liveperson.net/reset?t=a%')}`, M],
    ['https://protect.checkpoint.com/v2/___https://va.liveperson.net/reset?t=a%2___.YzJl', K],
  ],
}

describe.each(Object.entries(broken))('malformed: %s', (problem, cases) => {
  const rows = cases.map(([link, layers = []]) => ({ link, layers }))

  it.each(rows)('$link', ({ link, layers }) => {
    expect(diagnoseLink(link)).toEqual({ kind: 'malformed', problem, layers })
  })
})
