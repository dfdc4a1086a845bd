// The one line with which the local Login Service says where it is and who may sign in, and the
// small table of demo people made from it.

/**
 * @typedef {{ readonly loginName: string, readonly password: string, readonly role: string,
 *   readonly note: string }} DemoPerson
 * @typedef {{ readonly account: string, readonly users: readonly DemoPerson[] }} DemoAccount
 * @typedef {{ readonly csds: string, readonly ca: string,
 *   readonly accounts: readonly DemoAccount[] }} Announcement
 */

/**
 * @param {string} line
 * @returns {Announcement}
 * @throws when the line is something else
 */
export function parseAnnouncement(line) {
  /** @type {Partial<Announcement>} */
  const { csds, ca, accounts } = JSON.parse(line)
  if (typeof csds !== 'string' || typeof ca !== 'string' || !Array.isArray(accounts)) {
    throw new Error('The Login Service announced itself in a way that is not known here.')
  }
  return { csds, ca, accounts }
}

/**
 * @param {readonly DemoAccount[]} accounts
 * @returns {string}
 */
export function describePeople(accounts) {
  const rows = accounts.flatMap(({ account, users }) =>
    users.map((user) => [account, user.loginName, user.password, user.role, user.note]),
  )
  const head = ['account', 'user name', 'password', 'role', 'note']
  const widths = head.map((title, column) =>
    Math.max(...[head, ...rows].map((row) => (row[column] ?? title).length)),
  )
  return [head, ...rows]
    .map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '))
    .map((row) => `  ${row.trimEnd()}`)
    .join('\n')
}
