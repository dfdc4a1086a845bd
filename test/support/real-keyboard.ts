// Keys as the X server delivers them, for what Chromium's own input cannot fake: CAPS LOCK. Needs
// xdotool and a display of its own.
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** Gives a window of this process the keyboard. There is no window manager that would do it. */
export async function focusWindow(title: string): Promise<void> {
  const { stdout } = await run('xdotool', ['search', '--onlyvisible', '--name', `^${title}$`])
  const [window] = stdout.trim().split('\n')
  if (window === undefined || window === '') throw new Error(`no window is called ${title}`)
  await run('xdotool', ['windowfocus', '--sync', window])
}

export async function pressKeys(...keys: readonly string[]): Promise<void> {
  await run('xdotool', ['key', '--delay', '20', ...keys])
}
