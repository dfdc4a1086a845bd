// Wraps links the way the gateways do. Every wrapper here keeps the whole link recoverable.
import { deflateSync } from 'node:zlib'
import type { Vendor } from '../../../../src-main/core/link-doctor/vendor-facts'
import {
  base64,
  base64Url,
  checkPointVersion2,
  inBytes,
  inCharacters,
  percent,
  percentLowerCase,
  proofpointVersion2,
  proofpointVersion3,
  shuffled,
  withProxyParameter,
  withSuffix,
} from './gateway-encodings'

export interface Wrapper {
  readonly name: string
  readonly vendor: Vendor
  readonly wrap: (link: string) => string
}

export const wrappers: readonly Wrapper[] = [
  {
    name: 'Safe Links',
    vendor: 'microsoft-safe-links',
    wrap: (link) =>
      `https://eur01.safelinks.protection.outlook.com/?url=${percent(link)}&data=05%7C02%7Ca%40b.example&sdata=Zz%2Bq%3D&reserved=0`,
  },
  {
    name: 'Safe Links, Teams',
    vendor: 'microsoft-safe-links',
    wrap: (link) =>
      `https://statics.teams.cdn.office.net/evergreen-assets/safelinks/2/atp-safelinks.html?url=${percent(link)}&locale=en-us&dest=x`,
  },
  {
    name: 'Defender for Cloud Apps, interstitial',
    vendor: 'microsoft-defender-cloud-apps',
    wrap: (link) =>
      `https://mcas-proxyweb.mcas.ms/certificate-checker?login=false&originalUrl=${percent(withProxyParameter(withSuffix(link, '.mcas.ms')))}&McasCSRF=ab12`,
  },
  {
    name: 'Defender for Cloud Apps, bare',
    vendor: 'microsoft-defender-cloud-apps',
    wrap: (link) => withSuffix(link, '.mcas-gov.us'),
  },
  {
    name: 'Proofpoint v1',
    vendor: 'proofpoint-url-defense',
    wrap: (link) =>
      `https://urldefense.proofpoint.com/v1/url?u=${percent(link)}&k=oIvRg1%2B%3D%3D%0A&r=x&m=y&s=z`,
  },
  {
    name: 'Proofpoint v1, ampersands as entities',
    vendor: 'proofpoint-url-defense',
    wrap: (link) =>
      `https://urldefense.proofpoint.com/v1/url?u=${percent(link.replaceAll('&', '&amp;'))}&amp;k=x&amp;s=z`,
  },
  {
    name: 'Proofpoint v2',
    vendor: 'proofpoint-url-defense',
    wrap: (link) =>
      `https://urldefense.proofpoint.com/v2/url?u=${proofpointVersion2(link)}&d=DwMBaQ&c=V-x&r=B_T&m=i&s=-M&e=`,
  },
  {
    name: 'Proofpoint v3, runs in bytes',
    vendor: 'proofpoint-url-defense',
    wrap: (link) => proofpointVersion3(link, inBytes),
  },
  {
    name: 'Proofpoint v3, runs in characters',
    vendor: 'proofpoint-url-defense',
    wrap: (link) => proofpointVersion3(link, inCharacters),
  },
  {
    name: 'Proofpoint v3, asterisks escaped',
    vendor: 'proofpoint-url-defense',
    wrap: (link) => proofpointVersion3(link, inBytes).replaceAll('*', '%2A'),
  },
  {
    name: 'Proofpoint URL Isolation',
    vendor: 'proofpoint-url-isolation',
    wrap: (link) =>
      `https://urlisolation.com/browser?clickId=A1&traceToken=17%3Bx_hosted%3Bhttps%3A%2Fva.live&url=${percent(link)}`,
  },
  {
    name: 'Barracuda',
    vendor: 'barracuda',
    wrap: (link) =>
      `https://linkprotect.cudasvc.com/url?a=${percentLowerCase(link)}&c=E,1,aB-_9,,&typo=1`,
  },
  {
    name: 'Cisco',
    vendor: 'cisco-secure-email',
    wrap: (link) => `https://secure-web.cisco.com/1z0v_U78-rf/${percent(link)}`,
  },
  {
    name: 'Cisco, encoded twice',
    vendor: 'cisco-secure-email',
    wrap: (link) => `http://secure-web.cisco.com/1z0v_U78-rf/${percent(percent(link))}`,
  },
  {
    name: 'Trend Micro v1',
    vendor: 'trend-micro',
    wrap: (link) =>
      `https://ddec1-0-en-ctp.trendmicro.com:443/wis/clicktime/v1/query?url=${percentLowerCase(link)}&umid=d1&auth=53`,
  },
  {
    name: 'Trend Micro v2',
    vendor: 'trend-micro',
    wrap: (link) =>
      `https://ctp.trendmicro.com/wis/clicktime/v2/clickthrough?url=${percent(link)}&uuid=2d&auth=31`,
  },
  {
    name: 'Symantec',
    vendor: 'symantec',
    wrap: (link) => `https://clicktime.symantec.com/15tStdWWRB?h=zRUjvn-A=&u=${percent(link)}`,
  },
  {
    name: 'Sophos',
    vendor: 'sophos',
    wrap: (link) =>
      `https://eu-west-1.protection.sophos.com?d=liveperson.net&u=${base64(link)}&p=m&i=a&t=b&h=c&s=d`,
  },
  {
    name: 'Sophos, URL-safe and escaped',
    vendor: 'sophos',
    wrap: (link) =>
      `https://us-west-2.protection.sophos.com/?d=liveperson.net&u=${percent(base64(link))}&p=m`,
  },
  { name: 'Check Point v2', vendor: 'check-point', wrap: checkPointVersion2 },
  {
    name: 'Check Point v1',
    vendor: 'check-point',
    wrap: (link) =>
      `https://avanan.url-protection.com/v1/r01/url?o=${percent(link).replaceAll('%2F', '/')}&g=NWQ==&h=MT&p=Yz`,
  },
  {
    name: 'FireEye',
    vendor: 'fireeye-trellix',
    wrap: (link) => `https://protect2.fireeye.com/v1/url?k=00-5f&q=1&e=22&u=${percent(link)}`,
  },
  {
    name: 'Hornetsecurity',
    vendor: 'hornetsecurity',
    wrap: (link) => `http://atpscan.global.hornetsecurity.com/?d=bl&f=kX&i=&u=${percent(link)}`,
  },
  {
    name: 'Vade',
    vendor: 'vade',
    wrap: (link) => `https://m365.eu.vadesecure.com/safeproxy/v4?f=3D&i=c8&u=${percent(link)}`,
  },
  {
    name: 'INKY',
    vendor: 'inky',
    wrap: (link) =>
      `https://shared.outlook.inky.com/link?domain=liveperson.net&t=h.${base64Url(deflateSync(JSON.stringify({ url: link, k: 'x' })))}.MEQCIE`,
  },
  {
    name: 'KnowBe4 Defend',
    vendor: 'egress-knowbe4',
    wrap: (link) =>
      `https://links.eu1.defend.egress.com/Warning?crId=6a&Domain=a.example&Threat=eNp&Lang=en&Base64Url=${base64Url(deflateSync(link))}&@OriginalLink=liveperson.net`,
  },
  {
    name: 'KnowBe4 Defend, older',
    vendor: 'egress-knowbe4',
    wrap: (link) =>
      `https://links.us1.defend.egress.com/Warning?crId=6a&Lang=en&Data=${base64Url(link)}`,
  },
  {
    name: 'EdgePilot',
    vendor: 'zix-appriver',
    wrap: (link) => `https://link.edgepilot.com/s/4239f747/ca21cbCp-9?u=${percent(link)}`,
  },
  {
    name: 'VIPRE',
    vendor: 'vipre',
    wrap: (link) =>
      `https://url2.mailanyone.net/scanner?m=1s7&d=4%7Cmail&o=${percent(shuffled(link))}&s=7y`,
  },
  {
    name: 'FortiMail',
    vendor: 'fortimail',
    wrap: (link) =>
      `https://mail.example.org/fmlurlsvc/?fewReq=:B:JVw4MzE+/0=&url=${percentLowerCase(link)}`,
  },
  {
    name: 'Trustwave',
    vendor: 'trustwave',
    wrap: (link) => `https://scanmail.trustwave.com/?c=20988&d=n8&u=${percentLowerCase(link)}`,
  },
  {
    name: 'Libraesva',
    vendor: 'libraesva',
    wrap: (link) => `https://urlsand.esvalabs.com/?u=${percent(link)}&e=ed&h=45&f=y&p=y`,
  },
  {
    name: 'SpamTitan',
    vendor: 'titanhq',
    wrap: (link) => `https://linklock.titanhq.com/analyse?url=${percent(link)}&data=eJx`,
  },
  {
    name: 'Topsec',
    vendor: 'topsec',
    wrap: (link) => `https://scanner.topsec.com/?d=41&r=auto&u=${percent(link)}&t=77`,
  },
  {
    name: 'Mailinblack',
    vendor: 'mailinblack',
    wrap: (link) =>
      `https://mibc-fr-05.mailinblack.com/securelink/?url=https://a.example&key=${base64Url(JSON.stringify({ lang: 'FR', url: link, token: 'g' }))}`,
  },
  {
    name: 'Google',
    vendor: 'google',
    wrap: (link) =>
      `https://www.google.com/url?q=${percent(link)}&source=gmail&ust=17000&usg=AOvVaw`,
  },
  {
    name: 'LinkedIn',
    vendor: 'linkedin',
    wrap: (link) => `https://www.linkedin.com/redir/redirect?url=${percent(link)}&urlhash=x`,
  },
  {
    name: 'Slack',
    vendor: 'slack',
    wrap: (link) => `https://slack-redir.net/link?url=${percent(link)}`,
  },
  {
    name: 'Meta',
    vendor: 'meta',
    wrap: (link) => `https://l.facebook.com/l.php?u=${percent(link)}&h=AT0`,
  },
]

/** Ways to change a link that do not nest: they alter it in place. */
export const disarmers: readonly Wrapper[] = [
  {
    name: 'Symantec, disarmed',
    vendor: 'symantec',
    wrap: (link) => link.replace('://', '://noclick_'),
  },
  {
    name: 'Cloudflare, disarmed',
    vendor: 'cloudflare',
    wrap: (link) =>
      link
        .replace('://', '[:]//')
        .replace(/\/\/[^/?#]*/, (authority) => authority.replaceAll('.', '[.]')),
  },
]
