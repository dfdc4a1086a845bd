// Starts an Electron app and drives its one window through DevTools, the app and the blank window
// in exactly the same way.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { z } from 'zod'
import { openDevtools, type Devtools } from './devtools-pipe'

export interface StartParameters {
  readonly args: readonly string[]
  readonly env: Readonly<Record<string, string>>
}

export interface MeasuredWindow {
  readonly processId: number
  /** From the start of the process until a field could be typed into, in milliseconds. */
  readonly usableAfterMs: number
  readonly evaluate: (expression: string) => Promise<unknown>
  /** Resolves when the expression is true. */
  readonly until: (expression: string) => Promise<void>
  /** Types as an input method does: the text arrives at once in the focused field. */
  readonly insertText: (text: string) => Promise<void>
  readonly press: (key: 'Tab' | 'Enter') => Promise<void>
  /** Presses one of the keys 0 to 9. */
  readonly pressDigit: (digit: string) => Promise<void>
  /** A real click of the mouse into the middle of what the selector finds. */
  readonly click: (selector: string) => Promise<void>
  readonly close: () => Promise<void>
}

const START_WITHIN_MS = 30_000
const UNTIL_WITHIN_MS = 15_000
const CLOSE_WITHIN_MS = 8_000
const POLL_MS = 15

const KEY_CODES = { Tab: 9, Enter: 13 } as const

const probe = ts.transpile(
  readFileSync(fileURLToPath(new URL('page-probe.ts', import.meta.url)), 'utf8'),
  { target: ts.ScriptTarget.ES2022 },
)

export function electronBinary(): string {
  return z.string().parse(createRequire(import.meta.url)('electron'))
}

export async function startMeasured({ args, env }: StartParameters): Promise<MeasuredWindow> {
  const startedMs = performance.now()
  const child = spawn(electronBinary(), ['--remote-debugging-pipe', ...args], {
    env,
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  })
  try {
    const devtools = openDevtools(child)
    const usable = devtools.waitFor(({ method, params }) =>
      method === 'Runtime.bindingCalled' && bindingShape.parse(params).payload === 'usable'
        ? performance.now()
        : null,
    )
    usable.catch(() => undefined)
    const sessionId = await attach(devtools)
    const limit = new AbortController()
    const usableMs = await Promise.race([
      usable,
      pause(START_WITHIN_MS, null, { signal: limit.signal }).catch(() => null),
    ])
    limit.abort()
    if (usableMs === null) throw new Error('no field could be typed into')
    return drive(child, devtools, sessionId, usableMs - startedMs)
  } catch (error) {
    child.kill('SIGKILL')
    throw error
  }
}

const bindingShape = z.object({ payload: z.string() })
const attachedShape = z.object({
  sessionId: z.string(),
  targetInfo: z.object({ type: z.string() }),
})

/** The page waits for the probe before it loads; so does the blank one. */
async function attach(devtools: Devtools): Promise<string> {
  const attached = devtools.waitFor(({ method, params }) => {
    if (method !== 'Target.attachedToTarget') return null
    const { sessionId, targetInfo } = attachedShape.parse(params)
    return targetInfo.type === 'page' ? sessionId : null
  })
  await devtools.call('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: true,
    flatten: true,
  })
  const sessionId = await attached
  await Promise.all([
    devtools.call('Page.enable', {}, sessionId),
    devtools.call('Runtime.enable', {}, sessionId),
    devtools.call('Runtime.addBinding', { name: 'benchTell' }, sessionId),
    devtools.call(
      'Page.addScriptToEvaluateOnNewDocument',
      { source: probe, runImmediately: true },
      sessionId,
    ),
    devtools.call('Runtime.runIfWaitingForDebugger', {}, sessionId),
  ])
  return sessionId
}

const evaluatedShape = z.object({
  result: z.object({ value: z.unknown().optional() }),
  exceptionDetails: z.object({ text: z.string() }).optional(),
})
const placeShape = z.object({ x: z.number(), y: z.number() })

function drive(
  child: ChildProcess,
  devtools: Devtools,
  sessionId: string,
  usableAfterMs: number,
): MeasuredWindow {
  async function evaluate(expression: string): Promise<unknown> {
    const answer = await devtools.call(
      'Runtime.evaluate',
      { expression, awaitPromise: true, returnByValue: true },
      sessionId,
    )
    const { result, exceptionDetails } = evaluatedShape.parse(answer)
    if (exceptionDetails !== undefined) throw new Error(`${expression}: ${exceptionDetails.text}`)
    return result.value
  }
  async function pressKey(key: object, typed: object): Promise<void> {
    const down = { type: 'keyDown', ...key, ...typed }
    await devtools.call('Input.dispatchKeyEvent', down, sessionId)
    await devtools.call('Input.dispatchKeyEvent', { type: 'keyUp', ...key }, sessionId)
  }
  return {
    processId: child.pid ?? 0,
    usableAfterMs,
    evaluate,
    async until(expression) {
      const giveUpMs = performance.now() + UNTIL_WITHIN_MS
      while ((await evaluate(expression)) !== true) {
        if (performance.now() > giveUpMs) throw new Error(`never became true: ${expression}`)
        await pause(POLL_MS)
      }
    },
    async insertText(text) {
      await devtools.call('Input.insertText', { text }, sessionId)
    },
    async press(key) {
      const text = key === 'Enter' ? { text: '\r' } : {}
      await pressKey({ key, code: key, windowsVirtualKeyCode: KEY_CODES[key] }, text)
    },
    async pressDigit(digit) {
      const windowsVirtualKeyCode = digit.charCodeAt(0)
      await pressKey({ key: digit, code: `Digit${digit}`, windowsVirtualKeyCode }, { text: digit })
    },
    async click(selector) {
      const place = await evaluate(`(() => {
        const found = document.querySelector(${JSON.stringify(selector)})
        found.scrollIntoView({ block: 'nearest' })
        const { x, y, width, height } = found.getBoundingClientRect()
        return { x: x + width / 2, y: y + height / 2 }
      })()`)
      const { x, y } = placeShape.parse(place)
      for (const type of ['mouseMoved', 'mousePressed', 'mouseReleased'] as const) {
        const button = type === 'mouseMoved' ? {} : { button: 'left', clickCount: 1 }
        await devtools.call('Input.dispatchMouseEvent', { type, x, y, ...button }, sessionId)
      }
    },
    close: () => closeInOrder(child, devtools),
  }
}

async function closeInOrder(child: ChildProcess, devtools: Devtools): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  const timer = setTimeout(() => child.kill('SIGKILL'), CLOSE_WITHIN_MS)
  devtools.call('Browser.close').catch(() => undefined)
  await ended
  clearTimeout(timer)
}
