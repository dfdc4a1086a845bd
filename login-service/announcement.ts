// What the stand-in prints when it is ready: one JSON line for programs, a table for people.
import type { RunningLoginService } from './server'

type Announced = Pick<
  RunningLoginService,
  'csds' | 'caPath' | 'accounts' | 'controlUrl' | 'inboxUrl'
>

/** Exactly one line, without the line break. */
export function jsonLine({ csds, caPath, accounts, controlUrl, inboxUrl }: Announced): string {
  return JSON.stringify({ csds, ca: caPath, accounts, control: controlUrl, inbox: inboxUrl })
}

/** The same to read. */
export function table({ csds, caPath, accounts, controlUrl, inboxUrl }: Announced): string {
  const rows = accounts.flatMap(({ account, users }) =>
    users.map(({ loginName, password, role, note }) => [account, loginName, password, role, note]),
  )
  const all = [['Account', 'User name', 'Password', 'Role', 'Note'], ...rows]
  const widths = [0, 1, 2, 3].map((column) =>
    Math.max(...all.map((row) => Array.from(row[column] ?? '').length)),
  )
  const lines = all.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  )
  return [
    `Login Service (local stand-in) at ${csds}`,
    '',
    ...lines,
    '',
    `Certificate authority  ${caPath}`,
    `Control                ${controlUrl}`,
    `Inbox                  ${inboxUrl}`,
    'Ctrl+C stops it.',
  ].join('\n')
}
