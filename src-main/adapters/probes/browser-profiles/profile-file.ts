// Reads small files inside one folder, and nothing else: no link leads out of the folder, no file
// is larger than its limit, nothing is written. Never throws for what a disk can do.
import { constants } from 'node:fs'
import { open, readdir, realpath } from 'node:fs/promises'
import { isAbsolute, join, relative, sep } from 'node:path'

export type FileText =
  | { readonly kind: 'read'; readonly text: string }
  | { readonly kind: 'absent' }
  /** There, and too large, not a plain file, outside the folder, locked or not allowed. */
  | { readonly kind: 'unreadable' }

const ABSENT: FileText = { kind: 'absent' }
const UNREADABLE: FileText = { kind: 'unreadable' }

/** @param path below the folder, parts separated by `/` */
export async function readFileWithin(
  folder: string,
  path: string,
  limitBytes: number,
): Promise<FileText> {
  try {
    const wanted = await realpath(join(folder, path))
    if (!isBelow(await realpath(folder), wanted)) return UNREADABLE
    // Without waiting: a pipe of this name would never open. Windows has no such flag, and no pipes.
    const file = await open(wanted, constants.O_RDONLY | constants.O_NONBLOCK)
    try {
      const facts = await file.stat()
      if (!facts.isFile() || facts.size > limitBytes) return UNREADABLE
      const bytes = Buffer.alloc(facts.size)
      const { bytesRead } = await file.read(bytes, 0, facts.size, 0)
      return { kind: 'read', text: bytes.toString('utf8', 0, bytesRead) }
    } finally {
      await file.close()
    }
  } catch (error) {
    return isMissing(error) ? ABSENT : UNREADABLE
  }
}

/** The folders in a folder, in the order of their names; null where it is not there or closed. */
export async function foldersWithin(folder: string): Promise<readonly string[] | null> {
  try {
    const entries = await readdir(folder, { withFileTypes: true })
    return entries
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name)
      .sort()
  } catch {
    return null
  }
}

/** JSON of a file that anybody may have damaged; undefined where it is none. */
export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function isBelow(folder: string, path: string): boolean {
  const way = relative(folder, path)
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
}

function isMissing(error: unknown): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    (error.code === 'ENOENT' || error.code === 'ENOTDIR')
  )
}
