// Every gateway that is known here, and which of them a link belongs to. A new one gets its rule in
// a file beside this one, its id and facts in vendor-facts.ts, and its links in the test's table.
import type { WebLink } from '../split-link'
import { checkPointRules } from './check-point'
import { ciscoRule } from './cisco'
import { encodedTargetRules } from './encoded-target-gateways'
import type { GatewayRule } from './gateway-rule'
import { keepingRules } from './keeping-gateways'
import { microsoftRules } from './microsoft'
import { parameterRules } from './parameter-gateways'
import { proofpointRules } from './proofpoint'
import { symantecRules } from './symantec'
import { vipreRule } from './vipre'

const RULES: readonly GatewayRule[] = [
  // First: it writes into the host of any other gateway.
  ...symantecRules,
  ...microsoftRules,
  ...proofpointRules,
  ...checkPointRules,
  ...encodedTargetRules,
  ...keepingRules,
  ciscoRule,
  vipreRule,
  ...parameterRules,
]

/** Host and path must both fit; a gateway speaks plainly and on its own port. */
export function gatewayOf(link: WebLink): GatewayRule | null {
  if (link.trick !== null || link.port !== null) return null
  return RULES.find((rule) => rule.isHost(link.host) && rule.isShape(link)) ?? null
}

/** Hosts that a false gateway would like to be taken for. */
const NAMES = [
  'safelinks.protection.outlook.com',
  'urldefense.com',
  'urldefense.proofpoint.com',
  'urlisolation.com',
  'mimecast.com',
  'mimecastprotect.com',
  'linkprotect.cudasvc.com',
  'secure-web.cisco.com',
  'ctp.trendmicro.com',
  'clicktime.symantec.com',
  'protection.sophos.com',
  'protect.checkpoint.com',
  'url.avanan.click',
  'url-protection.com',
  'fireeye.com',
  'hornetsecurity.com',
  'vadesecure.com',
  'outlook.inky.com',
  'defend.egress.com',
  'link.edgepilot.com',
  'mailanyone.net',
  'url.emailprotection.link',
  'scanmail.trustwave.com',
  'urlsand.esvalabs.com',
  'linklock.titanhq.com',
  'mailinblack.com',
]

/** Paths that say which gateway they belong to, whatever the host. */
const PATHS =
  /^\/v[12]\/url$|^\/v3\/__|^\/v2\/(?:r\d+\/)?___|^\/wis\/clicktime\/|^\/safeproxy\/v\d|^\/evergreen-assets\/safelinks\/|^\/securelink\/|^\/certificate-checker$|^\/fmlurlsvc\//

/** Whether a host that is no gateway bears the name of one, or its path; or one answers elsewhere. */
export function isLookAlikeGateway({ host, path, port }: WebLink): boolean {
  if (NAMES.some((name) => isWithin(host, name))) return port !== null
  return PATHS.test(path) || NAMES.some((name) => host.includes(name))
}

function isWithin(host: string, name: string): boolean {
  return host === name || host.endsWith(`.${name}`)
}
