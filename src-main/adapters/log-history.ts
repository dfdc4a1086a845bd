// Reads the newest lines of the log back, over restarts. By a list of fields and the form of each:
// whatever else may stand in the file does not come out. Reads the end of the files only.
import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import * as z from 'zod/mini'
import type { EventHistory, LoggedEvent } from '../core/ports'
import { redact } from '../core/redact'

/** Lines. A morning of trouble takes some thirty. */
export const MOST_EVENTS = 100

/** Of each file. A line has some 150 bytes, so this holds several times the most that is wanted. */
const TAIL_BYTES = 64 * 1_024
/** A line of the log is never longer: eight fields, five of them texts of 300 characters. */
const LONGEST_LINE = 8_192

/** Kinds of events, states, causes and codes: words of the program's own. */
const word = z.string().check(z.regex(/^[A-Za-z][\w-]{0,63}$/))
/** A name with or without a port, or what the scrubber makes of an address. */
const host = z
  .string()
  .check(z.regex(/^(?:\[ip\]|\[\[ip\]\]|(?=.{1,253}(?::|$))[A-Za-z0-9.-]+)(?::\d{1,5})?$/))
const figure = z.number().check(z.nonnegative())

/** What has not the form of its field is left out, and the rest of the line stands. */
function orNothing<Value>(schema: z.ZodMiniType<Value>): z.ZodMiniType<Value | undefined> {
  return z.catch(z.optional(schema), undefined)
}

const lineSchema = z.object({
  time: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/)),
  event: word,
  attempt: orNothing(figure),
  from: orNothing(word),
  to: orNothing(word),
  cause: orNothing(word),
  host: orNothing(host),
  status: orNothing(figure),
  code: orNothing(word),
  durationMs: orNothing(figure),
})

export interface LogHistoryOptions {
  /** The current file; the one before has the same name with `.1`. */
  readonly path: string
  readonly homeDirectory?: string
}

export function createLogHistory({ path, homeDirectory }: LogHistoryOptions): EventHistory {
  const scrub = (text: string): string =>
    redact(text, homeDirectory === undefined ? {} : { homeDirectory })

  function eventsIn(file: string): readonly LoggedEvent[] {
    return tailOf(file)
      .split('\n')
      .flatMap((line) => {
        const event = readLine(line, scrub)
        return event === null ? [] : [event]
      })
  }

  return {
    // In one go, as the log writes: no line moves to the older file between the two looks.
    recentEvents: () => {
      const newest = eventsIn(path)
      const older = newest.length < MOST_EVENTS ? eventsIn(`${path}.1`) : []
      return Promise.resolve([...older, ...newest].slice(-MOST_EVENTS))
    },
  }
}

/** Null for a line that is not one of the log's. */
function readLine(line: string, scrub: (text: string) => string): LoggedEvent | null {
  if (line === '' || line.length > LONGEST_LINE) return null
  const parsed = lineSchema.safeParse(jsonOf(line))
  if (!parsed.success) return null
  const { time, event, ...rest } = parsed.data
  const fields = Object.entries(rest).filter(([, value]) => value !== undefined)
  return {
    time,
    event: scrub(event),
    ...Object.fromEntries(
      fields.map(([name, value]) => [name, typeof value === 'string' ? scrub(value) : value]),
    ),
  }
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return null
  }
}

/** The whole lines within the last bytes of a file; nothing where it cannot be read. */
function tailOf(file: string): string {
  try {
    const descriptor = openSync(file, 'r')
    try {
      const { size } = fstatSync(descriptor)
      const from = Math.max(0, size - TAIL_BYTES)
      const bytes = Buffer.alloc(size - from)
      const read = readSync(descriptor, bytes, 0, bytes.length, from)
      const text = bytes.toString('utf8', 0, read)
      return from === 0 ? text : text.slice(text.indexOf('\n') + 1)
    } finally {
      closeSync(descriptor)
    }
  } catch {
    return ''
  }
}
