// Speaks the Chrome DevTools Protocol with an Electron process over two pipes. A pipe and not a
// port: nothing has to be looked up or connected to, so that it takes no time of a start. And not
// Playwright: that stops the main process in an inspector first, which would hide what is measured.
import type { ChildProcess } from 'node:child_process'
import { Readable, Writable } from 'node:stream'
import { z } from 'zod'

/** File descriptors that Chromium's `--remote-debugging-pipe` reads from and writes to. */
const READS_FROM = 3
const WRITES_TO = 4

const messageShape = z.object({
  id: z.number().optional(),
  method: z.string().optional(),
  params: z.unknown().optional(),
  result: z.unknown().optional(),
  error: z.object({ message: z.string() }).optional(),
  sessionId: z.string().optional(),
})

export interface DevtoolsEvent {
  readonly method: string
  readonly params: unknown
  readonly sessionId: string | undefined
}

export interface Devtools {
  readonly call: (method: string, params?: object, sessionId?: string) => Promise<unknown>
  /** The next event that `match` takes something from; that something is returned. */
  readonly waitFor: <Found>(match: (event: DevtoolsEvent) => Found | null) => Promise<Found>
}

type Waiting = (outcome: { readonly result: unknown } | { readonly problem: string }) => void

export function openDevtools(child: ChildProcess): Devtools {
  const [input, output] = [child.stdio[READS_FROM], child.stdio[WRITES_TO]]
  if (!(input instanceof Writable) || !(output instanceof Readable)) {
    throw new Error('the process was started without pipes for DevTools')
  }
  const calls = new Map<number, Waiting>()
  const listeners = new Set<(event: DevtoolsEvent) => void>()
  let lastId = 0
  let received = ''

  input.on('error', () => undefined)
  output.setEncoding('utf8')
  output.on('data', (text: string) => {
    received += text
    const messages = received.split('\0')
    received = messages.pop() ?? ''
    for (const message of messages) handle(messageShape.parse(JSON.parse(message)))
  })
  child.once('exit', () => {
    for (const waiting of calls.values()) waiting({ problem: 'the process has ended' })
    calls.clear()
  })

  function handle({ id, method, params, result, error, sessionId }: Message): void {
    if (id !== undefined) {
      calls.get(id)?.(error === undefined ? { result } : { problem: error.message })
      calls.delete(id)
    } else if (method !== undefined) {
      for (const listener of listeners) listener({ method, params, sessionId })
    }
  }

  return {
    call(method, params = {}, sessionId) {
      lastId += 1
      const id = lastId
      return new Promise((resolve, reject) => {
        calls.set(id, (outcome) => {
          if ('result' in outcome) resolve(outcome.result)
          else reject(new Error(`${method}: ${outcome.problem}`))
        })
        const address = sessionId === undefined ? {} : { sessionId }
        input.write(`${JSON.stringify({ id, method, params, ...address })}\0`)
      })
    },
    waitFor: (match) =>
      new Promise((resolve, reject) => {
        const onExit = (): void => {
          reject(new Error('the process has ended'))
        }
        const listener = (event: DevtoolsEvent): void => {
          const found = match(event)
          if (found === null) return
          listeners.delete(listener)
          child.off('exit', onExit)
          resolve(found)
        }
        listeners.add(listener)
        child.once('exit', onExit)
      }),
  }
}

type Message = z.infer<typeof messageShape>
