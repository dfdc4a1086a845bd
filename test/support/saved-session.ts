// Looks into the keyring of a test from outside the app: what is saved there for a profile. In a
// process of its own, since libsecret reads the bus address once a process.
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { KEYCHAIN_SERVICE_NAME } from '../../src-main/adapters/keychain-access'
import { decodeKeychainEntry } from '../../src-main/adapters/keychain-entry'
import { keychainAccountFor } from '../../src-main/adapters/keychain-secret-store'
import type { OpenSession } from '../../src-main/core/session/session-material'
import { ROOT } from './app-under-test'

const run = promisify(execFile)

/** Plain JavaScript, so that the child needs no loader and is quick. */
const READ_ENTRY = `
import keytar from 'keytar'
const [service, account] = process.argv.slice(1)
process.stdout.write((await keytar.getPassword(service, account)) ?? '')
`

/** The saved session of a profile, null where there is none (or the keyring is locked). */
export async function readSavedSession(
  profile: string,
  keyring: Readonly<Record<string, string>>,
): Promise<OpenSession | null> {
  const account = keychainAccountFor(join(profile, 'keychain-marker.json'))
  const { stdout } = await run(
    process.execPath,
    ['--input-type=module', '--eval', READ_ENTRY, KEYCHAIN_SERVICE_NAME, account],
    { cwd: ROOT, env: { ...process.env, ...keyring } },
  )
  if (stdout === '') return null
  const entry = decodeKeychainEntry(stdout)
  if (entry === null) throw new Error('the keychain holds something that is no session')
  return entry.session
}
