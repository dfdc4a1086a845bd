// The keychain's error texts and what they mean, as a table.
import { describe, expect, it } from 'vitest'
import { keychainProblemFrom } from '../../../src-main/adapters/keychain-problem'

describe('keychainProblemFrom', () => {
  it.each([
    ['gnome-keyring, locked', 'Cannot create an item in a locked collection', 'locked'],
    [
      'gnome-keyring, never unlocked',
      'Object does not exist at path “/org/freedesktop/secrets/collection/login”',
      'locked',
    ],
    [
      'the same in another language',
      'Objekt existiert nicht am Pfad »/org/freedesktop/secrets/collection/login«',
      'locked',
    ],
    ['an unlock prompt closed', 'The prompt was dismissed', 'locked'],
    ['macOS, locked over ssh', 'User interaction is not allowed.', 'locked'],
    [
      'macOS, wrong keychain password',
      'The user name or passphrase you entered is not correct.',
      'locked',
    ],
    ['GLib, no answer in 25 s', 'Timeout was reached', 'noAnswer'],
    [
      'no D-Bus',
      'Unknown or unsupported transport “disabled” for address “disabled:”',
      'noService',
    ],
    [
      'no Secret Service',
      'The name org.freedesktop.secrets was not provided by any .service files',
      'noService',
    ],
    ['the service was killed', 'The name :1.9 was not provided by any .service files', 'noService'],
    ['the service was restarted', 'The session wrapping the secret does not exist', 'noService'],
    ['Windows, store full', 'Not enough memory resources are available', 'noService'],
    ['the library does not load', 'Failed to load keytar native addon', 'noService'],
  ] as const)('%s', (_case, message, kind) => {
    expect(keychainProblemFrom(new Error(message), 10).kind).toBe(kind)
  })

  it('takes an unknown text after 25 s for silence, as GLib translates its own', () => {
    const problem = keychainProblemFrom(new Error('Zeitüberschreitung wurde erreicht'), 25_010)
    expect(problem).toEqual({ kind: 'noAnswer', deadlineMs: 25_000 })
  })

  it('keeps a scrubbed, short detail', () => {
    const problem = keychainProblemFrom(new Error(`password=hunter2 ${'x '.repeat(400)}`), 10)
    expect(problem).toMatchObject({ detail: expect.not.stringContaining('hunter2') as unknown })
    expect(problem.kind === 'noService' && problem.detail.length).toBe(200)
  })

  it('understands what is no Error', () => {
    expect(keychainProblemFrom('locked collection', 10)).toEqual({ kind: 'locked' })
  })
})
