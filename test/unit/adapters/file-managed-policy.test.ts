// The managed policy on real files: which is trusted, and what of its content is taken.
import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  LARGEST_POLICY_BYTES,
  readManagedPolicy,
  systemPolicyPlace,
} from '../../../src-main/adapters/file-managed-policy'
import type { PolicyFile } from '../../../src-main/core/managed-policy/policy-file'
import { POLICY_KEYS } from '../../../src-main/core/managed-policy/policy-keys'

const OWN_UID = process.getuid?.() ?? 0
const GOOD = '{"maxFailedAttempts":3}'
const TAKEN: PolicyFile = { kind: 'read', values: { maxFailedAttempts: 3 }, rejected: [] }

let folder = ''
let path = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'managed-policy-'))
  path = join(folder, 'policy.json')
})

afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

function put(content: string | Uint8Array, mode = 0o644): void {
  writeFileSync(path, content)
  // Apart from the writing: the mode there is cut by the process's mask.
  chmodSync(path, mode)
}

const read = (trustedUid = OWN_UID): PolicyFile => readManagedPolicy({ path, trustedUid })
const refused = (reason: string) => ({ kind: 'refused', reason })

describe('where the policy lies', () => {
  it.each([
    ['linux', { path: '/etc/agent-sign-in/policy.json', trustedUid: 0 }],
    ['darwin', { path: '/Library/Application Support/Agent Sign-In/policy.json', trustedUid: 0 }],
    ['win32', null],
  ] as const)('on %s', (platform, place) => {
    expect(systemPolicyPlace(platform)).toEqual(place)
  })

  it('is nowhere where there is no place for it', () => {
    expect(readManagedPolicy(null)).toEqual({ kind: 'notSupported' })
  })
})

describe('a file', () => {
  it.each([0o644, 0o600, 0o444, 0o755])('of the trusted owner with mode %o is taken', (mode) => {
    put(GOOD, mode)
    expect(read()).toEqual(TAKEN)
  })

  it('that is not there is absent, and so is one in a folder that is not there or is a file', () => {
    expect(read()).toEqual({ kind: 'absent' })
    put(GOOD)
    for (const other of [join(folder, 'none', 'policy.json'), join(path, 'policy.json')]) {
      expect(readManagedPolicy({ path: other, trustedUid: OWN_UID })).toEqual({ kind: 'absent' })
    }
  })

  it.each([0o664, 0o646, 0o666, 0o620, 0o602])('that others may write is refused: %o', (mode) => {
    put(GOOD, mode)
    expect(read()).toEqual(refused('writableByOthers'))
  })

  it('of another owner is refused', () => {
    put(GOOD)
    expect(read(OWN_UID + 1)).toEqual(refused('wrongOwner'))
  })

  it('behind a symbolic link is refused, whether the link leads anywhere or not', () => {
    symlinkSync(join(folder, 'real.json'), path)
    expect(read()).toEqual(refused('symbolicLink'))
    writeFileSync(join(folder, 'real.json'), GOOD)
    expect(read()).toEqual(refused('symbolicLink'))
  })

  it('that is a named pipe is refused at once, without anybody writing into it', () => {
    execFileSync('mkfifo', ['-m', '644', path])
    expect(read()).toEqual(refused('notARegularFile'))
  })

  it('that is a folder is refused', () => {
    mkdirSync(path)
    expect(read()).toEqual(refused('notARegularFile'))
  })

  it('that is a socket is refused', async () => {
    const server = createServer()
    await new Promise<void>((resolve) => server.listen(path, resolve))
    expect(read()).toEqual(refused('notARegularFile'))
    await new Promise((resolve) => server.close(resolve))
  })

  it.each([
    ['is no path', (): string => `${path}\0`],
    ['is too long', (): string => join(folder, 'x'.repeat(300))],
  ])('that cannot be opened, because its path %s, is refused', (_what, pathOf) => {
    expect(readManagedPolicy({ path: pathOf(), trustedUid: OWN_UID })).toEqual(
      refused('notReadable'),
    )
  })

  it('may be as large as the limit and no byte larger', () => {
    put(GOOD.padEnd(LARGEST_POLICY_BYTES))
    expect(read()).toEqual(TAKEN)
    put(GOOD.padEnd(LARGEST_POLICY_BYTES + 1))
    expect(read()).toEqual(refused('tooLarge'))
  })

  it.each([
    ['nothing', ''],
    ['no JSON', '{"maxFailedAttempts":3'],
    ['a comment', '{"maxFailedAttempts":3} // IT'],
    ['a list', '[{"maxFailedAttempts":3}]'],
    ['null', 'null'],
    ['a number', '3'],
    ['no UTF-8', Buffer.from('{"colour":"\u00ff"}', 'latin1')],
  ])('with %s is refused', (_what, content) => {
    put(content)
    expect(read()).toEqual(refused('notJson'))
  })

  it('with a byte order mark, as editors on Windows write it, is taken', () => {
    put(`\uFEFF${GOOD}`)
    expect(read()).toEqual(TAKEN)
  })
})

