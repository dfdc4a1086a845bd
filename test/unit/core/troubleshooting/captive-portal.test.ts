// When a sign-in page of the network is said to stand in the way.
import { describe, expect, it } from 'vitest'
import {
  captivePortalCheck,
  judgePortal,
} from '../../../../src-main/core/troubleshooting/checks/captive-portal'
import {
  NOT_LOOKED,
  type RequestFact,
} from '../../../../src-main/core/troubleshooting/network-facts'
import { answeringProbes } from '../../../support/network-fact-samples'

const HOST = 'api.liveperson.net'
const ok: RequestFact = { kind: 'answered', status: 200 }
const down: RequestFact = { kind: 'failed', problem: 'connectionBroken', code: 'ERR_SUCH' }
const away: RequestFact = { kind: 'redirected', status: 302, toHost: 'portal.hotel' }
const home: RequestFact = { kind: 'redirected', status: 301, toHost: HOST }
const asking: RequestFact = { kind: 'answered', status: 511 }
const proxyAsks: RequestFact = { kind: 'answered', status: 407 }

const ROWS: readonly (readonly [string, RequestFact, RequestFact, string])[] = [
  ['the host answers both ways', ok, ok, 'noPortal'],
  ['the host sends on to itself and answers', home, ok, 'noPortal'],
  ['plain is sent away, yet the host itself answers encrypted', away, ok, 'noPortal'],
  ['plain is sent away', away, down, 'portal'],
  ['plain is asked to sign in to the network', asking, down, 'portal'],
  ['encrypted is sent away', ok, away, 'portal'],
  ['encrypted is asked to sign in to the network', down, asking, 'portal'],
  ['only plain is answered', ok, down, 'portalMaybe'],
  ['a proxy wants a password first', proxyAsks, down, 'portalUnknown'],
  ['a proxy wants a password both ways', proxyAsks, proxyAsks, 'portalUnknown'],
  ['neither is answered', down, down, 'portalUnknown'],
  ['nothing was asked', NOT_LOOKED, NOT_LOOKED, 'portalUnknown'],
]

describe('a captive portal', () => {
  it.each(ROWS)('where %s', (_what, plain, encrypted, id) => {
    expect(judgePortal(HOST, { plain, encrypted }).id).toBe(id)
  })

  it('is named by its host', () => {
    expect(judgePortal(HOST, { plain: away, encrypted: down }).values).toEqual({
      host: HOST,
      toHost: 'portal.hotel',
    })
  })

  it('is looked for at the first host only', async () => {
    const { probes, asked } = answeringProbes()
    const context = { accountNumber: '12345678', hosts: [HOST, 'va.agentvep.liveperson.net'] }

    await captivePortalCheck.run(probes, context, new AbortController().signal)

    expect(asked).toEqual([`request http://${HOST}/`, `request https://${HOST}/`])
  })
})
