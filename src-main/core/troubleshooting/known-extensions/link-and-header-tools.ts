// Tools that change links, redirects, headers or how a browser looks to a site. Data only; what the fields mean stands in
// known-extension.ts.
import type { KnownExtension } from './known-extension'

export const LINK_AND_HEADER_TOOLS: readonly KnownExtension[] = [
  {
    name: 'ClearURLs',
    chromeId: 'lckanjgmijmafbedllaakclkaicjfmnk',
    edgeId: 'mdkdmaickkfdekbjdoojfalpbkgaddei',
    firefoxId: '{74145f27-f039-47ce-a470-a662b129930a}',
    disturbs: ['changesLinks'],
    source: 'public lists',
  },
  {
    name: 'Skip Redirect',
    chromeId: 'jaoafjdoijdconemdmodhbfpianehlon',
    firefoxId: 'skipredirect@sblask',
    disturbs: ['changesLinks'],
    source: 'public lists',
  },
  {
    name: 'Referer Control',
    chromeId: 'hnkcfpcejkafcihlgbojoidoihckciin',
    disturbs: ['changesHeaders'],
    source: 'public lists',
  },
  {
    name: 'User-Agent Switcher and Manager',
    chromeId: 'bhchdcejhohfmigjafbampogmaanbfkg',
    disturbs: ['changesHeaders'],
    source: 'public lists',
  },
  {
    name: 'User-Agent Switcher for Chrome',
    chromeId: 'djflhoibgkdhkhhcedjiklpkjnoahfmg',
    disturbs: ['changesHeaders'],
    source: 'extension-detector',
  },
  {
    name: 'Random User-Agent',
    chromeId: 'einpaelgookohagofgnnkcfjbkkgepnp',
    disturbs: ['changesHeaders'],
    source: 'public lists',
  },
  {
    name: 'CanvasBlocker',
    firefoxId: 'CanvasBlocker@kkapsner.de',
    disturbs: ['changesFingerprint'],
    source: 'public lists',
  },
  {
    name: 'Chameleon',
    firefoxId: '{3579f63b-d8ee-424f-bbb6-6d0ce3285e6a}',
    disturbs: ['changesFingerprint', 'changesHeaders'],
    source: 'public lists',
  },
  {
    name: 'HTTPS Everywhere',
    chromeId: 'gcbommkclmclpchllfjekcdonpmejbdp',
    firefoxId: 'https-everywhere@eff.org',
    disturbs: ['changesLinks'],
    source: 'extension-detector',
  },
  {
    name: 'LibRedirect',
    firefoxId: '7esoorv3@alefvanoon.anonaddy.me',
    disturbs: ['changesLinks'],
    source: 'public lists',
  },
]
