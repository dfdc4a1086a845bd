// The log file: listed fields only, scrubbed, in order, bounded, and never a thrown error.
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { createFileLog } from '../../../src-main/adapters/file-log'
import type { Log, LogFields } from '../../../src-main/core/ports'
import { createSteppedClock } from './stepped-clock'

let folder: string
let path: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'agent-sign-in-unit-'))
  path = join(folder, 'logs', 'app.log')
})

afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

const create = (limitBytes?: number): Log =>
  createFileLog({
    path,
    clock: createSteppedClock(Date.parse('2026-11-22T10:00:00Z')),
    homeDirectory: '/home/ada',
    ...(limitBytes === undefined ? {} : { limitBytes }),
  })

const linesOf = (file: string): unknown[] =>
  readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line): unknown => JSON.parse(line))

describe('the log file', () => {
  it('has one line of JSON an event, with its time, there as soon as it was written', () => {
    const log = create()

    log.write({ event: 'signInSent', attempt: 1, host: 'z1.agentvep.liveperson.net' })
    log.write({ event: 'stateChanged', from: 'authenticating', to: 'signedIn', durationMs: 210 })

    const time = '2026-11-22T10:00:00.000Z'
    expect(linesOf(path)).toEqual([
      { time, event: 'signInSent', attempt: 1, host: 'z1.agentvep.liveperson.net' },
      { time, event: 'stateChanged', from: 'authenticating', to: 'signedIn', durationMs: 210 },
    ])
  })

  it('takes no field that is not listed and no value of the wrong type', () => {
    const fields: object = {
      event: 'x',
      password: 'hunter2',
      session: { bearer: 'abc' },
      status: '200',
      attempt: Number.NaN,
      cause: { text: 'hunter2' },
      time: 'never',
    }
    const careless: LogFields = Object.assign({ event: 'x' }, fields)
    create().write(careless)

    expect(linesOf(path)).toEqual([{ time: '2026-11-22T10:00:00.000Z', event: 'x' }])
  })

  it.each([
    ['a password', 'failed with password=hunter2', 'failed with password=[redacted]'],
    ['the home folder', 'no such file /home/ada/x', 'no such file ~/x'],
    ['a line break', 'one\n{"event":"forged"}', 'one\n{"event":"forged"}'],
    ['a long text', 'word '.repeat(200), 'word '.repeat(60)],
    ['a huge text', 'word '.repeat(4_000), '[too long]'],
    [
      'a secret that a cut would halve',
      `${'.'.repeat(280)} ${'ab12'.repeat(16)}`,
      `${'.'.repeat(280)} [redacted]`,
    ],
  ])('scrubs and cuts %s', (_case, cause, written) => {
    create().write({ event: 'x', cause })
    expect(linesOf(path)).toEqual([
      { time: '2026-11-22T10:00:00.000Z', event: 'x', cause: written },
    ])
  })

  it('never takes more than two files of the limit, and keeps the newest lines in order', () => {
    const log = create(1_000)
    for (let attempt = 1; attempt <= 100; attempt += 1) log.write({ event: 'x', attempt })

    expect(readdirSync(join(folder, 'logs')).sort()).toEqual(['app.log', 'app.log.1'])
    for (const file of [path, `${path}.1`]) expect(statSync(file).size).toBeLessThanOrEqual(1_000)
    const attempts = [...linesOf(`${path}.1`), ...linesOf(path)].map(
      (line) => z.object({ attempt: z.int() }).parse(line).attempt,
    )
    expect(attempts).toEqual(attempts.map((_each, index) => 100 - attempts.length + 1 + index))
  })

  it('goes on in the file of an earlier start', () => {
    create().write({ event: 'first' })
    create().write({ event: 'second' })
    expect(linesOf(path)).toMatchObject([{ event: 'first' }, { event: 'second' }])
  })

  it('is for its owner alone', () => {
    create().write({ event: 'x' })
    expect(statSync(path).mode & 0o777).toBe(0o600)
  })

  it('does not throw where it cannot write, and writes again when it can', () => {
    writeFileSync(join(folder, 'logs'), 'in the way')
    const log = create()

    log.write({ event: 'lost' })
    expect(existsSync(path)).toBe(false)

    rmSync(join(folder, 'logs'))
    log.write({ event: 'kept' })
    expect(linesOf(path)).toMatchObject([{ event: 'kept' }])
  })
})
