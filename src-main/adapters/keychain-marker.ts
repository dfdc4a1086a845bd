// The marker file beside the profile: which keychain entry is the valid one, and who wrote it.
// Nothing in it is secret and nothing of the session is in it. [Note: The marker vouches]
import { readFile, truncate } from 'node:fs/promises'
import * as z from 'zod/mini'
import { fileErrorCode, removeFile, writeFileAtomically } from './atomic-file'
import { createOneAtATime } from './one-at-a-time'

/**
 * [Note: The marker vouches] An entry found in the keychain counts only if the marker names it.
 * Signing out takes the marker away first. So a session that was signed out cannot come back,
 * even if the keychain was locked, dead or hanging and kept the entry: nobody vouches for it, and
 * the next read that sees it deletes it.
 */
export interface Marker {
  readonly entryId: string
  readonly writtenAtMs: number
  readonly hostIdentity: string
}

export type MarkerReading =
  | { readonly kind: 'none' }
  | { readonly kind: 'entry'; readonly marker: Marker }
  /** Damaged, or the file system refused. Says neither yes nor no. */
  | { readonly kind: 'unreadable' }

export interface KeychainMarker {
  readonly read: () => Promise<MarkerReading>
  /** Writes unless `isWanted` says no when its turn comes; tells whether the marker now stands. */
  readonly put: (marker: Marker, isWanted: () => boolean) => Promise<boolean>
  /** Tells what stood there before, and whether nothing vouches any more. */
  readonly remove: () => Promise<{ readonly before: MarkerReading; readonly isGone: boolean }>
}

const markerSchema = z.object({
  version: z.literal(1),
  entryId: z.string().check(z.minLength(1)),
  writtenAtMs: z.int(),
  hostIdentity: z.string().check(z.minLength(1)),
})

export function createKeychainMarker(path: string): KeychainMarker {
  const inTurn = createOneAtATime()

  return {
    read: () => inTurn(() => readMarker(path)),

    put: (marker, isWanted) =>
      inTurn(async () => {
        if (!isWanted()) return false
        try {
          const wire: z.input<typeof markerSchema> = { version: 1, ...marker }
          await writeFileAtomically(path, `${JSON.stringify(wire)}\n`)
          return true
        } catch {
          return false
        }
      }),

    remove: () =>
      inTurn(async () => ({ before: await readMarker(path), isGone: await removeMarker(path) })),
  }
}

async function readMarker(path: string): Promise<MarkerReading> {
  try {
    const text = await readFile(path, 'utf8')
    if (text === '') return { kind: 'none' }
    const { entryId, writtenAtMs, hostIdentity } = markerSchema.parse(JSON.parse(text))
    return { kind: 'entry', marker: { entryId, writtenAtMs, hostIdentity } }
  } catch (error) {
    return fileErrorCode(error) === 'ENOENT' ? { kind: 'none' } : { kind: 'unreadable' }
  }
}

async function removeMarker(path: string): Promise<boolean> {
  try {
    await removeFile(path)
    return true
  } catch {
    // A folder that lets nothing be removed may still let the file be emptied; empty vouches for nothing.
    try {
      await truncate(path)
      return true
    } catch {
      return false
    }
  }
}
