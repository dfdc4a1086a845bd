// A TCP connection, opened and closed without a byte; and through which interface it left.
import { connect as openConnection } from 'node:net'
import type { ConnectionFact } from '../../core/troubleshooting/network-facts'
import type { NetworkProbes } from '../../core/troubleshooting/probes'
import { answerWithin } from './answer-within'
import { errorCode } from './error-code'
import { interfaceOf } from './interfaces'

export const connect: NetworkProbes['connect'] = ({ host, port }, limit) =>
  answerWithin<ConnectionFact>(limit, (answer) => {
    const startedAtMs = performance.now()
    const socket = openConnection({ host, port })
    socket.once('connect', () => {
      const localAddress = socket.localAddress ?? ''
      answer({
        kind: 'connected',
        tookMs: performance.now() - startedAtMs,
        localAddress,
        interfaceName: interfaceOf(localAddress),
      })
    })
    socket.on('error', (error) => {
      answer(failureOf(errorCode(error)))
    })
    return () => {
      socket.destroy()
    }
  })

function failureOf(code: string): ConnectionFact {
  switch (code) {
    case 'ECONNREFUSED':
      return { kind: 'refused' }
    case 'ECONNRESET':
      return { kind: 'reset' }
    case 'ETIMEDOUT':
      return { kind: 'timedOut' }
    default:
      return { kind: 'unreachable', code }
  }
}
