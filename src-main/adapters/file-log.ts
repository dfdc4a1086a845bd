// The log file: one JSON line an event, of listed fields only, each text scrubbed. Must never
// throw, never log an object as it comes, and never grow past two files of the size limit.
import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Clock, Log, LogFields } from '../core/ports'
import { redact } from '../core/redact'

/** Two of these, the current and the one before, hold weeks of shifts and still fit an e-mail. */
export const LOG_LIMIT_BYTES = 512 * 1_024

/** Characters of one text after scrubbing. */
const TEXT_LIMIT = 300
/** Longer texts are dropped unread: a cut before scrubbing could halve a secret past recognition. */
const SCRUB_LIMIT = 8_192

/** The same list as `LogFields`, for what the types cannot hold back at run time. */
const FIELD_TYPES: Readonly<Record<keyof LogFields, 'string' | 'number'>> = {
  event: 'string',
  attempt: 'number',
  from: 'string',
  to: 'string',
  cause: 'string',
  host: 'string',
  status: 'number',
  code: 'string',
  durationMs: 'number',
}

export interface FileLogOptions {
  readonly path: string
  readonly clock: Clock
  readonly homeDirectory?: string
  readonly limitBytes?: number
}

/**
 * Writes each line before it returns, so that lines stay in order and a crash loses none; at the
 * few lines a minute of this app that costs well under a millisecond each.
 */
export function createFileLog(options: FileLogOptions): Log {
  const { path, clock } = options
  const limitBytes = options.limitBytes ?? LOG_LIMIT_BYTES
  let sizeBytes: number | null = null

  function append(line: string): void {
    const lineBytes = Buffer.byteLength(line)
    if (sizeBytes === null) {
      mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
      sizeBytes = statSync(path, { throwIfNoEntry: false })?.size ?? 0
    }
    if (sizeBytes > 0 && sizeBytes + lineBytes > limitBytes) {
      renameSync(path, `${path}.1`)
      sizeBytes = 0
    }
    appendFileSync(path, line, { mode: 0o600 })
    sizeBytes += lineBytes
  }

  return {
    write: (fields) => {
      try {
        append(`${JSON.stringify(logLine(fields, clock.nowMs(), options.homeDirectory))}\n`)
      } catch {
        // A full or read-only disk must not stop a sign-in. Looked at afresh with the next line.
        sizeBytes = null
      }
    },
  }
}

/** What a log keeps of `fields`: listed names of the right type, texts scrubbed and cut. */
export function logLine(
  fields: LogFields,
  atMs: number,
  homeDirectory?: string,
): Readonly<Record<string, string | number>> {
  const given = new Map<string, unknown>(Object.entries(fields))
  const kept: [string, string | number][] = [['time', new Date(atMs).toISOString()]]

  for (const [name, type] of Object.entries(FIELD_TYPES)) {
    const value = given.get(name)
    if (type === 'string' && typeof value === 'string')
      kept.push([name, scrub(value, homeDirectory)])
    if (type === 'number' && typeof value === 'number' && Number.isFinite(value)) {
      kept.push([name, value])
    }
  }
  return Object.fromEntries(kept)
}

function scrub(text: string, homeDirectory: string | undefined): string {
  if (text.length > SCRUB_LIMIT) return '[too long]'
  return redact(text, homeDirectory === undefined ? {} : { homeDirectory }).slice(0, TEXT_LIMIT)
}
