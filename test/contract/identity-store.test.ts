// The fake and the file, held to one behaviour of IdentityStore.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { createFileIdentityStore } from '../../src-main/adapters/file-identity-store'
import type { IdentityStore, RememberedIdentity } from '../../src-main/core/ports'
import { createFakeIdentityStore } from '../fakes/fake-identity-store'

const folder = mkdtempSync(join(tmpdir(), 'agent-sign-in-identity-'))
let files = 0

afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

const stores: readonly (readonly [string, () => IdentityStore])[] = [
  ['the fake', () => createFakeIdentityStore()],
  [
    'the file',
    () => {
      files += 1
      return createFileIdentityStore(join(folder, `profile-${files}`, 'identity.json'))
    },
  ],
]

const identity = (loginName: string, remember = true): RememberedIdentity => ({
  remember,
  accountNumber: '12345678',
  loginName,
})

describe.each(stores)('%s', (_name, create) => {
  it('remembers nothing at first, and remembering is on', async () => {
    expect(await create().read()).toEqual({ remember: true, accountNumber: '', loginName: '' })
  })

  it.each([['ada@example.com'], ['Zoë 山田 🙂'], [''], ['"\\\n']])(
    'gives back what was written: %j',
    async (loginName) => {
      const store = create()
      await store.write(identity(loginName))
      expect(await store.read()).toEqual(identity(loginName))
    },
  )

  it('keeps the wish not to be remembered, and nothing else', async () => {
    const store = create()
    await store.write(identity('ada@example.com'))

    await store.write(identity('ada@example.com', false))

    expect(await store.read()).toEqual({ remember: false, accountNumber: '', loginName: '' })
  })

  it('takes writes made at the same time in their order', async () => {
    const store = create()
    const names = Array.from({ length: 20 }, (_unused, index) => `agent-${index}`)

    await Promise.all(names.map((name) => store.write(identity(name))))

    expect(await store.read()).toEqual(identity('agent-19'))
  })
})
