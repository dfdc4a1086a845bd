// Puts the page, or one screen of it, into the simulated document, with a bridge that remembers
// what was sent and answers nothing by itself.
import { act, cleanup, render, type RenderResult } from '@testing-library/react'
import userEvent, { type UserEvent } from '@testing-library/user-event'
import { onTestFinished } from 'vitest'
import type { AppView, Bridge, Refusal, Reply, ScreenView } from '../../src-preload/contract'
import { App } from '../../src-renderer/App'
import en from '../../src-renderer/messages/en.json'
import { followViews } from '../../src-renderer/store'
import { createWording, type Messages } from '../../src-renderer/wording'
import { WordingContext } from '../../src-renderer/WordingContext'
import { viewOf } from './views'

/** One command as it was sent. */
export type Sent = readonly [name: string, input: unknown]

export interface FakeBridge extends Bridge {
  readonly sent: readonly Sent[]
  /** What happened at the bridge, in order: subscriptions and commands. */
  readonly happened: readonly string[]
  readonly show: (view: AppView) => void
  /** From now on every command but `readView` is refused. */
  readonly refuse: (refusal: Refusal) => void
}

/** @param current what `readView` answers with; null for an answer that never comes */
export function fakeBridge(current: AppView | null): FakeBridge {
  const sent: Sent[] = []
  const happened: string[] = []
  const listeners = new Set<(view: AppView) => void>()
  let answer: Reply<null> = { ok: true, value: null }

  const take =
    (name: string) =>
    (input: unknown): Promise<Reply<null>> => {
      sent.push([name, input])
      return Promise.resolve(answer)
    }

  return {
    sent,
    happened,
    show(view) {
      for (const listener of listeners) listener(view)
    },
    refuse(refusal) {
      answer = { ok: false, error: refusal }
    },
    onViewChanged(listener) {
      happened.push('subscribe')
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    readView() {
      happened.push('readView')
      return current === null
        ? new Promise(() => undefined)
        : Promise.resolve({ ok: true, value: current })
    },
    prepareAccount: take('prepareAccount'),
    signIn: take('signIn'),
    cancel: take('cancel'),
    changeRemember: take('changeRemember'),
    signOut: take('signOut'),
    openWorkspace: take('openWorkspace'),
    confirmSession: take('confirmSession'),
    retryKeychain: take('retryKeychain'),
  }
}

export interface Page extends RenderResult {
  readonly user: UserEvent
  readonly bridge: FakeBridge
  /** Commands sent so far under that name. */
  readonly sentAs: (name: string) => readonly unknown[]
  /** Shows the next view with this screen. */
  readonly next: (screen: ScreenView) => Promise<void>
}

/** Opens the whole app on a screen. Messages that cannot be formatted fail the test. */
export async function openPage(
  screen: ScreenView,
  { messages = en, standIn = false }: { messages?: Messages; standIn?: boolean } = {},
): Promise<Page> {
  const bridge = fakeBridge(viewOf(screen, 1, standIn))
  const { store, send, stop } = followViews(bridge)
  onTestFinished(() => {
    stop()
    cleanup()
  })
  const wording = createWording(messages, 'en-GB', (problem) => {
    throw problem
  })
  const user = userEvent.setup()
  let rev = 1
  const page = render(
    <WordingContext value={wording}>
      <App store={store} send={send} />
    </WordingContext>,
  )
  await settled()
  return {
    ...page,
    user,
    bridge,
    sentAs: (name) => bridge.sent.filter(([each]) => each === name).map(([, input]) => input),
    async next(following) {
      rev += 1
      bridge.show(viewOf(following, rev, standIn))
      await settled()
    },
  }
}

/** Lets promises that are already settled take effect. */
export async function settled(): Promise<void> {
  await act(async () => {
    await Promise.resolve()
  })
}

export interface FormFields {
  readonly account: HTMLInputElement
  readonly name: HTMLInputElement
  readonly password: HTMLInputElement
}

/** The three fields of the form, found by their labels. */
export function fieldsOf(page: Page): FormFields {
  return {
    account: inputIn(page, 'Account number'),
    name: inputIn(page, 'User name'),
    password: inputIn(page, 'Password'),
  }
}

function inputIn(page: Page, label: string): HTMLInputElement {
  const element = page.getByLabelText(label)
  if (!(element instanceof HTMLInputElement)) throw new Error(`${label} is no input`)
  return element
}
