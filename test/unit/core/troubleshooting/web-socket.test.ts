// What is said of a WebSocket that was held, cut or refused.
import { describe, expect, it } from 'vitest'
import {
  createWebSocketCheck,
  judgeWebSocket,
} from '../../../../src-main/core/troubleshooting/checks/web-socket'
import {
  NOT_LOOKED,
  TIMED_OUT,
  type WebSocketFact,
} from '../../../../src-main/core/troubleshooting/network-facts'
import { answeringProbes, DIRECT } from '../../../support/network-fact-samples'

const HOST = 'va.facademsg.liveperson.net'

const ROWS: readonly (readonly [WebSocketFact, string, string, object])[] = [
  [{ kind: 'held', heldMs: 35_000 }, 'pass', 'webSocketHeld', { seconds: 35 }],
  [{ kind: 'cut', afterMs: 10_049 }, 'fail', 'webSocketCut', { seconds: 10 }],
  [{ kind: 'cut', afterMs: 420 }, 'fail', 'webSocketCut', { seconds: 0.4 }],
  [{ kind: 'broken', code: 'ECONNRESET' }, 'fail', 'webSocketBroken', {}],
  [
    { kind: 'closed', afterMs: 100, closeCode: 4401 },
    'unknown',
    'webSocketClosed',
    { seconds: 0.1 },
  ],
  [{ kind: 'notOpened', status: 401 }, 'unknown', 'webSocketNotOpened', { status: 401 }],
  [TIMED_OUT, 'unknown', 'webSocketSilent', {}],
  [{ kind: 'noWay' }, 'unknown', 'webSocketUnknown', {}],
  [NOT_LOOKED, 'unknown', 'webSocketUnknown', {}],
]

describe('a WebSocket', () => {
  it.each(ROWS)('%o is %s: %s', (webSocket, status, id, values) => {
    expect(judgeWebSocket(HOST, { proxy: DIRECT, webSocket })).toMatchObject({
      status,
      id,
      values: { host: HOST, ...values },
    })
  })

  it('is not opened where the way is not known', async () => {
    const { probes, asked } = answeringProbes({ chooseProxy: () => Promise.resolve(NOT_LOOKED) })
    const context = { accountNumber: null, hosts: [HOST] }

    const found = await createWebSocketCheck(1_000).run(
      probes,
      context,
      new AbortController().signal,
    )

    expect(found).toMatchObject([{ status: 'unknown', id: 'webSocketUnknown' }])
    expect(asked).toEqual([`chooseProxy wss://${HOST}/`])
  })
})
