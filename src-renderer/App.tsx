// Chooses the screen for the view. Adds the two things every screen carries: the banner of the
// practice service and, when a command was refused, a line that says so.
import { lazy, Suspense, useLayoutEffect, useRef } from 'react'
import { useStore } from 'zustand'
import type { ScreenView } from '../src-preload/contract'
import { assertNever } from './assert-never'
import type { Ask, Send } from './bridge'
import { Brand } from './parts/Brand'
import { RefusalLine } from './parts/RefusalLine'
import { StandInBanner } from './parts/StandInBanner'
import { CodeScreen } from './screens/CodeScreen'
import { EnrollingScreen } from './screens/EnrollingScreen'
import { PeopleDeskScreen } from './screens/PeopleDeskScreen'
import { ResumingScreen } from './screens/ResumingScreen'
import { SignedInScreen } from './screens/SignedInScreen'
import { SignInScreen } from './screens/SignInScreen'
import { SigningOutScreen } from './screens/SigningOutScreen'
import { StartingScreen } from './screens/StartingScreen'
import type { ViewStore } from './store'

/** Loaded apart: few sign-ins need them, and every start would wait for them. */
async function importResetScreens() {
  const { ResetScreens: component } = await import('./screens/ResetScreens')
  return { default: component }
}

async function importTroubleshooting() {
  const { TroubleshootingScreen: component } = await import('./screens/TroubleshootingScreen')
  return { default: component }
}

const ResetScreens = lazy(importResetScreens)
const TroubleshootingScreen = lazy(importTroubleshooting)

/** While nobody waits: else the card is empty for a moment when one of them first opens. */
export function loadAhead(): void {
  void importResetScreens()
  void importTroubleshooting()
}

const NOTHING_KNOWN: ScreenView = { kind: 'starting', isWaitingForKeychain: false }

export interface AppProps {
  readonly store: ViewStore
  readonly send: Send
  readonly ask: Ask
}

export function App({ store, send, ask }: AppProps): React.JSX.Element {
  const { view, refusal } = useStore(store)
  const screen = view?.screen ?? NOTHING_KNOWN
  const scrolled = useRef<HTMLDivElement>(null)
  // A screen is read from its top. Before the screen's own effects: it may put the focus further down.
  useLayoutEffect(() => {
    if (scrolled.current !== null) scrolled.current.scrollTop = 0
  }, [screen.kind])
  return (
    <div className="app">
      {view?.standIn === true && <StandInBanner />}
      <div className="app-scroll" ref={scrolled}>
        <header className="app-header">
          <Brand />
        </header>
        <main className="app-main">
          <RefusalLine refusal={refusal} />
          <Screen view={screen} send={send} ask={ask} />
        </main>
      </div>
    </div>
  )
}

interface ScreenProps {
  readonly view: ScreenView
  readonly send: Send
  readonly ask: Ask
}

function Screen({ view, send, ask }: ScreenProps): React.JSX.Element {
  switch (view.kind) {
    case 'starting':
      return <StartingScreen view={view} send={send} />
    case 'resuming':
      return <ResumingScreen view={view} send={send} />
    case 'signIn':
      return <SignInScreen view={view} send={send} ask={ask} />
    case 'enrolling':
      return <EnrollingScreen view={view} send={send} ask={ask} />
    case 'answeringChallenge':
      return <CodeScreen view={view} send={send} ask={ask} />
    case 'signedIn':
      return <SignedInScreen view={view} send={send} />
    case 'peopleDesk':
      return <PeopleDeskScreen view={view} send={send} />
    case 'signingOut':
      return <SigningOutScreen view={view} send={send} />
    case 'resetRequest':
    case 'resetOnPage':
    case 'resetOutcome':
    case 'resetHelp':
    case 'linkDoctor':
    case 'newPassword':
      return (
        <Suspense>
          <ResetScreens view={view} send={send} ask={ask} />
        </Suspense>
      )
    case 'troubleshooting':
      return (
        <Suspense>
          <TroubleshootingScreen view={view} send={send} ask={ask} />
        </Suspense>
      )
    default:
      return assertNever(view)
  }
}
