// The real engine on fakes: everything a test may drive or look into, in one place.
import { DEFAULT_LIMITS } from '../../src-main/core/attempt-budget/attempt-budget'
import { createAttemptCounter } from '../../src-main/core/attempt-budget/attempt-counter'
import type { PasswordChangeWanted } from '../../src-main/core/sign-in/engine-ports'
import { SignInEngine } from '../../src-main/core/sign-in/engine'
import type { SignInState } from '../../src-main/core/sign-in/state'
import { createFakeClock, type FakeClock } from '../fakes/fake-clock'
import { createFakeIdentityStore, type FakeIdentityStore } from '../fakes/fake-identity-store'
import { createFakeLog, type FakeLog } from '../fakes/fake-log'
import { createFakeLoginGateway, type FakeLoginGateway } from '../fakes/fake-login-gateway'
import { settled } from '../fakes/waiting-calls'
import { createFakeSecretStore, type FakeSecretStore } from '../fakes/fake-secret-store'
import type { OpenSession } from '../../src-main/core/session/session-material'
import { succeeded } from '../../src-main/core/result'
import { createCodeOfStep } from '../../src-main/adapters/otplib-codes'
import type { ClockSkew } from '../../src-main/core/service-clock/clock-skew'
import { createFakeAttemptBook } from '../fakes/fake-attempt-book'
import { createFakeClipboard, type FakeClipboard } from '../fakes/fake-clipboard'
import { ACCOUNT_ID, HOME, LOGIN_NAME, OPENED } from './sign-in-samples'

export interface EngineUnderTest {
  readonly engine: SignInEngine
  readonly gateway: FakeLoginGateway
  readonly secrets: FakeSecretStore
  readonly identity: FakeIdentityStore
  readonly clock: FakeClock
  readonly log: FakeLog
  readonly clipboard: FakeClipboard
  /** What the service's answers told of this computer's clock. */
  readonly measureSkew: (skew: ClockSkew) => void
  /** Every state that was shown, in order. */
  readonly states: () => readonly SignInState[]
  readonly openedUrls: () => readonly string[]
  /** Sign-ins whose password must be changed first, as they were handed over. */
  readonly wantedChanges: () => readonly PasswordChangeWanted[]
}

/** For tests that are about something else. */
const ROOMY_LIMITS = { ...DEFAULT_LIMITS, mostRejections: 1_000 }

export const PASSWORD = 'Sesame-street-4711!'

/** Has read its stores and shows the form, or resumes `saved`. */
export async function startEngine(saved: OpenSession | null = null): Promise<EngineUnderTest> {
  const states: SignInState[] = []
  const openedUrls: string[] = []
  const changes: PasswordChangeWanted[] = []
  const gateway = createFakeLoginGateway()
  const secrets = createFakeSecretStore(saved)
  const identity = createFakeIdentityStore()
  const clock = createFakeClock()
  const log = createFakeLog()
  const clipboard = createFakeClipboard()
  let skew: ClockSkew | null = null
  const engine = new SignInEngine(
    {
      gateway,
      secrets,
      identity,
      clock,
      log,
      clipboard,
      codeOfStep: createCodeOfStep(),
      drawQrCode: (text) => [text],
      attempts: createAttemptCounter(createFakeAttemptBook(), clock, ROOMY_LIMITS),
      requireNewPassword: (change) => {
        changes.push(change)
      },
      serviceClock: { skew: () => skew },
      random: () => 0,
      links: {
        open: (url) => {
          openedUrls.push(url)
          return Promise.resolve(succeeded(null))
        },
      },
    },
    (state) => {
      states.push(state)
    },
  )
  engine.start()
  await settled()
  return {
    engine,
    gateway,
    secrets,
    identity,
    clock,
    log,
    clipboard,
    measureSkew: (measured) => {
      skew = measured
    },
    states: () => states,
    openedUrls: () => openedUrls,
    wantedChanges: () => changes,
  }
}

export function requestSignIn({ engine }: EngineUnderTest, password = PASSWORD): void {
  engine.signIn({ accountId: ACCOUNT_ID, loginName: LOGIN_NAME, password, remember: true })
}

/** Signed in, with the session saved. */
export async function startSignedIn(): Promise<EngineUnderTest> {
  const subject = await startEngine()
  requestSignIn(subject)
  await subject.gateway.answerResolve(succeeded(HOME))
  await subject.gateway.answerSignIn(succeeded(OPENED))
  return subject
}
