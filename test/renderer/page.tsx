// Puts the page, or one screen of it, into the simulated document, with a bridge that remembers
// what was sent and answers nothing by itself.
import { act, cleanup, render, type RenderResult } from '@testing-library/react'
import userEvent, { type UserEvent } from '@testing-library/user-event'
import { onTestFinished } from 'vitest'
import type {
  AppView,
  Bridge,
  EnrolmentKey,
  EnrolmentPicture,
  Refusal,
  Reply,
  Saved,
  ScreenView,
} from '../../src-preload/contract'
import { App } from '../../src-renderer/App'
import en from '../../src-renderer/messages/en.json'
import { followViews, type ViewStore } from '../../src-renderer/store'
import { createWording, type Messages } from '../../src-renderer/wording'
import { WordingContext } from '../../src-renderer/WordingContext'
import { viewOf } from './views'

/** One command as it was sent. */
export type Sent = readonly [name: string, input: unknown]

/** What the commands that answer something answer with. */
export interface BridgeAnswers {
  readonly picture: EnrolmentPicture | null
  readonly key: EnrolmentKey | null
  readonly copied: { readonly clearedAfterMs: number } | null
  readonly saved: Saved
  readonly mail: { readonly isOpened: boolean }
  readonly keyboard: { readonly layout: string | null }
}

const NO_ANSWERS: BridgeAnswers = {
  picture: null,
  key: null,
  copied: null,
  saved: { kind: 'cancelled' },
  mail: { isOpened: false },
  keyboard: { layout: null },
}

export interface FakeBridge extends Bridge {
  readonly sent: readonly Sent[]
  /** What happened at the bridge, in order: subscriptions and commands. */
  readonly happened: readonly string[]
  readonly show: (view: AppView) => void
  /** From now on every command but `readView` is refused. */
  readonly refuse: (refusal: Refusal) => void
  /** From now on questions are answered with these. */
  readonly answerWith: (answers: Partial<BridgeAnswers>) => void
  /** From now on commands wait for their answers, until the returned function is called. */
  readonly hold: () => () => void
}

