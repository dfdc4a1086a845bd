// VPN and proxy extensions: the service sees another address, which it may not allow. Data only; what the fields mean stands in
// known-extension.ts.
import type { KnownExtension } from './known-extension'

export const ROUTE_CHANGERS: readonly KnownExtension[] = [
  {
    name: 'FoxyProxy',
    firefoxId: 'foxyproxy@eric.h.jung',
    disturbs: ['changesRoute'],
    source: 'public lists',
  },
  {
    name: 'NordVPN',
    chromeId: 'fjoaledfpmneenckfbpdfhkmimnjocfa',
    firefoxId: 'nordvpnproxy@nordvpn.com',
    disturbs: ['changesRoute', 'blocksTrackers'],
    source: 'public lists',
  },
  {
    name: 'Surfshark',
    chromeId: 'ailoabdmgclmfmhdagmlohpjlbpffblp',
    firefoxId: '{732216ec-0dab-43bb-ac85-4b5e1977599d}',
    disturbs: ['changesRoute', 'blocksTrackers'],
    source: 'public lists',
  },
  {
    name: 'ExpressVPN',
    chromeId: 'fgddmllnllkalaagkghckoinaemmogpe',
    disturbs: ['changesRoute'],
    source: 'extension-detector',
  },
  {
    name: 'Proton VPN',
    chromeId: 'jplgfhpmjnbigmhklmmbgecoobifkmpa',
    disturbs: ['changesRoute'],
    source: 'public lists',
  },
  {
    name: 'Windscribe',
    chromeId: 'hnmpcagpplmpfojmgmnngilcnanddlhb',
    firefoxId: '@windscribeff',
    disturbs: ['changesRoute', 'blocksTrackers', 'changesFingerprint'],
    source: 'public lists',
  },
  {
    name: 'Private Internet Access',
    chromeId: 'jplnlifepflhkbkgonidnobkakhmpnmh',
    firefoxId: '{3e4d2037-d300-4e95-859d-3cba866f46d3}',
    disturbs: ['changesRoute', 'changesCookies'],
    source: 'public lists',
  },
  {
    name: 'SetupVPN',
    chromeId: 'oofgbpoabipfcfjapgnbbjjaenockbdp',
    firefoxId: '@setupvpncom',
    disturbs: ['changesRoute'],
    source: 'public lists',
  },
  {
    name: 'Browsec',
    chromeId: 'omghfjlpggmjjaagoclmmobgdodcjboh',
    disturbs: ['changesRoute'],
    source: 'public lists',
  },
  {
    name: 'Hotspot Shield',
    chromeId: 'nlbejmccbhkncgokjcmghpfloaajcffj',
    disturbs: ['changesRoute'],
    source: 'extension-detector',
  },
  {
    name: 'Touch VPN',
    chromeId: 'bihmplhobchoageeokmgbdihknkjbknd',
    disturbs: ['changesRoute'],
    source: 'extension-detector',
  },
  {
    name: 'Hola',
    chromeId: 'gkojfkhlekighikafcpjkiklfbnlmeio',
    disturbs: ['changesRoute'],
    source: 'public lists',
  },
  {
    name: 'Urban VPN',
    chromeId: 'eppiocemhmnlbhjplcgkofciiegomcon',
    disturbs: ['changesRoute'],
    source: 'public lists',
  },
  {
    name: 'PureVPN',
    chromeId: 'bfidboloedlamgdmenmlbipfnccokknp',
    disturbs: ['changesRoute'],
    source: 'public lists',
  },
  {
    name: 'VeePN',
    chromeId: 'majdfhpaihoncoakbjgbdhglocklcgno',
    disturbs: ['changesRoute'],
    source: 'extension-detector',
  },
  {
    name: 'Planet VPN',
    chromeId: 'hipncndjamdcmphkgngojegjblibadbe',
    disturbs: ['changesRoute'],
    source: 'public lists',
  },
  {
    name: 'DotVPN',
    chromeId: 'kpiecbcckbofpmkkkdibbllpinceiihk',
    disturbs: ['changesRoute'],
    source: 'public lists',
  },
]
