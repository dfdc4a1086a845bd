// Resident memory of a process and everything it started, from /proc (Linux). Reads, never waits.
import { readdirSync, readFileSync } from 'node:fs'

export interface Memory {
  readonly processes: number
  /** Proportional: a page that several processes share counts once, in parts. */
  readonly pssKb: number
  /** Pages of these processes alone; does not depend on what else runs. */
  readonly privateKb: number
  /** Shared pages count in every process. */
  readonly rssKb: number
}

/** Null where the system has no /proc/…/smaps_rollup. */
export function memoryOfTree(rootProcessId: number): Memory | null {
  const rollups = treeOf(rootProcessId).map((processId) =>
    readIfThere(`/proc/${processId}/smaps_rollup`),
  )
  const texts = rollups.filter((text) => text !== null && text !== '')
  if (texts.length === 0) return null
  const sum = (field: string): number =>
    texts.reduce((total, text) => total + fieldOfRollup(text ?? '', field), 0)
  return {
    processes: texts.length,
    pssKb: sum('Pss'),
    privateKb: sum('Private_Clean') + sum('Private_Dirty'),
    rssKb: sum('Rss'),
  }
}

/** A line such as `Pss:   1234 kB`; 0 where there is none. */
export function fieldOfRollup(text: string, field: string): number {
  return Number(new RegExp(`^${field}:\\s+(\\d+) kB$`, 'm').exec(text)?.[1] ?? 0)
}

function treeOf(rootProcessId: number): readonly number[] {
  const parents = new Map<number, number>()
  for (const name of readdirSync('/proc')) {
    // After the name in brackets, which may hold anything: state, then the parent.
    const parent = /\) \S (\d+) /.exec(readIfThere(`/proc/${name}/stat`) ?? '')?.[1]
    if (parent !== undefined) parents.set(Number(name), Number(parent))
  }
  const tree = [rootProcessId]
  for (const processId of tree) {
    for (const [child, parent] of parents) if (parent === processId) tree.push(child)
  }
  return tree
}

function readIfThere(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null // it has ended meanwhile, or is no process
  }
}
