// `node scripts/run-in-desktop-session.mjs [--keyring unlocked|locked|none] -- command …`
// Runs the command inside a desktop of its own and ends with its exit code.
import { runInDesktopSession } from './desktop-session/desktop-session.mjs'
import { keyringStates } from './desktop-session/keyring.mjs'

const separator = process.argv.indexOf('--')
const options = process.argv.slice(2, Math.max(separator, 2))
const [program, ...args] = separator < 0 ? [] : process.argv.slice(separator + 1)
const [name, value] = options
const keyring = options.length === 0 ? 'unlocked' : keyringStates.find((state) => state === value)

if (program === undefined || keyring === undefined || (name ?? '--keyring') !== '--keyring') {
  console.error(
    `Use: node scripts/run-in-desktop-session.mjs [--keyring ${keyringStates.join('|')}] -- command …`,
  )
  process.exit(2)
}
process.exit(await runInDesktopSession(program, args, { keyring }))
