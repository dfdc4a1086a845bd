// Browser parts of security products, which hold back pages they think dangerous. Data only; what the fields mean stands in
// known-extension.ts.
import type { KnownExtension } from './known-extension'

export const SECURITY_PRODUCTS: readonly KnownExtension[] = [
  {
    name: 'Malwarebytes Browser Guard',
    chromeId: 'ihcjicgdanjaechkgeegckofjjedodee',
    firefoxId: '{242af0bb-db11-4734-b7a0-61cb8a9b20fb}',
    disturbs: ['blocksTrackers', 'blocksPages'],
    source: 'extension-detector',
  },
  {
    name: 'Avast Online Security & Privacy',
    chromeId: 'gomekmidlodglbbmalcneegieacbdmki',
    disturbs: ['blocksTrackers', 'changesCookies'],
    source: 'extension-detector',
  },
  {
    name: 'AVG Online Security',
    chromeId: 'nbmoafcmbajniiapeidgficgifbfmjfo',
    disturbs: ['blocksTrackers', 'changesCookies'],
    source: 'public lists',
  },
  {
    name: 'Norton Safe Web',
    chromeId: 'fnpbeacklnhmkkilekogeiekaglbmmka',
    disturbs: ['blocksPages'],
    source: 'public lists',
  },
  {
    name: 'Norton Privacy Builder',
    chromeId: 'lpognpnpncelknkahlngpojfjgdmkodn',
    disturbs: ['blocksTrackers'],
    source: 'public lists',
  },
  {
    name: 'McAfee WebAdvisor',
    chromeId: 'fheoggkfdfchfphceeifdbepaooicaho',
    disturbs: ['blocksPages'],
    source: 'public lists',
  },
  {
    name: 'Kaspersky Protection',
    chromeId: 'ahkjpbeeocnddjkakilopmfdlnjdpcdm',
    disturbs: ['blocksPages', 'blocksTrackers'],
    source: 'public lists',
  },
  {
    name: 'Bitdefender TrafficLight',
    chromeId: 'cfnpidifppmenkapgihekkeednfoenal',
    disturbs: ['blocksPages', 'blocksTrackers'],
    source: 'public lists',
  },
  {
    name: 'Avira Browser Safety',
    chromeId: 'flliilndjeohchalpbbcdekjklbdgfkk',
    disturbs: ['blocksTrackers', 'blocksPages'],
    source: 'extension-detector',
  },
  {
    name: 'Trend Micro Check',
    chromeId: 'imhhfjfjfhjjjgaedcanngoffjmcblgi',
    disturbs: ['blocksPages'],
    source: 'public lists',
  },
  {
    name: 'Guardio',
    chromeId: 'gjfpmkejnolcfklaaddjnckanhhgegla',
    disturbs: ['blocksPages'],
    source: 'public lists',
  },
]
