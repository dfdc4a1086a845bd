// Searches every file below a profile folder, names of files included, and what every process of
// the app shows of itself to others: its arguments and its environment.
import { readdir, readFile, readlink } from 'node:fs/promises'
import { join } from 'node:path'
import { findCodesInBytes } from './code-search'
import { findLeaks, type Leak, type Secrets } from './leak-search'

export interface Scan {
  readonly leaks: readonly Leak[]
  /** What was looked at, so that a scan of nothing cannot pass for a clean one. */
  readonly searched: readonly string[]
}

/** Something that was read, or a name. */
export interface Seen {
  readonly where: string
  readonly bytes: Buffer
  /** False for names, which are there without being read. */
  readonly isContent: boolean
}

/**
 * Files that vanish while the app works are passed over; sockets and locks are looked at by name.
 *
 * @param codes one-time codes, which are too short to be searched for as `secrets`
 */
export async function scanProfile(
  profile: string,
  secrets: Secrets,
  codes: Secrets = {},
): Promise<Scan> {
  return scan(await readProfile(profile), secrets, codes)
}

/** Linux: /proc tells the arguments and the environment of a process and all its descendants. */
export async function scanProcesses(
  processId: number,
  secrets: Secrets,
  codes: Secrets = {},
): Promise<Scan> {
  return scan(await readProcesses(processId), secrets, codes)
}

function scan(all: readonly Seen[], secrets: Secrets, codes: Secrets): Scan {
  return {
    leaks: all.flatMap(({ where, bytes, isContent }) => [
      ...findLeaks(where, bytes, secrets),
      ...(isContent ? findCodesInBytes(where, bytes, codes) : []),
    ]),
    searched: all.flatMap(({ where, isContent }) => (isContent ? [where] : [])),
  }
}

export async function readProfile(profile: string): Promise<readonly Seen[]> {
  const entries = await readdir(profile, { recursive: true, withFileTypes: true })
  const seen: Seen[] = []
  for (const entry of entries) {
    const path = join(entry.parentPath, entry.name)
    seen.push({ where: `name of ${path}`, bytes: Buffer.from(path), isContent: false })
    if (entry.isSymbolicLink()) {
      seen.push({ where: path, bytes: Buffer.from(await readlink(path)), isContent: false })
    }
    if (!entry.isFile()) continue
    const bytes = await readFile(path).catch(() => null)
    if (bytes !== null) seen.push({ where: path, bytes, isContent: true })
  }
  return seen
}

export async function readProcesses(processId: number): Promise<readonly Seen[]> {
  const seen: Seen[] = []
  for (const id of await descendantsOf(processId)) {
    for (const file of ['cmdline', 'environ']) {
      const where = `/proc/${id}/${file}`
      const bytes = await readFile(where).catch(() => null)
      if (bytes !== null) seen.push({ where, bytes, isContent: true })
    }
  }
  return seen
}

async function descendantsOf(processId: number): Promise<readonly number[]> {
  const parents = new Map<number, number>()
  for (const name of await readdir('/proc')) {
    if (!/^[0-9]+$/.test(name)) continue
    const status = await readFile(`/proc/${name}/status`, 'utf8').catch(() => '')
    const parent = /^PPid:\s*([0-9]+)$/m.exec(status)?.[1]
    if (parent !== undefined) parents.set(Number(name), Number(parent))
  }
  const isOwn = (id: number): boolean => {
    const parent = parents.get(id)
    return id === processId || (parent !== undefined && parent !== 0 && isOwn(parent))
  }
  return [...parents.keys()].filter(isOwn)
}
