// What every SecretStore must do, as one suite: run on the fake, on memory and on the real keychain.
import { describe, expect, it } from 'vitest'
import type { SecretStore } from '../../src-main/core/ports'
import { openSession } from '../support/open-sessions'

export interface SecretStoreSubject {
  readonly store: SecretStore
  /** The store that the next start of the app would have. */
  readonly reopen: () => SecretStore
  /** Left out where there is nothing to lock. */
  readonly lock?: () => Promise<void>
  readonly unlock?: () => Promise<void>
}

export interface SecretStoreTraits {
  readonly kind: SecretStore['kind']
  readonly canLock: boolean
}

const nothing = { ok: true, value: null }
const locked = { ok: false, failure: { kind: 'locked' } }
const saved = (session: unknown): unknown => ({ ok: true, value: session })

/** `prepare` gives a fresh, empty subject for each claim. */
export function describeSecretStore(
  name: string,
  traits: SecretStoreTraits,
  prepare: () => Promise<SecretStoreSubject>,
): void {
  describe(name, () => {
    it('names its kind', async () => {
      const { store } = await prepare()
      expect(store.kind).toBe(traits.kind)
    })

    it('reads null where nothing was written', async () => {
      const { store } = await prepare()
      expect(await store.read()).toEqual(nothing)
    })

    it.each([
      ['a plain session', openSession()],
      ['no workspace', openSession({ workspaceHost: null })],
      ['names in other scripts', openSession({ loginName: 'Zoë 山田 🙂 "\\' })],
      ['control characters', openSession({ loginName: 'a\u0000b\nc' })],
      ['a long bearer', openSession({ bearer: 'b'.repeat(2_000) })],
    ])('gives back what was written: %s', async (_case, session) => {
      const { store } = await prepare()

      expect(await store.write(session)).toEqual(nothing)

      expect(await store.read()).toEqual(saved(session))
    })

    it('keeps the last of several sessions', async () => {
      const { store } = await prepare()
      const last = openSession({ loginName: 'last@example.com' })

      await store.write(openSession())
      await store.write(last)

      expect(await store.read()).toEqual(saved(last))
    })

    it('forgets', async () => {
      const { store, reopen } = await prepare()
      await store.write(openSession())

      expect(await store.forget()).toEqual(nothing)

      expect(await store.read()).toEqual(nothing)
      expect(await reopen().read()).toEqual(nothing)
    })

    it('forgets nothing without complaint', async () => {
      const { store } = await prepare()
      expect(await store.forget()).toEqual(nothing)
    })

    it('takes calls made at the same time in their order', async () => {
      const { store } = await prepare()
      const names = ['a', 'b', 'c', 'd']

      const writes = names.map((loginName) => store.write(openSession({ loginName })))
      const read = store.read()
      await Promise.all(writes)

      expect(await read).toEqual(saved(openSession({ loginName: 'd' })))
    })

    it('a forget right behind a write wins', async () => {
      const { store, reopen } = await prepare()

      const write = store.write(openSession())
      const forget = store.forget()
      await Promise.all([write, forget])

      expect(await store.read()).toEqual(nothing)
      expect(await reopen().read()).toEqual(nothing)
    })

    it('a write right behind a forget wins', async () => {
      const { store } = await prepare()
      await store.write(openSession())

      const forget = store.forget()
      const write = store.write(openSession({ loginName: 'next@example.com' }))
      await Promise.all([forget, write])

      expect(await store.read()).toEqual(saved(openSession({ loginName: 'next@example.com' })))
    })

    if (traits.kind === 'memory') {
      it('outlives no process', async () => {
        const { store, reopen } = await prepare()
        await store.write(openSession())
        expect(await reopen().read()).toEqual(nothing)
      })
      return
    }

    it('outlives the process', async () => {
      const { store, reopen } = await prepare()
      await store.write(openSession())
      expect(await reopen().read()).toEqual(saved(openSession()))
    })

    it.each([
      ['one-byte characters', 'b'.repeat(2_600)],
      ['three-byte characters', '山'.repeat(900)],
    ])('refuses more than 2,560 bytes and then holds nothing: %s', async (_case, bearer) => {
      const { store, reopen } = await prepare()
      await store.write(openSession())

      const answer = await store.write(openSession({ bearer }))

      expect(answer).toMatchObject({ ok: false, failure: { kind: 'tooLarge' } })
      expect(await reopen().read()).toEqual(nothing)
    })

    if (traits.canLock) describeLocking(prepare)
  })
}

function describeLocking(prepare: () => Promise<SecretStoreSubject>): void {
  const prepareLockable = async (): Promise<Required<SecretStoreSubject>> => {
    const { store, reopen, lock, unlock } = await prepare()
    if (lock === undefined || unlock === undefined) throw new Error('the subject cannot be locked')
    return { store, reopen, lock, unlock }
  }

  it('says locked, and still has the session after unlocking', async () => {
    const { store, lock, unlock } = await prepareLockable()
    await store.write(openSession())

    await lock()
    expect(await store.read()).toEqual(locked)

    await unlock()
    expect(await store.read()).toEqual(saved(openSession()))
  })

  it('reads null from a locked keychain into which nothing was written', async () => {
    const { store, lock, unlock } = await prepareLockable()
    await lock()

    const answer = await store.read()

    await unlock()
    expect(answer).toEqual(nothing)
  })

  it('a write refused by the lock leaves nothing to resume, neither new nor old', async () => {
    const { store, reopen, lock, unlock } = await prepareLockable()
    await store.write(openSession())
    await lock()

    expect(await store.write(openSession({ loginName: 'next@example.com' }))).toEqual(locked)

    await unlock()
    expect(await reopen().read()).toEqual(nothing)
  })

  it('a session forgotten while locked does not come back', async () => {
    const { store, reopen, lock, unlock } = await prepareLockable()
    await store.write(openSession())
    await lock()

    expect(await store.forget()).toEqual(locked)
    expect(await store.read()).toEqual(nothing)

    await unlock()
    expect(await reopen().read()).toEqual(nothing)
  })
}
