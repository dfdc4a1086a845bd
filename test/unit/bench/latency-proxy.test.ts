// The proxy on real sockets: it delays, keeps the order, and notes what passed.
import { once } from 'node:events'
import { connect, createServer, type Server } from 'node:net'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { startLatencyProxy, type LatencyProxy } from '../../bench/latency-proxy'
import { countRoundTrips } from '../../bench/round-trips'

/** Timers may fire a little early against the high-resolution clock. */
const SLACK_MS = 3

let echo: Server
let proxy: LatencyProxy

beforeEach(async () => {
  echo = createServer((socket) => {
    socket.on('error', () => undefined)
    socket.pipe(socket)
  })
  echo.listen(0, '127.0.0.1')
  await once(echo, 'listening')
  const address = echo.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  proxy = await startLatencyProxy(address.port)
})
afterEach(async () => {
  await proxy.close()
  echo.close()
})

async function askThrough(texts: readonly string[]): Promise<{ text: string; durationMs: number }> {
  const startedMs = performance.now()
  const socket = connect(proxy.port, '127.0.0.1')
  let text = ''
  socket.setEncoding('utf8')
  const whole = texts.join('')
  const answered = new Promise<void>((resolve) => {
    socket.on('data', (part: string) => {
      text += part
      if (text.length >= whole.length) resolve()
    })
  })
  for (const part of texts) socket.write(part)
  await answered
  socket.destroy()
  return { text, durationMs: performance.now() - startedMs }
}

it('a first question takes the handshake and the way there and back', async () => {
  proxy.setLatencyMs(40)

  const { durationMs } = await askThrough(['hello'])

  expect(durationMs).toBeGreaterThanOrEqual(80 - SLACK_MS)
})

it('bytes arrive in the order in which they were sent', async () => {
  proxy.setLatencyMs(10)
  const texts = Array.from({ length: 200 }, (_value, index) => `${index};`)

  expect((await askThrough(texts)).text).toBe(texts.join(''))
})

it('what passed is told once', async () => {
  await askThrough(['hello'])

  expect(countRoundTrips(proxy.takePassages())).toBe(2)
  expect(proxy.takePassages()).toEqual([])
})

it('dropped connections are gone', async () => {
  const socket = connect(proxy.port, '127.0.0.1')
  socket.on('error', () => undefined)
  await once(socket, 'connect')
  socket.write('x')
  await once(socket, 'data')
  const closed = once(socket, 'close')

  proxy.dropConnections()

  await closed
})
