// How each mail gateway writes a link anew, in the form that its own published decoder, its
// documentation or real rewritten links show. What stands for a signature or an id is random.
// Sources: README.md, "Mail gateways".
import { randomBytes, randomUUID } from 'node:crypto'
import { deflateSync } from 'node:zlib'
import type { GatewayVendor } from './gateway-vendors'
import { proofpointV2, proofpointV3 } from './proofpoint-wrappers'

/** @param recipient address of the mailbox; some gateways write it into the link */
type Wrap = (link: string, recipient: string) => string

const percent = encodeURIComponent
const hex = (bytes: number): string => randomBytes(bytes).toString('hex')
const id = (bytes: number): string => randomBytes(bytes).toString('base64url')
const base64 = (data: string | Buffer): string => Buffer.from(data).toString('base64')
const base64url = (data: string | Buffer): string => Buffer.from(data).toString('base64url')
const hostOf = (link: string): string => new URL(link).host

export const wrapLink: Readonly<Record<GatewayVendor, Wrap>> = {
  safeLinks: (link, recipient) => {
    const facts = ['05', '02', recipient, hex(16), hex(16), '0', '0', '638800000000000000']
    const data = percent(
      [...facts, 'Unknown', base64('{"V":"0.0.0000"}'), '0', '', '', ''].join('|'),
    )
    const sdata = percent(base64(randomBytes(32)))
    return `https://eur02.safelinks.protection.outlook.com/?url=${percent(link)}&data=${data}&sdata=${sdata}&reserved=0`
  },
  proofpointV1: (link) =>
    `https://urldefense.proofpoint.com/v1/url?u=${percent(link)}&k=${percent(`${id(16)}==\n`)}&r=${id(32)}&m=${id(32)}&s=${hex(32)}`,
  proofpointV2,
  proofpointV3,
  mimecast: (link) => `https://protect-eu.mimecast.com/s/${id(24)}?domain=${hostOf(link)}`,
  barracuda: (link) =>
    `https://linkprotect.cudasvc.com/url?a=${percentInSmallLetters(link)}&c=E,1,${id(48)},&typo=1`,
  ciscoSecureEmail: (link) => `https://secure-web.cisco.com/1${id(120)}/${percent(link)}`,
  trendMicro: (link) =>
    `https://ctp.trendmicro.com/wis/clicktime/v2/clickthrough?url=${percent(link)}&uuid=${randomUUID()}&auth=${hex(20)}`,
  symantec: (link) =>
    `https://clicktime.symantec.com/${id(18)}?h=${base64(randomBytes(32))}&u=${percent(link)}`,
  sophos: (link) =>
    `https://eu-central-1.protection.sophos.com?d=${hostOf(link)}&u=${base64(link)}&p=m&i=${base64(hex(12))}&t=${base64(id(24))}&h=${hex(16)}&s=${id(24)}`,
  checkPoint: (link) => {
    // What stands behind a `#` stays outside.
    const [, base = '', fragment = ''] = /^([^#]*)(#.*)?$/s.exec(link) ?? []
    const blob = base64(`c2e:tenant:c:o:${hex(16)}:7:${hex(2)}:${hex(32)}:h:T:F`)
    return `https://protect.checkpoint.com/v2/r02/___${base}___.${blob}${fragment}`
  },
  fireEye: (link) =>
    `https://protect2.fireeye.com/v1/url?k=${hex(4)}-${hex(4)}&q=1&e=${randomUUID()}&u=${percent(link)}`,
  hornetsecurity: (link) =>
    `https://atpscan.global.hornetsecurity.com/?d=${id(32)}&f=${id(64)}&i=&k=${hex(2)}&m=${id(48)}&n=${id(48)}&r=${id(48)}&s=${hex(32)}&u=${percent(link)}`,
  vade: (link) =>
    `https://m365.eu.vadesecure.com/safeproxy/v4?f=${id(16)}&i=${id(16)}&k=${hex(2)}&r=${id(48)}&s=${hex(32)}&u=${percent(link)}`,
  inky: (link) => {
    const packed = base64url(deflateSync(JSON.stringify({ url: link, k: hex(16) })))
    return `https://shared.outlook.inky.com/link?domain=${hostOf(link)}&t=h.${packed}.${id(71)}`
  },
  knowBe4: (link, recipient) =>
    `https://links.eu1.defend.egress.com/Warning?crId=${hex(12)}&Domain=${percent(recipient.split('@')[1] ?? '')}&Threat=${base64url(deflateSync('none'))}&Lang=en&Base64Url=${base64url(deflateSync(link))}&@OriginalLink=${hostOf(link)}`,
  edgePilot: (link) => `https://link.edgepilot.com/s/${hex(4)}/${id(16)}?u=${percent(link)}`,
  vipre: (link) =>
    `https://url2.mailanyone.net/scanner?m=${id(12)}&d=${percent(`4|mail/90/${id(6)}`)}&o=${percent(scrambled(link))}&s=${id(20)}`,
  intermedia: () => `https://url.emailprotection.link/?b${id(150)}`,
  fortiMail: (link, recipient) =>
    `https://gateway.${recipient.split('@')[1] ?? ''}/fmlurlsvc/?fewReq=:B:${base64(randomBytes(60))}&url=${percentInSmallLetters(link)}`,
  trustwave: (link) =>
    `https://scanmail.trustwave.com/?c=20988&d=${id(40)}&u=${percentInSmallLetters(link)}`,
  libraesva: (link) =>
    `https://urlsand.esvalabs.com/?u=${percent(link)}&e=${hex(4)}&h=${hex(4)}&f=y&p=y`,
  spamTitan: (link) =>
    `https://linklock.titanhq.com/analyse?url=${percent(link)}&data=${base64url(deflateSync(hex(20)))}`,
}

/** Every byte but letters and digits as an escape with small letters. */
function percentInSmallLetters(link: string): string {
  return Array.from(Buffer.from(link), (byte) => {
    const sign = String.fromCharCode(byte)
    return /[A-Za-z0-9]/.test(sign) ? sign : `%${byte.toString(16).padStart(2, '0')}`
  }).join('')
}

/** Blocks of ten characters in another order; a last, shorter one backwards. */
function scrambled(link: string): string {
  const order = [7, 3, 0, 1, 9, 5, 6, 8, 2, 4]
  const characters = Array.from(link)
  const mixed: string[] = []
  for (let start = 0; start < characters.length; start += order.length) {
    const block = characters.slice(start, start + order.length)
    const isWhole = block.length === order.length
    mixed.push(...(isWhole ? order.map((place) => block[place] ?? '') : block.reverse()))
  }
  return mixed.join('')
}
