// Account number and user name for the next start, as a small JSON file in the profile. Holds
// neither of them when the agent does not want them kept. Nothing secret may ever be added.
import { readFile, rename } from 'node:fs/promises'
import * as z from 'zod/mini'
import type { IdentityStore, Log, RememberedIdentity } from '../core/ports'
import { fileErrorCode, removeFile, writeFileAtomically } from './atomic-file'
import { createOneAtATime } from './one-at-a-time'

/** Remembering is on until the agent opts out. */
export const NOTHING_REMEMBERED: RememberedIdentity = {
  remember: true,
  accountNumber: '',
  loginName: '',
}

/** Characters. Far above what the form accepts; a longer text is damage. */
const TEXT_LIMIT = 1_024

const fileSchema = z.discriminatedUnion('remember', [
  z.object({
    version: z.literal(1),
    remember: z.literal(true),
    accountNumber: z.string().check(z.maxLength(TEXT_LIMIT)),
    loginName: z.string().check(z.maxLength(TEXT_LIMIT)),
  }),
  z.object({ version: z.literal(1), remember: z.literal(false) }),
])

/**
 * Never throws for what a disk can do: what cannot be read counts as nothing remembered, what
 * cannot be written is left as it was and logged. A damaged file is kept aside as `<path>.bad`.
 */
export function createFileIdentityStore(path: string, log?: Log): IdentityStore {
  const asidePath = `${path}.bad`
  const inTurn = createOneAtATime()

  async function read(): Promise<RememberedIdentity> {
    let text: string
    try {
      text = await readFile(path, 'utf8')
    } catch (error) {
      const code = fileErrorCode(error)
      if (code !== 'ENOENT') log?.write({ event: 'identityNotRead', code })
      return NOTHING_REMEMBERED
    }
    const file = parseFile(text)
    if (file !== null) return file

    log?.write({ event: 'identityDamaged' })
    await rename(path, asidePath).catch(() => undefined)
    return NOTHING_REMEMBERED
  }

  async function write(identity: RememberedIdentity): Promise<void> {
    const { remember, accountNumber, loginName } = identity
    const wire: z.input<typeof fileSchema> = remember
      ? { version: 1, remember, accountNumber, loginName }
      : { version: 1, remember }
    try {
      await writeFileAtomically(path, `${JSON.stringify(wire)}\n`)
      // What was set aside may name the agent too.
      if (!remember) await removeFile(asidePath)
    } catch (error) {
      log?.write({ event: 'identityNotWritten', code: fileErrorCode(error) })
      // A full disk is no reason to keep what the agent asked to drop.
      if (!remember) await removeFile(path).catch(() => undefined)
    }
  }

  return { read: () => inTurn(read), write: (identity) => inTurn(() => write(identity)) }
}

function parseFile(text: string): RememberedIdentity | null {
  try {
    const file = fileSchema.parse(JSON.parse(text))
    if (!file.remember) return { ...NOTHING_REMEMBERED, remember: false }
    const { accountNumber, loginName } = file
    return { remember: true, accountNumber, loginName }
  } catch {
    return null
  }
}
