// Small files that are whole or not there: written beside, flushed, then renamed over. Throws the
// file system's own errors; whoever calls decides which of them are expected.
import { mkdir, open, rename, unlink } from 'node:fs/promises'
import { dirname } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

/** Only the owner may read or write. Windows ignores it; there the profile folder is private. */
const PRIVATE_FILE_MODE = 0o600
const PRIVATE_FOLDER_MODE = 0o700

/** Windows refuses to touch a file while a virus scanner or the indexer has it open. */
const BUSY_CODES: ReadonlySet<unknown> = new Set(['EBUSY', 'EPERM', 'EACCES'])
const BUSY_TRIES = 4
const BUSY_PAUSE_MS = 50

/** The code of a file system error (`ENOENT`), or 'unknown'. */
export function fileErrorCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : 'unknown'
}

export interface WriteOptions {
  /**
   * Whether the text must survive a power cut too, as it does by default. Without that it survives
   * the end of this program, however it ends, and the disk is not waited for.
   */
  readonly isFlushed?: boolean
}

/**
 * Replaces the content of `path` so that after a crash at any moment the file holds either the
 * old text or the new one. Makes the folder where it is missing.
 *
 * The caller must not write one path twice at the same time: both share one temporary file. That
 * name is fixed so that a crash leaves at most one, and the next write takes it away.
 */
export async function writeFileAtomically(
  path: string,
  text: string,
  { isFlushed = true }: WriteOptions = {},
): Promise<void> {
  const temporary = `${path}.tmp`

  await mkdir(dirname(path), { recursive: true, mode: PRIVATE_FOLDER_MODE })
  await removeFile(temporary)
  try {
    const file = await open(temporary, 'wx', PRIVATE_FILE_MODE)
    try {
      await file.writeFile(text, 'utf8')
      if (isFlushed) await file.sync()
    } finally {
      await file.close()
    }
    await whileBusy(() => rename(temporary, path))
  } catch (error) {
    await unlink(temporary).catch(() => undefined)
    throw error
  }
  if (isFlushed) await flushFolder(dirname(path))
}

/** Takes a file away for good; one that is not there is fine. */
export async function removeFile(path: string): Promise<void> {
  try {
    await whileBusy(() => unlink(path))
  } catch (error) {
    if (fileErrorCode(error) !== 'ENOENT') throw error
    return
  }
  await flushFolder(dirname(path))
}

async function whileBusy(act: () => Promise<void>): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      await act()
      return
    } catch (error) {
      if (tries === BUSY_TRIES || !BUSY_CODES.has(fileErrorCode(error))) throw error
      await pause(BUSY_PAUSE_MS)
    }
  }
}

/** Makes a rename or removal survive a power cut. Windows cannot open folders and needs no help. */
async function flushFolder(path: string): Promise<void> {
  try {
    const folder = await open(path, 'r')
    try {
      await folder.sync()
    } finally {
      await folder.close()
    }
  } catch {
    // The change itself has been made; only its survival of a power cut is less sure.
  }
}
