// Opens a draft in the agent's own mail program. Sends nothing itself and addresses nobody: whom it
// goes to is the agent's choice.
import type { Clock } from '../core/ports'

export interface MailDraftOptions {
  /** Electron's `shell.openExternal`. */
  readonly openUrl: (url: string) => Promise<void>
  readonly clock: Pick<Clock, 'after'>
  readonly platform: NodeJS.Platform
}

/**
 * Whether the system took the address. That a draft is on the screen cannot be known: on Linux,
 * Electron 41 says yes within 30 ms where no mail program is set up.
 */
export type OpenMailDraft = (subject: string, text: string) => Promise<boolean>

/**
 * Nothing bounds how long a system takes to hand over an address. 5,000 ms is longer than a slow
 * desktop needs, and short enough to wait for.
 */
const WAIT_MS = 5_000

/** Longest address that `shell.openExternal` takes on Windows, in characters (Electron's `shell` page). */
const LONGEST_WINDOWS_URL = 2_081

export function createMailDraft({ openUrl, clock, platform }: MailDraftOptions): OpenMailDraft {
  return async (subject, text) => {
    const url = mailtoUrl(subject, text)
    if (platform === 'win32' && url.length > LONGEST_WINDOWS_URL) return false
    return new Promise((resolve) => {
      const stop = clock.after(WAIT_MS, () => {
        resolve(false)
      })
      const settle = (isOpened: boolean): void => {
        stop()
        resolve(isOpened)
      }
      openUrl(url).then(
        () => {
          settle(true)
        },
        () => {
          settle(false)
        },
      )
    })
  }
}

/** A draft without a recipient (RFC 6068: percent-encoded UTF-8, line breaks as CR LF). */
export function mailtoUrl(subject: string, text: string): string {
  const oneLine = subject.replace(/[\r\n]+/g, ' ')
  const lines = text.replace(/\r\n|\r|\n/g, '\r\n')
  return `mailto:?subject=${encoded(oneLine)}&body=${encoded(lines)}`
}

function encoded(text: string): string {
  // Halves of surrogate pairs cannot be encoded; quotes and brackets mean something to the shells
  // and command lines that mail programs are started with.
  return encodeURIComponent(text.replace(/\p{Cs}/gu, '\u{fffd}')).replace(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}
