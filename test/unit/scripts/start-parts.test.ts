// What `npm start` reads and remembers: the announcement, the one run for a profile, source stamps.
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { describePeople, parseAnnouncement } from '../../../scripts/app-run/announcement.mjs'
import { runningStart, takeProfile } from '../../../scripts/app-run/running-start.mjs'
import { stampSources } from '../../../scripts/build/source-stamp.mjs'

let folder = ''
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'agent-sign-in-unit-'))
})
afterEach(() => {
  fs.rmSync(folder, { recursive: true, force: true })
})

describe('parseAnnouncement', () => {
  it('keeps what the start needs and nothing more', () => {
    const line = '{"csds":"https://127.0.0.1:1","ca":"/ca.pem","accounts":[],"control":"secret"}'

    expect(parseAnnouncement(line)).toEqual({
      csds: 'https://127.0.0.1:1',
      ca: '/ca.pem',
      accounts: [],
    })
  })

  it.each(['', 'listening', '{}', '{"csds":1,"ca":"/ca.pem","accounts":[]}'])(
    'refuses “%s”',
    (line) => {
      expect(() => parseAnnouncement(line)).toThrow()
    },
  )
})

describe('describePeople', () => {
  it('lines up one person a line', () => {
    const user = { loginName: 'maria', password: 'Cherry-1', role: 'agent', note: 'US' }

    const lines = describePeople([{ account: '31415926', users: [user] }]).split('\n')

    expect(lines).toEqual([
      '  account   user name  password  role   note',
      '  31415926  maria      Cherry-1  agent  US',
    ])
  })
})

describe('takeProfile', () => {
  const isAtWork = () => true
  const isGone = () => false

  it('gives the profile to the first', () => {
    expect(takeProfile(folder, isAtWork).kind).toBe('taken')
  })

  it('tells the second which process has it', () => {
    takeProfile(folder, isAtWork)

    expect(takeProfile(folder, isAtWork)).toEqual({
      kind: 'runningAlready',
      processId: process.pid,
    })
  })

  it('takes over what a killed one left behind', () => {
    takeProfile(folder, isAtWork)

    expect(takeProfile(folder, isGone).kind).toBe('taken')
  })

  it('is free again once given back', () => {
    const place = takeProfile(folder, isAtWork)
    if (place.kind === 'taken') place.giveBack()

    expect(runningStart(folder, isAtWork)).toBeUndefined()
  })

  it('does not take rubbish for a process', () => {
    fs.writeFileSync(path.join(folder, 'npm-start.pid'), 'not a number')

    expect(runningStart(folder, isAtWork)).toBeUndefined()
  })
})

describe('stampSources', () => {
  const stamp = (circumstances: readonly string[] = ['development']) =>
    stampSources(folder, ['sources', 'absent.json'], circumstances)
  const write = (name: string, content: string) => {
    fs.mkdirSync(path.join(folder, 'sources'), { recursive: true })
    fs.writeFileSync(path.join(folder, 'sources', name), content)
  }

  it('stays the same while nothing changes', () => {
    write('a.ts', 'one')
    const before = stamp()

    write('a.ts', 'one')

    expect(stamp()).toBe(before)
  })

  it.each([
    [
      'content',
      () => {
        write('a.ts', 'two')
      },
    ],
    [
      'a name',
      () => {
        fs.renameSync(path.join(folder, 'sources', 'a.ts'), path.join(folder, 'sources', 'b.ts'))
      },
    ],
    [
      'a new file',
      () => {
        write('b.ts', '')
      },
    ],
    [
      'a missing input that appears',
      () => {
        fs.writeFileSync(path.join(folder, 'absent.json'), '')
      },
    ],
  ])('changes with %s', (_name, change) => {
    write('a.ts', 'one')
    const before = stamp()

    change()

    expect(stamp()).not.toBe(before)
  })

  it('changes with the circumstances', () => {
    write('a.ts', 'one')

    expect(stamp(['release'])).not.toBe(stamp(['development']))
  })
})
