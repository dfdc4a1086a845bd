// Which region hosts are asked, and what their way says about a VPN.
import { describe, expect, it } from 'vitest'
import {
  isVpnName,
  judgeRegion,
  regionHostsCheck,
  type RegionFacts,
} from '../../../../src-main/core/troubleshooting/checks/region-hosts'
import { regionOf, REGIONS } from '../../../../src-main/core/troubleshooting/needed-hosts'
import { NOT_LOOKED, TIMED_OUT } from '../../../../src-main/core/troubleshooting/network-facts'
import {
  answeringProbes,
  BY_PROXY,
  connectedOver,
  DIRECT,
  HEALTHY_PATH,
} from '../../../support/network-fact-samples'

const goOn = new AbortController().signal
const [US] = REGIONS
const HEALTHY: RegionFacts = {
  proxy: DIRECT,
  name: HEALTHY_PATH.name,
  connection: connectedOver('eth0'),
  accountConnection: connectedOver('eth0'),
  vpnInterfaces: [],
  isOwnRegion: true,
}

const ROWS: readonly (readonly [string, Partial<RegionFacts>, string, string])[] = [
  ['reached by the same way', {}, 'pass', 'regionReached'],
  [
    'reached through the VPN',
    {
      connection: connectedOver('tun0'),
      accountConnection: connectedOver('tun0'),
      vpnInterfaces: ['tun0'],
    },
    'pass',
    'regionReached',
  ],
  ['reached beside a VPN', { vpnInterfaces: ['tun0'] }, 'unknown', 'regionBesideVpn'],
  [
    'reached by another way than the account',
    { accountConnection: connectedOver('tun0'), vpnInterfaces: ['tun0'] },
    'unknown',
    'regionOtherWay',
  ],
  ['reached while the account is not', { accountConnection: TIMED_OUT }, 'pass', 'regionReached'],
  [
    'reached by a way without a name',
    { connection: connectedOver(null) },
    'unknown',
    'regionUnknown',
  ],
  ['reached through a proxy', { proxy: BY_PROXY }, 'pass', 'regionReachedByProxy'],
  ['not reached', { connection: TIMED_OUT }, 'fail', 'regionUnreachable'],
  [
    'without a name',
    { name: { kind: 'noSuchName' }, connection: NOT_LOOKED },
    'fail',
    'regionUnreachable',
  ],
  [
    'not reached, and maybe not needed',
    { connection: TIMED_OUT, isOwnRegion: false },
    'unknown',
    'regionUnreachableMaybe',
  ],
  ['not asked', { connection: NOT_LOOKED }, 'unknown', 'regionUnknown'],
  [
    'not asked for want of a way',
    { proxy: NOT_LOOKED, connection: NOT_LOOKED },
    'unknown',
    'regionUnknown',
  ],
]

describe('a region host', () => {
  it.each(ROWS)('%s', (_what, change, status, id) => {
    if (US === undefined) throw new Error('no region is listed')
    expect(judgeRegion(US, { ...HEALTHY, ...change })).toMatchObject({ status, id })
  })
})

describe('the regions that are asked', () => {
  it("are the account's alone, where its hosts tell", async () => {
    const { probes, asked } = answeringProbes()
    const context = {
      accountNumber: null,
      hosts: ['api.liveperson.net', 'lo.agentvep.liveperson.net'],
    }

    const found = await regionHostsCheck.run(probes, context, goOn)

    expect(found.map(({ id }) => id)).toEqual([
      'regionNotThisAccount',
      'regionReached',
      'regionNotThisAccount',
    ])
    expect(asked.join()).not.toMatch(/auth-z[13]/)
  })

  it('are all three, where they do not', async () => {
    const { probes } = answeringProbes({ connect: () => Promise.resolve(TIMED_OUT) })
    const context = { accountNumber: null, hosts: ['api.liveperson.net'] }

    const found = await regionHostsCheck.run(probes, context, goOn)

    expect(found.map(({ id }) => id)).toEqual(REGIONS.map(() => 'regionUnreachableMaybe'))
  })

  it('are none on the practice service', async () => {
    const { probes, asked } = answeringProbes()

    const found = await regionHostsCheck.run(
      probes,
      { accountNumber: null, hosts: ['127.0.0.1:8443'] },
      goOn,
    )

    expect(found).toMatchObject([{ status: 'notApplicable', id: 'notLivePerson' }])
    expect(asked).toEqual([])
  })
})

describe('the region of an account', () => {
  it.each([
    [['va.agentvep.liveperson.net'], 'z1'],
    [['z2.le.liveperson.net', 'lo.agentvep.liveperson.net'], 'z2'],
    [['api.liveperson.net', 'sy.agentvep.liveperson.net'], 'z3'],
    [['va.agentvep.liveperson.net', 'lo.agentvep.liveperson.net'], null],
    [['va-a.agentvep.liveperson.net'], null],
    [['va.agentvep.example.com'], null],
    [[], null],
  ])('%j is in %s', (hosts, id) => {
    expect(regionOf(hosts)?.id ?? null).toBe(id)
  })
})

describe('the name of a VPN', () => {
  it.each(['tun0', 'utun4', 'wg0', 'ppp0', 'cscotun0', 'gpd0', 'tailscale0'])(
    '%s is one',
    (name) => {
      expect(isVpnName(name)).toBe(true)
    },
  )
  it.each(['eth0', 'en0', 'wlan0', 'Ethernet 2', 'docker0', 'tunnel-to-nowhere'])(
    '%s is none',
    (name) => {
      expect(isVpnName(name)).toBe(false)
    },
  )
})
