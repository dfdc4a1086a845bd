// Links that a gateway keeps on its servers.
import type { KeptLink } from './sample-links'

export const keptLinks: readonly KeptLink[] = [
  [
    'Mimecast, host stated',
    ['mimecast'],
    'authentication.liveperson.net',
    'https://protect-eu.mimecast.com/s/Ab3CE4x9?domain=authentication.liveperson.net',
  ],
  ['Mimecast, host hidden', ['mimecast'], null, 'https://protect.mimecast.com/s/Ab3CE4x9'],
  [
    'Mimecast, newer host',
    ['mimecast'],
    'va.liveperson.net',
    'https://url.uk.m.mimecastprotect.com/s/YP9XCWQRPf?domain=va.liveperson.net',
  ],
  [
    'Mimecast, offshore',
    ['mimecast'],
    'liveperson.com',
    'https://protect-je.mimecast-offshore.com/s/YP9?domain=LivePerson.com',
  ],
  [
    'Mimecast, old path',
    ['mimecast'],
    null,
    'https://protect-us.mimecast.com/r/Zx9_Zx9_Zx9_Zx9_Zx9_Zx9_Zx9_Zx9_Zx9_Zx9_Zx9_Zx9_Zx9_Zx9_Zx9_Zx9_Zx9_Zx9_Zx9_Zx9_',
  ],
  [
    'Intermedia',
    ['intermedia'],
    null,
    'https://url.emailprotection.link/?b6t_II7rHqeURY3L4E7-KcEv',
  ],
  [
    'Bitdefender',
    ['bitdefender'],
    null,
    'https://lsems.gravityzone.bitdefender.com/scan/aHR0cHM6Ly9uby4',
  ],
  ['Bitdefender, older host', ['bitdefender'], null, 'https://linkscan.io/scan/ux/aHR0cHM6Ly9uby4'],
  [
    'DuoCircle',
    ['duocircle'],
    'authentication.liveperson.net',
    'https://scan.phishprotection.com/v1/url?d=authentication.liveperson.net&id=77',
  ],
  [
    'Mimecast in Safe Links',
    ['microsoft-safe-links', 'mimecast'],
    'va.liveperson.net',
    'https://nam11.safelinks.protection.outlook.com/?url=https%3A%2F%2Fprotect-us.mimecast.com%2Fs%2FAb3%3Fdomain%3Dva.liveperson.net&data=05%7C02%7Cagent%40example.com%7C1f&sdata=q%2Bw%3D&reserved=0',
  ],
  [
    'Intermedia in Proofpoint v2',
    ['proofpoint-url-defense', 'intermedia'],
    null,
    'https://urldefense.proofpoint.com/v2/url?u=https-3A__url.emailprotection.link_-3Fbxyz&d=a',
  ],
]