describe('a key', () => {
  it.each([
    ['{}', {}, []],
    [
      '{"maxFailedAttempts":2,"lockOutMinutes":1440}',
      { maxFailedAttempts: 2, lockOutMinutes: 1440 },
      [],
    ],
    [
      '{"maxFailedAttempts":100,"lockOutMinutes":1}',
      { maxFailedAttempts: 100, lockOutMinutes: 1 },
      [],
    ],
    ['{"maxFailedAttempts":1}', {}, [['maxFailedAttempts', 'outOfRange']]],
    ['{"maxFailedAttempts":101}', {}, [['maxFailedAttempts', 'outOfRange']]],
    ['{"lockOutMinutes":0}', {}, [['lockOutMinutes', 'outOfRange']]],
    ['{"lockOutMinutes":1441}', {}, [['lockOutMinutes', 'outOfRange']]],
    ['{"lockOutMinutes":-5}', {}, [['lockOutMinutes', 'outOfRange']]],
    ['{"maxFailedAttempts":"3"}', {}, [['maxFailedAttempts', 'notAWholeNumber']]],
    ['{"maxFailedAttempts":3.5}', {}, [['maxFailedAttempts', 'notAWholeNumber']]],
    ['{"maxFailedAttempts":null}', {}, [['maxFailedAttempts', 'notAWholeNumber']]],
    ['{"maxFailedAttempts":[3]}', {}, [['maxFailedAttempts', 'notAWholeNumber']]],
    ['{"MaxFailedAttempts":3}', {}, [['MaxFailedAttempts', 'unknownKey']]],
    [
      '{"__proto__":3,"toString":4}',
      {},
      [
        ['__proto__', 'unknownKey'],
        ['toString', 'unknownKey'],
      ],
    ],
    [
      '{"maxFailedAttempts":3,"lockOutMinutes":"30","colour":"red"}',
      { maxFailedAttempts: 3 },
      [
        ['lockOutMinutes', 'notAWholeNumber'],
        ['colour', 'unknownKey'],
      ],
    ],
  ])('is judged by itself: %s', (content, values, rejected) => {
    put(content)
    expect(read()).toEqual({
      kind: 'read',
      values,
      rejected: rejected.map(([key, reason]) => ({ key, reason })),
    })
  })

  it('is told cut short, without signs that cannot be seen, and not without end', () => {
    const keys = Array.from({ length: 30 }, (_each, place) => `\u001b[31m${place}${'x'.repeat(60)}`)
    put(JSON.stringify(Object.fromEntries(keys.map((key) => [key, 1]))))
    const policy = read()
    const rejected = policy.kind === 'read' ? policy.rejected : []

    expect(rejected).toHaveLength(20)
    expect(rejected[0]?.key).toBe(`?[31m0${'x'.repeat(60)}`.slice(0, 40))
  })

  it('is in force within its range only, and nothing in a file is ever thrown', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.json(),
          fc
            .dictionary(
              fc.constantFrom(...Object.keys(POLICY_KEYS), 'other'),
              fc.oneof(fc.integer({ min: -2, max: 1_500 }), fc.double(), fc.string()),
            )
            .map((content) => JSON.stringify(content)),
        ),
        (content) => {
          put(content)
          const policy = read()
          if (policy.kind !== 'read') return
          for (const [key, value] of Object.entries(policy.values)) {
            const rule = POLICY_KEYS[key as keyof typeof POLICY_KEYS]
            expect(Number.isInteger(value) && value >= rule.least && value <= rule.most).toBe(true)
          }
        },
      ),
      { numRuns: 200 },
    )
  })
})

describe('the folder of the file', () => {
  it.each([0o777, 0o775, 0o757])('may not be written by others: mode %o', (mode) => {
    put(GOOD)
    chmodSync(folder, mode)

    expect(read()).toEqual(refused('folderOfOthers'))
  })
})
