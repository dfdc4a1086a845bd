// The order of views: subscribe first, then ask, and only a higher rev replaces what is shown.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AppView } from '../../src-preload/contract'
import { followViews } from '../../src-renderer/store'
import { fakeBridge } from './page'
import { emptySignIn, viewOf } from './views'

function viewWith(rev: number): AppView {
  return viewOf(emptySignIn, rev)
}

describe('followViews', () => {
  it('subscribes before it asks', () => {
    const bridge = fakeBridge(viewWith(1))

    followViews(bridge)

    expect(bridge.happened).toEqual(['subscribe', 'readView'])
  })

  it('shows what it was told when it asked', async () => {
    const { store } = followViews(fakeBridge(viewWith(4)))

    await Promise.resolve()
    await Promise.resolve()

    expect(store.getState()).toEqual({ view: viewWith(4), refusal: null })
  })

  it('keeps a newer view when the answer to its question arrives late', async () => {
    const bridge = fakeBridge(viewWith(1))
    const { store } = followViews(bridge)

    bridge.show(viewWith(2))
    await new Promise((resolve) => setTimeout(resolve, 0))

    expect(store.getState().view?.rev).toBe(2)
  })

  it('ends at the highest rev, in whatever order views arrive', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 1 }), (revs) => {
        const bridge = fakeBridge(null)
        const { store, stop } = followViews(bridge)
        for (const rev of revs) bridge.show(viewWith(rev))
        stop()
        expect(store.getState().view?.rev).toBe(Math.max(...revs))
      }),
    )
  })

  it('takes no view after it was stopped', () => {
    const bridge = fakeBridge(null)
    const { store, stop } = followViews(bridge)

    stop()
    bridge.show(viewWith(9))

    expect(store.getState().view).toBeNull()
  })

  it('keeps a refusal until a command is accepted', async () => {
    const bridge = fakeBridge(viewWith(1))
    const { store, send } = followViews(bridge)
    bridge.refuse({ kind: 'failedInside' })

    const accepted = await send('cancel', {})

    expect(accepted).toBe(false)
    expect(store.getState().refusal).toEqual({ kind: 'failedInside' })
  })

  it('counts a command that was thrown back as refused', async () => {
    const bridge = { ...fakeBridge(viewWith(1)), cancel: () => Promise.reject(new Error('gone')) }
    const { store, send } = followViews(bridge)

    expect(await send('cancel', {})).toBe(false)
    expect(store.getState().refusal).toEqual({ kind: 'failedInside' })
  })

  it('keeps nothing of what is sent', async () => {
    const { store, send } = followViews(fakeBridge(viewWith(1)))

    await send('signIn', {
      accountNumber: '1',
      loginName: 'dana',
      password: 'correct horse',
      remember: true,
      keyboardLayout: null,
      noticed: [],
    })

    expect(JSON.stringify(store.getState())).not.toContain('correct horse')
  })

  it('gives the answer to who asked, and keeps nothing of it', async () => {
    const bridge = fakeBridge(viewWith(1))
    bridge.answerWith({ key: { groups: ['JBSW', 'Y3DP'] } })
    const { store, ask } = followViews(bridge)

    expect(await ask('showEnrolmentKey', {})).toEqual({
      ok: true,
      value: { groups: ['JBSW', 'Y3DP'] },
    })
    expect(JSON.stringify(store.getState())).not.toContain('JBSW')
  })

  it('shows why a question was refused, and tells who asked', async () => {
    const bridge = fakeBridge(viewWith(1))
    const { store, ask } = followViews(bridge)
    bridge.refuse({ kind: 'untrustedSender' })

    expect(await ask('showEnrolmentKey', {})).toEqual({
      ok: false,
      error: { kind: 'untrustedSender' },
    })
    expect(store.getState().refusal).toEqual({ kind: 'untrustedSender' })
  })
})
