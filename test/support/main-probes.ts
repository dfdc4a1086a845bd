// Looks over the shoulder of the app's main process: notes what it asks of the system, and answers
// in the system's place where a test has nobody to click in a dialog. Changes nothing of the app.
import type { ElectronApplication } from '@playwright/test'

/** What was noted so far, oldest first. */
export type ReadNotes = () => Promise<readonly string[]>

/** Puts a path in the place of the system's dialog for saving; null cancels it. */
export async function answerSaveDialog(
  electron: ElectronApplication,
  filePath: string | null,
): Promise<void> {
  await electron.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = () =>
      Promise.resolve({ canceled: chosen === null, filePath: chosen ?? '' })
  }, filePath)
}

/** As `answerSaveDialog`, and the names under which the app proposes to save. */
export async function noteSuggestedNames(
  electron: ElectronApplication,
  filePath: string,
): Promise<ReadNotes> {
  await electron.evaluate(({ dialog }, chosen) => {
    const notes: string[] = []
    Reflect.set(globalThis, 'namesSuggested', notes)
    dialog.showSaveDialog = (...given: readonly unknown[]) => {
      // With or without a window before the options.
      const options = given.at(-1)
      notes.push(String(Reflect.get(Object(options), 'defaultPath')))
      return Promise.resolve({ canceled: false, filePath: chosen })
    }
  }, filePath)
  return () => readNotes(electron, 'namesSuggested')
}

/** The addresses that the app asks the system to open; none is opened. */
export async function noteOpenedUrls(electron: ElectronApplication): Promise<ReadNotes> {
  await electron.evaluate(({ shell }) => {
    const notes: string[] = []
    Reflect.set(globalThis, 'urlsOpened', notes)
    shell.openExternal = (url) => {
      notes.push(url)
      return Promise.resolve()
    }
  })
  return () => readNotes(electron, 'urlsOpened')
}

/** As on a system that has no browser set. */
export async function openNothing(electron: ElectronApplication): Promise<void> {
  await electron.evaluate(({ shell }) => {
    shell.openExternal = () => Promise.reject(new Error('no browser'))
  })
}

/**
 * `protected` or `unprotected` whenever the window's content protection is switched, and `shows
 * enrolling`, for example, whenever the page is told to show another screen.
 */
export async function noteContentProtection(electron: ElectronApplication): Promise<ReadNotes> {
  await electron.evaluate(({ BrowserWindow }) => {
    const notes: string[] = []
    Reflect.set(globalThis, 'protectionNoted', notes)
    const [window] = BrowserWindow.getAllWindows()
    if (window === undefined) throw new Error('the app has no window')
    const protect = window.setContentProtection.bind(window)
    window.setContentProtection = (isOn) => {
      notes.push(isOn ? 'protected' : 'unprotected')
      protect(isOn)
    }
    const send = window.webContents.send.bind(window.webContents)
    window.webContents.send = (channel: string, ...values: readonly unknown[]) => {
      const kind = /"screen":\{"kind":"([A-Za-z]+)"/.exec(JSON.stringify(values))?.[1]
      const line = `shows ${kind ?? 'nothing'}`
      if (notes.findLast((note) => note.startsWith('shows')) !== line) notes.push(line)
      send(channel, ...values)
    }
  })
  return () => readNotes(electron, 'protectionNoted')
}

/** The bodies that the app sends to `mfa/v1/enrol` and `mfa/v1/verify`. */
export function noteSecondFactorBodies(electron: ElectronApplication): Promise<ReadNotes> {
  return noteBodies(electron, '/mfa/v1/(enrol|verify)$')
}

/** The bodies that the app sends for a forgotten password: captcha solutions, tokens, passwords. */
export function noteResetBodies(electron: ElectronApplication): Promise<ReadNotes> {
  return noteBodies(electron, '/password-reset/v1/[a-z]+$')
}

async function noteBodies(
  electron: ElectronApplication,
  addressPattern: string,
): Promise<ReadNotes> {
  await electron.evaluate(({ net }, pattern) => {
    const notes: string[] = []
    Reflect.set(globalThis, 'bodiesSent', notes)
    const start = net.request.bind(net)
    net.request = (options) => {
      const request = start(options)
      const url = typeof options === 'string' ? options : (options.url ?? '')
      if (!new RegExp(pattern).test(url)) return request
      const end = request.end.bind(request)
      request.end = (...parts: Parameters<typeof request.end>) => {
        if (parts[0] !== undefined) notes.push(String(parts[0]))
        return end(...parts)
      }
      return request
    }
  }, addressPattern)
  return () => readNotes(electron, 'bodiesSent')
}

/** The addresses of all requests that the app starts, to whatever host. */
export async function noteRequests(electron: ElectronApplication): Promise<ReadNotes> {
  await electron.evaluate(({ net }) => {
    const notes: string[] = []
    Reflect.set(globalThis, 'requestsStarted', notes)
    const start = net.request.bind(net)
    net.request = (options) => {
      notes.push(typeof options === 'string' ? options : (options.url ?? ''))
      return start(options)
    }
  })
  return () => readNotes(electron, 'requestsStarted')
}

/** What stands in every window's title, and would be seen in a task bar. */
export function windowTitles(electron: ElectronApplication): Promise<readonly string[]> {
  return electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => window.getTitle()),
  )
}

async function readNotes(electron: ElectronApplication, name: string): Promise<readonly string[]> {
  const notes: unknown = await electron.evaluate(
    (_modules, noted) => Reflect.get(globalThis, noted) as unknown,
    name,
  )
  if (!Array.isArray(notes)) throw new Error(`nothing is noted as ${name}`)
  return notes.map(String)
}
