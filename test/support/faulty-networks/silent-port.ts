// A blackholed port on loopback: a program listens and never accepts, and its queue is full, so the
// kernel drops whatever comes, as a firewall that discards does. No privilege is needed for that.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import type { Listening } from './listening'

/** Listens with the shortest queue, tells its port, and then sleeps where it stands. */
const PROGRAM = `
  const server = require('node:net').createServer()
  server.listen({ port: 0, host: '127.0.0.1', backlog: 1 }, () => {
    require('node:fs').writeSync(1, String(server.address().port))
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)
  })`

/** Two fit into a queue of one on Linux; more do not harm. */
const QUEUE = 6
/** Loopback answers in less than a millisecond; who has none by then is in no queue. */
const FULL_AFTER_MS = 300

export async function startSilentPort(): Promise<Listening> {
  const child = spawn(process.execPath, ['-e', PROGRAM], {
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [bytes] = (await once(child.stdout, 'data')) as [Buffer]
  const port = Number(bytes.toString())
  const queue = Array.from({ length: QUEUE }, () => connect({ host: '127.0.0.1', port }))
  const answered = await Promise.all(queue.map(isAnswered))
  if (answered.every(Boolean)) throw new Error('the queue is not full: the port still answers')
  return {
    port,
    host: `127.0.0.1:${port}`,
    async close() {
      for (const socket of queue) socket.destroy()
      child.kill('SIGKILL')
      await once(child, 'exit')
    },
  }
}

function isAnswered(socket: Socket): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      resolve(false)
    }, FULL_AFTER_MS)
    socket.on('error', () => undefined)
    socket.once('connect', () => {
      clearTimeout(timer)
      resolve(true)
    })
  })
}
