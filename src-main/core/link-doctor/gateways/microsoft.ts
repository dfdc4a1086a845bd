// Microsoft: Safe Links in mail, Teams and Outlook on the web, and the proxy of Defender for Cloud
// Apps, which appends its own domain to every host. Pure.
import { percentDecoded } from '../text-decoding'
import { splitLink } from '../split-link'
import type { WebLink } from '../split-link'
import {
  brokenEncoding,
  hosts,
  hostsLike,
  pathsLike,
  rawParameter,
  targetIn,
  targetMissing,
  targetOrBroken,
  type GatewayRule,
  type Opened,
} from './gateway-rule'

const PROXY_SUFFIXES = ['.mcas.ms', '.mcas-gov.us', '.mcas-gov.ms']

export const microsoftRules: readonly GatewayRule[] = [
  {
    vendor: 'microsoft-safe-links',
    isHost: hosts(
      'safelinks.protection.outlook.com',
      'safelinks.protection.office365.us',
      'safelinks.protection.outlook.cn',
    ),
    isShape: pathsLike(/^\/?$|^\/ap\/[a-z]+-[0-9a-f]+\/?$/i),
    open: targetIn({ names: ['url'] }),
  },
  {
    vendor: 'microsoft-safe-links',
    isHost: hostsLike(/^statics(?:int)?\.teams\.cdn\.office\.net$/),
    isShape: pathsLike(/^\/evergreen-assets\/safelinks\/\d+\/atp-safelinks\.html$/i),
    open: targetIn({ names: ['url'] }),
  },
  {
    vendor: 'microsoft-safe-links',
    isHost: hosts('outlook.office.com', 'outlook.office365.com'),
    isShape: pathsLike(/^\/mail\/safelink\.html$/i),
    open: targetIn({ names: ['url'] }),
  },
  {
    vendor: 'microsoft-defender-cloud-apps',
    isHost: hostsLike(/^mcas-proxyweb\.mcas(?:\.ms|-gov\.us|-gov\.ms)$/),
    isShape: pathsLike(/^\/certificate-checker$/i),
    open: openCertificateChecker,
  },
  {
    vendor: 'microsoft-defender-cloud-apps',
    isHost: (host) => proxiedHost(host)?.includes('.') === true,
    isShape: () => true,
    open: (link) => ({ kind: 'target', target: withoutProxy(link) }),
  },
]

function openCertificateChecker(link: WebLink): Opened {
  const original = rawParameter(link, 'originalUrl')
  if (original.kind === 'missing') return targetMissing
  const target = original.kind === 'value' ? percentDecoded(original.value) : null
  if (target === null) return brokenEncoding
  const split = splitLink(target)
  if (split.kind !== 'web') return targetOrBroken(target)
  return targetOrBroken(withoutProxy(split.link))
}

function proxiedHost(host: string): string | null {
  const suffix = PROXY_SUFFIXES.find((ending) => host.endsWith(ending))
  return suffix === undefined ? null : host.slice(0, -suffix.length)
}

/** The link with its own host, and without the parameter that the proxy adds to it. */
function withoutProxy({ text, host, hostStart, hostEnd, trick }: WebLink): string {
  const bare = proxiedHost(host)
  if (bare === null || trick !== null) return text
  const written = text.slice(hostStart, hostStart + bare.length)
  return text.slice(0, hostStart) + written + withoutProxyParameter(text.slice(hostEnd))
}

/** `McasTsid=<number>` stands last in the query in every public sample. */
function withoutProxyParameter(tail: string): string {
  const hash = tail.indexOf('#')
  const end = hash === -1 ? tail.length : hash
  return tail.slice(0, end).replace(/[?&]McasTsid=\d{1,10}$/, '') + tail.slice(end)
}
