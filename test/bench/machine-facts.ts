// On what it was measured: a number without its machine says little.
import { existsSync, readFileSync } from 'node:fs'
import { availableParallelism, cpus, loadavg, release, totalmem } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { ROOT } from '../support/app-under-test'

export interface MachineFacts {
  readonly cores: number
  readonly processor: string
  readonly memoryMb: number
  readonly system: string
  readonly node: string
  readonly electron: string
  readonly electronKind: 'official' | 'fallback' | 'unknown'
  readonly isRoot: boolean
  /** Processes that wanted a core in the last minute; above `cores` the numbers are disturbed. */
  readonly loadAtStart: number
}

const recordShape = z.object({ kind: z.enum(['official', 'fallback']) })

export function readMachineFacts(): MachineFacts {
  const folder = join(ROOT, 'node_modules', 'electron')
  const record = join(folder, 'agent-sign-in-runtime.json')
  return {
    cores: availableParallelism(),
    processor: cpus()[0]?.model ?? 'unknown',
    memoryMb: Math.round(totalmem() / 2 ** 20),
    system: `${process.platform} ${release()} ${process.arch}`,
    node: process.versions.node,
    electron: readFileSync(join(folder, 'dist', 'version'), 'utf8')
      .trim()
      .replace(/^v/, ''),
    electronKind: existsSync(record)
      ? recordShape.parse(JSON.parse(readFileSync(record, 'utf8'))).kind
      : 'unknown',
    isRoot: process.getuid?.() === 0,
    loadAtStart: loadavg()[0] ?? 0,
  }
}
