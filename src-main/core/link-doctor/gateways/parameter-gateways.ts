// Gateways and redirects whose link stands percent-encoded in one parameter and needs no more to be
// recovered: one entry each. Pure.
import {
  hosts,
  hostsLike,
  pathsLike,
  rawParameter,
  rootPath,
  targetIn,
  type GatewayRule,
  type RawParameter,
} from './gateway-rule'

export const parameterRules: readonly GatewayRule[] = [
  {
    vendor: 'barracuda',
    isHost: hosts('linkprotect.cudasvc.com'),
    isShape: pathsLike(/^\/url$/),
    open: targetIn({ names: ['a'] }),
  },
  {
    // Each product has a host of its own: imsva91-ctp, ddec1-0-en-ctp, cas5-0-urlprotect.
    vendor: 'trend-micro',
    isHost: hostsLike(/^(?:[a-z0-9-]+-)?(?:ctp|urlprotect)\.trendmicro\.com$/),
    isShape: pathsLike(/^\/wis\/clicktime\/(?:v1\/query|v2\/clickthrough)$/),
    open: targetIn({ names: ['url'] }),
  },
  {
    vendor: 'fireeye-trellix',
    isHost: hostsLike(/^protect\d*\.fireeye\.com$/),
    isShape: pathsLike(/^\/(?:v\d\/)?url$/),
    open: targetIn({ names: ['u'], isLast: true }),
  },
  {
    vendor: 'hornetsecurity',
    isHost: hosts('atpscan.global.hornetsecurity.com'),
    isShape: rootPath,
    open: targetIn({ names: ['u'], isLast: true }),
  },
  {
    vendor: 'vade',
    isHost: hosts('m365.eu.vadesecure.com', 'm365.us.vadesecure.com', 'gws.eu.vadesecure.com'),
    isShape: pathsLike(/^\/safeproxy\/v\d$/),
    open: targetIn({ names: ['u'], isLast: true }),
  },
  {
    vendor: 'vade',
    isHost: hosts('antiphishing.vadesecure.com'),
    isShape: pathsLike(/^\/v\d$/),
    open: targetIn({ names: ['u'], isLast: true }),
  },
  {
    vendor: 'zix-appriver',
    isHost: hosts('link.zixcentral.com'),
    isShape: pathsLike(/^\/u\/[0-9a-f]+\/[^/]+$/i),
    open: targetIn({ names: ['u'], isLast: true }),
  },
  {
    vendor: 'zix-appriver',
    isHost: hosts('link.edgepilot.com'),
    isShape: pathsLike(/^\/(?:s\/[0-9a-f]+\/[^/]+|x\/[^/]+(?:\/[^/]+)?)$/i),
    open: targetIn({ names: ['u'], isLast: true }),
  },
  {
    // Runs on the customer's own host: known by its path and both of its parameters.
    vendor: 'fortimail',
    isHost: () => true,
    isShape: (link) => link.path === '/fmlurlsvc/' && isScrambled(rawParameter(link, 'fewReq')),
    open: targetIn({ names: ['url'], mayBeEncodedTwice: true }),
  },
  {
    vendor: 'trustwave',
    isHost: hosts('scanmail.trustwave.com'),
    isShape: rootPath,
    open: targetIn({ names: ['u'], isLast: true }),
  },
  {
    vendor: 'libraesva',
    isHost: hosts('urlsand.esvalabs.com'),
    isShape: rootPath,
    open: targetIn({ names: ['u'] }),
  },
  {
    vendor: 'titanhq',
    isHost: hosts('linklock.titanhq.com'),
    isShape: pathsLike(/^\/analyse$/),
    open: targetIn({ names: ['url'] }),
  },
  {
    vendor: 'topsec',
    isHost: hosts('scanner.topsec.com'),
    isShape: rootPath,
    open: targetIn({ names: ['u'] }),
  },
  {
    vendor: 'google',
    isHost: hostsLike(/^(?:www\.)?google\.[a-z]{2,3}(?:\.[a-z]{2})?$/),
    isShape: pathsLike(/^\/url$/),
    open: targetIn({ names: ['q', 'url'] }),
  },
  {
    vendor: 'linkedin',
    isHost: hosts('linkedin.com'),
    isShape: pathsLike(/^\/redir\/redirect$/),
    open: targetIn({ names: ['url'] }),
  },
  {
    vendor: 'slack',
    isHost: hosts('slack-redir.net'),
    isShape: pathsLike(/^\/link$/),
    open: targetIn({ names: ['url'] }),
  },
  {
    vendor: 'meta',
    isHost: hosts('l.facebook.com', 'lm.facebook.com'),
    isShape: pathsLike(/^\/l\.php$/),
    open: targetIn({ names: ['u'] }),
  },
]

/** FortiMail's own parameter: a codec between colons, then base64. */
function isScrambled(found: RawParameter): boolean {
  return found.kind === 'value' && /^(?::|%3a)[A-Z](?::|%3a)./i.test(found.value)
}
