// Holds the newest view and the last refusal, and nothing else: no field of a form, no password.
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { AppView, Bridge, Refusal } from '../src-preload/contract'
import type { Ask, RefusedReply, ReplyTo, ScreenCommand, Send } from './bridge'

export interface Shown {
  /** Null until the first view has arrived. */
  readonly view: AppView | null
  /** Why the last command was not carried out; null again as soon as one is. */
  readonly refusal: Refusal | null
}

export type ViewStore = Pick<StoreApi<Shown>, 'getState' | 'getInitialState' | 'subscribe'>

export interface FollowedViews {
  readonly store: ViewStore
  readonly send: Send
  readonly ask: Ask
  readonly stop: () => void
}

/**
 * Follows the app's view from now on. [Note: Subscribe before asking]
 *
 * Subscribes first and asks second, so that no view falls between the two; whichever arrives, only a
 * higher `rev` replaces what is shown.
 */
export function followViews(bridge: Bridge): FollowedViews {
  const store = createStore<Shown>(() => ({ view: null, refusal: null }))

  function take(view: AppView): void {
    const shown = store.getState().view
    if (shown === null || view.rev > shown.rev) store.setState({ view })
  }

  const stop = bridge.onViewChanged(take)
  void settle(bridge.readView({})).then((reply) => {
    if (reply.ok) take(reply.value)
    else store.setState({ refusal: reply.error })
  })

  const ask: Ask = async <Name extends ScreenCommand>(name: Name, input: Input<Name>) => {
    const reply = await settle<ReplyTo<Name>>(commandOf(bridge, name)(input))
    store.setState({ refusal: reply.ok ? null : reply.error })
    return reply
  }

  const send: Send = async (name, input) => (await ask(name, input)).ok

  return { store, send, ask, stop }
}

type Input<Name extends ScreenCommand> = Parameters<Bridge[Name]>[0]

function commandOf<Name extends ScreenCommand>(
  bridge: { readonly [Each in ScreenCommand]: (input: Input<Each>) => Promise<ReplyTo<Each>> },
  name: Name,
): (input: Input<Name>) => Promise<ReplyTo<Name>> {
  return bridge[name]
}

type Answer = { readonly ok: true } | RefusedReply

/** A command that never came back properly counts as refused, so that nothing fails silently. */
async function settle<Reply extends Answer>(reply: Promise<Reply>): Promise<Reply | RefusedReply> {
  try {
    return await reply
  } catch {
    return { ok: false, error: { kind: 'failedInside' } }
  }
}
