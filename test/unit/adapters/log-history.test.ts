// What is read back from the log: the newest lines over both files, by the list of fields and no other.
import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createFileLog } from '../../../src-main/adapters/file-log'
import { createLogHistory, MOST_EVENTS } from '../../../src-main/adapters/log-history'
import type { LoggedEvent } from '../../../src-main/core/ports'
import { createSteppedClock } from './stepped-clock'

const TIME = '2026-11-22T10:00:00.000Z'

let folder: string
let path: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'agent-sign-in-unit-'))
  path = join(folder, 'sign-in.log')
})

afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

const read = (): Promise<readonly LoggedEvent[]> =>
  createLogHistory({ path, homeDirectory: '/home/ada' }).recentEvents()

/** Each start has a log of its own, on the same file. */
function logOfOneStart(limitBytes?: number): ReturnType<typeof createFileLog> {
  const clock = createSteppedClock(Date.parse(TIME))
  return createFileLog({ path, clock, ...(limitBytes === undefined ? {} : { limitBytes }) })
}

const writeLines = (...lines: readonly unknown[]): void => {
  writeFileSync(path, lines.map((line) => `${JSON.stringify(line)}\n`).join(''))
}

describe('the events read back', () => {
  it('are what the log wrote, over restarts, oldest first', async () => {
    logOfOneStart().write({ event: 'accountResolved', from: 'resolving', to: 'authenticating' })
    logOfOneStart().write({
      ...{ event: 'passwordAnswered', attempt: 2, cause: 'rejected', status: 401 },
      ...{ host: 'z1.agentvep.liveperson.net', code: 'ERR_FAILED', durationMs: 12 },
    })

    expect(await read()).toEqual([
      { time: TIME, event: 'accountResolved', from: 'resolving', to: 'authenticating' },
      {
        ...{ time: TIME, event: 'passwordAnswered', attempt: 2, cause: 'rejected', status: 401 },
        ...{ host: 'z1.agentvep.liveperson.net', code: 'ERR_FAILED', durationMs: 12 },
      },
    ])
  })

  it('go on into the file before, and are the newest hundred', async () => {
    const log = logOfOneStart(8_000)
    for (let attempt = 1; attempt <= 130; attempt += 1) log.write({ event: 'x', attempt })

    const attempts = (await read()).map(({ attempt }) => attempt)
    expect(attempts).toEqual(Array.from({ length: MOST_EVENTS }, (_, index) => 31 + index))
  })

  it('are none where there is no log', async () => {
    expect(await read()).toEqual([])
  })

  it('have no field that is not listed', async () => {
    writeLines({ time: TIME, event: 'x', password: 'hunter2', session: { bearer: 'abc' } })

    expect(await read()).toEqual([{ time: TIME, event: 'x' }])
  })

  it.each([
    ['broken JSON', '{"time":"2026-11-22T10:00:00.000Z","event":"x'],
    ['no object', '"hunter2"'],
    ['no time', '{"event":"x"}'],
    ['another time', '{"time":"hunter2","event":"x"}'],
    ['no event', `{"time":"${TIME}"}`],
    ['a sentence for an event', `{"time":"${TIME}","event":"hunter2 was typed"}`],
    ['a number for an event', `{"time":"${TIME}","event":31415926}`],
    ['far too much', `{"time":"${TIME}","event":"x","y":"${'z'.repeat(9_000)}"}`],
    ['bytes', '\u0000\ufffd\u0001'],
  ])('pass over a line with %s', async (_what, line) => {
    writeLines({ time: TIME, event: 'first' })
    appendFileSync(path, `${line}\n${JSON.stringify({ time: TIME, event: 'last' })}\n`)

    expect((await read()).map(({ event }) => event)).toEqual(['first', 'last'])
  })

  it.each([
    ['cause', 'the library at /home/ada/lib does not load'],
    ['cause', 'ada.lovelace@example.com'],
    ['from', '31415926'],
    ['code', 492_039],
    ['status', '401'],
    ['status', -1],
    ['host', 'https://host.example/?token=abc'],
    ['host', 'ada@host.example'],
    ['host', { deep: 'hunter2' }],
  ])('leave out a field that has not its form: %s %j', async (field, value) => {
    writeLines({ time: TIME, event: 'x', attempt: 1, [field]: value })

    expect(await read()).toEqual([{ time: TIME, event: 'x', attempt: 1 }])
  })

  it.each([
    ['host', '10.1.2.3:8443', '[ip]:8443'],
    ['host', '[ip]:8443', '[ip]:8443'],
    ['cause', 'ab12'.repeat(8), '[redacted]'],
  ])('are scrubbed once more: %s %s', async (field, value, scrubbed) => {
    writeLines({ time: TIME, event: 'x', [field]: value })

    expect(await read()).toEqual([{ time: TIME, event: 'x', [field]: scrubbed }])
  })

  it('come from the end of a large file only, and begin with a whole line', async () => {
    const filler = JSON.stringify({ time: TIME, event: 'old', cause: 'c'.repeat(60) })
    writeFileSync(path, `${filler}\n`.repeat(60_000))
    appendFileSync(path, `${JSON.stringify({ time: TIME, event: 'last' })}\n`)

    const startedMs = performance.now()
    const events = await read()
    expect(performance.now() - startedMs).toBeLessThan(500)
    expect(events).toHaveLength(MOST_EVENTS)
    expect(events.at(-1)?.event).toBe('last')
  })
})
