// When users last signed in here, as a small file in the profile. Names nobody: users are keyed hashes.
// What cannot be read counts as not known; what cannot be written is left.
import { createHmac, randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import * as z from 'zod/mini'
import { toEpochMs } from '../core/ids'
import type { Log, SignInHistory } from '../core/ports'
import { fileErrorCode, writeFileAtomically } from './atomic-file'
import { parseJson } from './http-login-wire'
import { createOneAtATime } from './one-at-a-time'

/** As many as the book of failed tries keeps; the oldest go first. */
const MOST_USERS = 500

const hex = z.string().check(z.regex(/^[0-9a-f]{64}$/))
const fileSchema = z.object({
  version: z.literal(1),
  key: hex,
  lastSignInMs: z.record(hex, z.int().check(z.positive())),
})
type Content = z.output<typeof fileSchema>

export function createFileSignInHistory(path: string, log: Log): SignInHistory {
  const inTurn = createOneAtATime()

  /** Rejects where the file is there and cannot be read: it must not be written over then. */
  async function content(): Promise<Content> {
    const text = await readFile(path, 'utf8').catch((error: unknown) => {
      if (fileErrorCode(error) === 'ENOENT') return ''
      throw error
    })
    const read = fileSchema.safeParse(parseJson(text)).data
    return read ?? { version: 1, key: randomBytes(32).toString('hex'), lastSignInMs: {} }
  }

  return {
    read: (user) =>
      inTurn(async () => {
        const known = await content().catch(() => null)
        if (known === null) return null
        const { key, lastSignInMs } = known
        const atMs = lastSignInMs[nameOf(user, key)]
        return atMs === undefined ? null : toEpochMs(atMs)
      }),
    write: (user, atMs) =>
      inTurn(async () => {
        try {
          const { key, lastSignInMs, version } = await content()
          const name = nameOf(user, key)
          // A session that is picked up again at a start was noted when it was opened.
          if (lastSignInMs[name] === atMs) return
          const all = Object.entries({ ...lastSignInMs, [name]: Number(atMs) })
          const newest = all.sort(([, one], [, other]) => other - one).slice(0, MOST_USERS)
          const changed = { version, key, lastSignInMs: Object.fromEntries(newest) }
          await writeFileAtomically(path, JSON.stringify(changed))
        } catch (error) {
          log.write({ event: 'historyNotKept', code: fileErrorCode(error) })
        }
      }),
  }
}

/** Account and user name, told apart by a sign that neither can hold. */
function nameOf(
  { accountId, loginName }: Parameters<SignInHistory['read']>[0],
  key: string,
): string {
  return createHmac('sha256', Buffer.from(key, 'hex'))
    .update(`user ${accountId}\0${loginName}`)
    .digest('hex')
}
