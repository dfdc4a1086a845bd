// Failed tries by user as a small file in the profile, sealed with a key in a second one. Names
// nobody: users are keyed hashes. Keeps counts and dates only; decides nothing.
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import * as z from 'zod/mini'
import type { AttemptRecord } from '../core/attempt-budget/attempt-budget'
import type { CountedUser } from '../core/attempt-budget/attempt-budget'
import { toEpochMs, type EpochMs } from '../core/ids'
import type { AttemptBook, Clock, Log } from '../core/ports'
import { fileErrorCode, writeFileAtomically } from './atomic-file'
import { parseJson } from './http-login-wire'
import { createOneAtATime } from './one-at-a-time'

export interface FileAttemptBookOptions {
  /** The counts; the key lies beside it as `<path>.key`. */
  readonly path: string
  readonly clock: Pick<Clock, 'nowMs'>
  readonly log: Log
  /**
   * The app has never started on this profile. On any other, a book that is not there was taken away:
   * it is put there at the first start.
   */
  readonly isFreshProfile: boolean
  /** What a user counts as whose record was tampered with: one more failed try would be too many. */
  readonly usedUp: number
}

/** Users whose count is kept; a shared computer has some dozens. The oldest go first. */
const MOST_USERS = 500

/** A sign-in waits for it. A crash of the app loses nothing; a power cut may lose the last count. */
const UNFLUSHED = { isFlushed: false } as const

const recordSchema = z.object({
  rejections: z.int().check(z.nonnegative()),
  lastAtMs: z.int(),
  isPending: z.boolean(),
})
const contentSchema = z.object({
  version: z.literal(1),
  /** Rises with every write, so that an older copy is recognised. */
  sequence: z.int().check(z.nonnegative()),
  /** When the counts were found tampered with; everybody counts as having used them up then. */
  tamperedAtMs: z.nullable(z.int()),
  users: z.record(z.string().check(z.regex(/^[0-9a-f]{64}$/)), recordSchema),
})
type Content = z.output<typeof contentSchema>
/** The content is a text of its own, so that the seal is over exactly what stands there. */
const sealedSchema = z.object({ content: z.string(), seal: z.string() })
const keySchema = z.object({
  version: z.literal(1),
  key: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  sequence: z.int().check(z.nonnegative()),
})

interface Opened {
  readonly key: Buffer
  content: Content
}

export function createFileAttemptBook(options: FileAttemptBookOptions): AttemptBook {
  const { path, clock, log, usedUp, isFreshProfile } = options
  const keyPath = `${path}.key`
  const inTurn = createOneAtATime()
  let opened: Opened | null = null

  async function open(): Promise<Opened> {
    if (opened !== null) return opened
    const [keyText, sealedText] = await Promise.all([readText(keyPath), readText(path)])
    const isNew = isFreshProfile && keyText.kind === 'absent' && sealedText.kind === 'absent'
    const key = keyText.kind === 'text' ? keySchema.safeParse(parseJson(keyText.text)) : null
    const kept = key?.success === true ? unsealed(sealedText, key.data.key) : null
    // The counts are written first: after a crash between the two they are one ahead.
    const isWhole =
      key?.success === true &&
      kept !== null &&
      (kept.sequence === key.data.sequence || kept.sequence === key.data.sequence + 1)
    if (!isNew && !isWhole) log.write({ event: 'attemptsTampered' })
    opened = {
      key: key?.success === true ? Buffer.from(key.data.key, 'hex') : randomBytes(32),
      content: isWhole ? kept : emptyContent(isNew ? null : clock.nowMs()),
    }
    // At once: else the wait would begin anew with every start.
    if (!isWhole) await keep(opened)
    return opened
  }

  async function keep(book: Opened): Promise<void> {
    const { key } = book
    const { sequence } = book.content
    const content = JSON.stringify(book.content)
    const seal = sealOf(content, key)
    try {
      await writeFileAtomically(path, JSON.stringify({ content, seal }), UNFLUSHED)
      await writeFileAtomically(
        keyPath,
        JSON.stringify({ version: 1, key: key.toString('hex'), sequence }),
        UNFLUSHED,
      )
    } catch (error) {
      log.write({ event: 'attemptsNotKept', code: fileErrorCode(error) })
    }
  }

  if (isFreshProfile) void inTurn(open)

  return {
    read: (user) =>
      inTurn(async () => {
        const { content, key } = await open()
        const record = content.users[nameOf(user, key)]
        if (record !== undefined) return { ...record, lastAtMs: toEpochMs(record.lastAtMs) }
        const { tamperedAtMs } = content
        if (tamperedAtMs === null) return null
        return { rejections: usedUp, lastAtMs: toEpochMs(tamperedAtMs), isPending: false }
      }),
    write: (user, record) =>
      inTurn(async () => {
        const book = await open()
        book.content = {
          ...book.content,
          sequence: book.content.sequence + 1,
          users: withRecord(book.content, nameOf(user, book.key), record),
        }
        await keep(book)
      }),
  }
}

type ReadText =
  { readonly kind: 'text'; readonly text: string } | { readonly kind: 'absent' | 'notRead' }

async function readText(path: string): Promise<ReadText> {
  try {
    return { kind: 'text', text: await readFile(path, 'utf8') }
  } catch (error) {
    return { kind: fileErrorCode(error) === 'ENOENT' ? 'absent' : 'notRead' }
  }
}

function unsealed(sealed: ReadText, keyHex: string): Content | null {
  if (sealed.kind !== 'text') return null
  const parsed = sealedSchema.safeParse(parseJson(sealed.text))
  if (!parsed.success) return null
  const { content, seal } = parsed.data
  const expected = Buffer.from(sealOf(content, Buffer.from(keyHex, 'hex')))
  const found = Buffer.from(seal)
  if (expected.length !== found.length || !timingSafeEqual(expected, found)) return null
  return contentSchema.safeParse(parseJson(content)).data ?? null
}

function sealOf(content: string, key: Buffer): string {
  return createHmac('sha256', key).update(`content ${content}`).digest('hex')
}

/** Account and user name, told apart by a sign that neither can hold. */
function nameOf({ accountId, loginName }: CountedUser, key: Buffer): string {
  return createHmac('sha256', key).update(`user ${accountId}\0${loginName}`).digest('hex')
}

function emptyContent(tamperedAtMs: EpochMs | null): Content {
  return { version: 1, sequence: 0, tamperedAtMs, users: {} }
}

/** While the counts are known to be tampered with, a user without tries has to be on record too. */
function withRecord(
  { users, tamperedAtMs }: Content,
  name: string,
  record: AttemptRecord | null,
): Content['users'] {
  const kept = record ?? (tamperedAtMs === null ? null : NO_TRIES)
  const others = Object.entries(users).filter(([each]) => each !== name)
  const all = kept === null ? others : [...others, [name, kept] as const]
  const newest = [...all].sort(([, one], [, other]) => other.lastAtMs - one.lastAtMs)
  return Object.fromEntries(newest.slice(0, MOST_USERS))
}

const NO_TRIES: AttemptRecord = { rejections: 0, lastAtMs: toEpochMs(0), isPending: false }
