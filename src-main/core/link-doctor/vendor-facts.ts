// The products that rewrite links: their names, and where in each an administrator exempts a domain.
// Data only, proper names untranslated; the words around them belong to the page.

export interface VendorFacts {
  readonly product: string
  readonly exemption: Exemption
}

/** Where a domain is exempted from rewriting. */
export type Exemption =
  /** Menu after menu, one path an edition; as the documents named below state it. */
  | { readonly kind: 'setting'; readonly paths: readonly (readonly string[])[] }
  /** The vendor enters it on request. */
  | { readonly kind: 'vendorSupport' }
  /** No public document names the place. */
  | { readonly kind: 'notPublic' }
  /** A web site's own redirect, not a mail gateway: nothing to exempt. */
  | { readonly kind: 'notAGateway' }

const setting = (...paths: readonly (readonly string[])[]): Exemption => ({
  kind: 'setting',
  paths,
})
const NOT_PUBLIC: Exemption = { kind: 'notPublic' }
const NOT_A_GATEWAY: Exemption = { kind: 'notAGateway' }

/** Keyed by the ids that diagnoses and `check-link` use. */
export const vendorFacts = {
  // learn.microsoft.com: Set up Safe Links policies in Microsoft Defender for Office 365.
  'microsoft-safe-links': {
    product: 'Microsoft Defender for Office 365 Safe Links',
    exemption: setting([
      'Email & collaboration',
      'Policies & rules',
      'Threat policies',
      'Safe Links',
      'URL & click protection settings',
      'Do not rewrite the following URLs in email',
    ]),
  },
  'microsoft-defender-cloud-apps': {
    product: 'Microsoft Defender for Cloud Apps',
    exemption: NOT_PUBLIC,
  },
  // knowledgebase.cyberguru.eu: Whitelisting Proofpoint TAP; help.proofpoint.com, Essentials:
  // Troubleshooting issues with URL Defense.
  'proofpoint-url-defense': {
    product: 'Proofpoint URL Defense',
    exemption: setting(
      [
        'Email Protection',
        'Targeted Attack Protection',
        'URL Defense',
        'URL Rewrite',
        'Exceptions',
      ],
      [
        'Security Settings',
        'Malicious Content',
        'URL Defense',
        'Exclude URLs that contain specified domains/IP addresses',
      ],
    ),
  },
  'proofpoint-url-isolation': { product: 'Proofpoint URL Isolation', exemption: NOT_PUBLIC },
  // mimecastsupport.zendesk.com: Targeted Threat Protection, URL Protect, Managed URLs.
  mimecast: {
    product: 'Mimecast URL Protect',
    exemption: setting([
      'Services',
      'URL Protection',
      'URL Tools',
      'Managed URLs',
      'Disable Rewriting For This Entry',
    ]),
  },
  // campus.barracuda.com: Understanding Link Protection.
  barracuda: {
    product: 'Barracuda Link Protection',
    exemption: setting(['Intent Domain Policies', 'Ignore']),
  },
  // docs.ces.cisco.com: URL Rewriting and Analysis Best Practices.
  'cisco-secure-email': {
    product: 'Cisco Secure Email',
    exemption: setting(['Incoming Mail Policies', 'Outbreak Filters', 'Bypass domain scanning']),
  },
  // Trend Micro's help for IMSVA: URLs in this list are not rewritten.
  'trend-micro': {
    product: 'Trend Micro Time-of-Click Protection',
    exemption: setting(['Web Reputation Approved List']),
  },
  // knowledge.broadcom.com, article 163838.
  symantec: {
    product: 'Symantec Click-time URL Protection',
    exemption: setting([
      'Services',
      'Email Threat Detection and Response',
      'Click-time URL Protection Settings',
      'Whitelist Domains',
    ]),
  },
  // docs.sophos.com: URL allow list.
  sophos: {
    product: 'Sophos Email Time of Click Protection',
    exemption: setting(['My Products', 'General Settings', 'URL allow list']),
  },
  // sc1.checkpoint.com: Configure Click-Time Protection exceptions.
  'check-point': {
    product: 'Check Point Harmony Email Click-Time Protection',
    exemption: setting(['Security Settings', 'Exceptions', 'Click-Time']),
  },
  'fireeye-trellix': { product: 'Trellix Email Security', exemption: NOT_PUBLIC },
  // support.hornetsecurity.com: URL Rewriting; entries are requested from the vendor.
  hornetsecurity: {
    product: 'Hornetsecurity ATP URL Rewriting',
    exemption: { kind: 'vendorSupport' },
  },
  vade: { product: 'Vade', exemption: NOT_PUBLIC },
  // inkyops.atlassian.net: Link Rewriting.
  inky: {
    product: 'INKY Link Rewriting',
    exemption: setting(['Settings', 'Markup', 'Link Rewriting', 'Exceptions']),
  },
  // support.knowbe4.com, article 35666043130515.
  'egress-knowbe4': {
    product: 'KnowBe4 Defend',
    exemption: setting([
      'URL Rewriting / Decode',
      'URL Rewriting',
      'Add Exception',
      'Disable Link Rewriting',
    ]),
  },
  'zix-appriver': { product: 'Zix / AppRiver EdgePilot', exemption: NOT_PUBLIC },
  // helpdesk.vipre.com: Phishing Protection.
  vipre: {
    product: 'VIPRE Phishing Protection',
    exemption: setting(['Phishing Protection', 'Allowed IPs/Domains']),
  },
  // kb.intermedia.net, article 23554.
  intermedia: {
    product: 'Intermedia LinkSafe',
    exemption: setting([
      'HostPilot Control Panel',
      'Services',
      'Email Protection',
      'Inbound Policy',
      'Default Policy',
      'LinkSafe',
      'Safe and Blocked URLs',
    ]),
  },
  // docs.fortinet.com, FortiMail 6.4: Configuring the FortiGuard URL filter.
  fortimail: {
    product: 'Fortinet FortiMail',
    exemption: setting(['Security', 'URL Filter', 'Exempt']),
  },
  trustwave: { product: 'Trustwave MailMarshal Blended Threats', exemption: NOT_PUBLIC },
  // goldphish.helpscoutdocs.com: Whitelisting in Libraesva.
  libraesva: {
    product: 'Libraesva URLSand',
    exemption: setting(['Content Analysis', 'Sandbox Filters', 'URLSand', 'Exceptions']),
  },
  // docs.titanhq.com: Global Allowed URLs.
  titanhq: {
    product: 'TitanHQ SpamTitan Link Lock',
    exemption: setting(['Content Filtering', 'Link Lock', 'Allowed URLs']),
  },
  topsec: { product: 'Topsec', exemption: NOT_PUBLIC },
  mailinblack: { product: 'Mailinblack Secure Link', exemption: NOT_PUBLIC },
  // bitdefender.com, support article 77211-294998.
  bitdefender: {
    product: 'Bitdefender GravityZone LinkScan',
    exemption: setting(['Products', 'GravityZone Security for Email', 'Message Rules']),
  },
  duocircle: { product: 'DuoCircle Phish Protection', exemption: NOT_PUBLIC },
  // developers.cloudflare.com: Link actions.
  cloudflare: {
    product: 'Cloudflare Email Security',
    exemption: setting(['Settings', 'Email Configuration', 'Email Policies', 'Link Actions']),
  },
  google: { product: 'Google', exemption: NOT_A_GATEWAY },
  linkedin: { product: 'LinkedIn', exemption: NOT_A_GATEWAY },
  slack: { product: 'Slack', exemption: NOT_A_GATEWAY },
  meta: { product: 'Meta', exemption: NOT_A_GATEWAY },
} as const satisfies Readonly<Record<string, VendorFacts>>

export type Vendor = keyof typeof vendorFacts