/** @param current what `readView` answers with; null for an answer that never comes */
export function fakeBridge(current: AppView | null): FakeBridge {
  const sent: Sent[] = []
  const happened: string[] = []
  const listeners = new Set<(view: AppView) => void>()
  let answers = NO_ANSWERS
  let refusal: Refusal | null = null
  let held = Promise.resolve()

  const takeFor =
    <Value,>(name: string, value: () => Value) =>
    async (input: unknown): Promise<Reply<Value>> => {
      sent.push([name, input])
      await held
      return refusal === null ? { ok: true, value: value() } : { ok: false, error: refusal }
    }
  const take = (name: string) => takeFor(name, () => null)

  return {
    sent,
    happened,
    show(view) {
      for (const listener of listeners) listener(view)
    },
    refuse(wanted) {
      refusal = wanted
    },
    answerWith(wanted) {
      answers = { ...answers, ...wanted }
    },
    hold() {
      let release = (): void => undefined
      held = new Promise((resolve) => {
        release = resolve
      })
      return () => {
        release()
      }
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
    // Asked by the form itself and for nobody: not among what was sent.
    readKeyboardLayout: () => Promise.resolve({ ok: true, value: answers.keyboard }),
    cancel: take('cancel'),
    countAttemptsAnew: take('countAttemptsAnew'),
    changeRemember: take('changeRemember'),
    signOut: take('signOut'),
    openWorkspace: take('openWorkspace'),
    confirmSession: take('confirmSession'),
    retryKeychain: take('retryKeychain'),
    showEnrolmentPicture: takeFor('showEnrolmentPicture', () => answers.picture),
    showEnrolmentKey: takeFor('showEnrolmentKey', () => answers.key),
    copyEnrolmentKey: takeFor('copyEnrolmentKey', () => answers.copied),
    submitCode: take('submitCode'),
    saveRequest: takeFor('saveRequest', () => answers.saved),
    mailRequest: takeFor('mailRequest', () => answers.mail),
    openReset: take('openReset'),
    noteResetForm: take('noteResetForm'),
    closeReset: take('closeReset'),
    goBackInReset: take('goBackInReset'),
    cancelReset: take('cancelReset'),
    prepareReset: take('prepareReset'),
    solveCaptcha: take('solveCaptcha'),
    dropCaptcha: take('dropCaptcha'),
    requestReset: take('requestReset'),
    reopenResetPage: take('reopenResetPage'),
    tellPageOutcome: take('tellPageOutcome'),
    openResetHelp: take('openResetHelp'),
    answerHelpQuestion: take('answerHelpQuestion'),
    openLinkDoctor: take('openLinkDoctor'),
    checkLink: take('checkLink'),
    checkMessage: take('checkMessage'),
    openLink: take('openLink'),
    saveNewPassword: take('saveNewPassword'),
    openTroubleshooting: take('openTroubleshooting'),
    closeTroubleshooting: take('closeTroubleshooting'),
    repeatChecks: take('repeatChecks'),
    stopChecks: take('stopChecks'),
    tryBrowser: take('tryBrowser'),
    leaveChecksFor: take('leaveChecksFor'),
    openSignInHelp: take('openSignInHelp'),
    answerSignInHelp: take('answerSignInHelp'),
    goBackInSignInHelp: take('goBackInSignInHelp'),
    openReport: take('openReport'),
    closeReport: take('closeReport'),
    saveReport: takeFor('saveReport', () => answers.saved),
    openDesk: take('openDesk'),
    closeDesk: take('closeDesk'),
    reloadDesk: take('reloadDesk'),
    findPeople: take('findPeople'),
    choosePerson: take('choosePerson'),
    proposeAction: take('proposeAction'),
    confirmAction: take('confirmAction'),
    dropAction: take('dropAction'),
  }
}

export interface Page extends RenderResult {
  readonly user: UserEvent
  readonly bridge: FakeBridge
  readonly store: ViewStore
  /** Commands sent so far under that name. */
  readonly sentAs: (name: string) => readonly unknown[]
  /** Shows the next view with this screen. */
  readonly next: (screen: ScreenView) => Promise<void>
}

export interface PageOptions {
  readonly messages?: Messages
  readonly standIn?: boolean
  readonly answers?: Partial<BridgeAnswers>
}

/** Opens the whole app on a screen. Messages that cannot be formatted fail the test. */
export async function openPage(
  screen: ScreenView,
  { messages = en, standIn = false, answers = {} }: PageOptions = {},
): Promise<Page> {
  const bridge = fakeBridge(viewOf(screen, 1, standIn))
  bridge.answerWith(answers)
  const { store, send, ask, stop } = followViews(bridge)
  onTestFinished(() => {
    stop()
    cleanup()
  })
  const wording = createWording(messages, 'en-GB', (problem) => {
    throw problem
  })
  const user = userEvent.setup()
  // What is loaded late is here at once, so that no test waits for a file.
  await import('../../src-renderer/screens/ResetScreens')
  await import('../../src-renderer/screens/TroubleshootingScreen')
  let rev = 1
  const page = render(
    <WordingContext value={wording}>
      <App store={store} send={send} ask={ask} />
    </WordingContext>,
  )
  await settled()
  return {
    ...page,
    user,
    bridge,
    store,
    sentAs: (name) => bridge.sent.filter(([each]) => each === name).map(([, input]) => input),
    async next(following) {
      rev += 1
      bridge.show(viewOf(following, rev, standIn))
      await settled()
    },
  }
}

/** Lets promises that are already settled take effect, and those that they settle. */
export async function settled(): Promise<void> {
  await act(async () => {
    for (let turn = 0; turn < 5; turn += 1) await Promise.resolve()
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

/** The field for the code, found by its label. */
export function codeFieldOf(page: Page): HTMLInputElement {
  return inputIn(page, 'Six-digit code')
}

function inputIn(page: Page, label: string): HTMLInputElement {
  const element = page.getByLabelText(label)
  if (!(element instanceof HTMLInputElement)) throw new Error(`${label} is no input`)
  return element
}
