// The mail gateways that the stand-in can put between a message and its mailbox, by name.

export const gatewayVendors = [
  'safeLinks',
  'proofpointV1',
  'proofpointV2',
  'proofpointV3',
  'mimecast',
  'barracuda',
  'ciscoSecureEmail',
  'trendMicro',
  'symantec',
  'sophos',
  'checkPoint',
  'fireEye',
  'hornetsecurity',
  'vade',
  'inky',
  'knowBe4',
  'edgePilot',
  'vipre',
  'intermedia',
  'fortiMail',
  'trustwave',
  'libraesva',
  'spamTitan',
] as const

export type GatewayVendor = (typeof gatewayVendors)[number]
