// What an end-to-end test starts from: a fresh profile, service and keyring, and the real app on
// them. A test that fails keeps the app's log, its windows and the requests the service saw.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base, type TestInfo } from '@playwright/test'
import { startLoginService, type RunningLoginService } from '../../login-service/server'
import type { OpenSession } from '../../src-main/core/session/session-material'
import {
  launchApp,
  makeProfile,
  readLog,
  removeProfile,
  type AppUnderTest,
} from '../support/app-under-test'
import { readSavedSession } from '../support/saved-session'
import {
  startKeyringSession,
  type KeyringSession,
  type KeyringState,
} from '../support/keyring-session'
import { enterLocalService, type LocalService, type Person } from '../support/local-service'
import { codeScreen, type CodeScreen } from '../support/screens/code-screen'
import { enrollingScreen, type EnrollingScreen } from '../support/screens/enrolling-screen'
import { linkDoctorScreen, type LinkDoctorScreen } from '../support/screens/link-doctor-screen'
import { newPasswordScreen, type NewPasswordScreen } from '../support/screens/new-password-screen'
import { peopleDeskScreen, type PeopleDeskScreen } from '../support/screens/people-desk-screen'
import { resetHelpScreen, type ResetHelpScreen } from '../support/screens/reset-help-screen'
import {
  resetOutcomeScreen,
  type ResetOutcomeScreen,
} from '../support/screens/reset-outcome-screen'
import { resetPageScreen, type ResetPageScreen } from '../support/screens/reset-page-screen'
import {
  resetRequestScreen,
  type ResetRequestScreen,
} from '../support/screens/reset-request-screen'
import { signInScreen, type SignInScreen } from '../support/screens/sign-in-screen'
import { signedInScreen, type SignedInScreen } from '../support/screens/signed-in-screen'
import {
  resumingScreen,
  signingOutScreen,
  startingScreen,
  type WaitingScreen,
} from '../support/screens/waiting-screens'

export interface RunningApp extends AppUnderTest {
  readonly starting: WaitingScreen
  readonly resuming: WaitingScreen
  readonly form: SignInScreen
  readonly enrolling: EnrollingScreen
  readonly code: CodeScreen
  readonly session: SignedInScreen
  readonly desk: PeopleDeskScreen
  readonly signingOut: WaitingScreen
  readonly reset: ResetRequestScreen
  readonly resetPage: ResetPageScreen
  readonly outcome: ResetOutcomeScreen
  readonly help: ResetHelpScreen
  readonly linkDoctor: LinkDoctorScreen
  readonly newPassword: NewPasswordScreen
}

export interface StartOptions {
  readonly extraArguments?: readonly string[]
  /** Instead of the service's own authority. */
  readonly caPath?: string
  /** Instead of the test's own, for a second person at a second computer. */
  readonly at?: string
  /** Besides the test's own environment. */
  readonly environment?: Readonly<Record<string, string>>
  /** A managed policy of the test's own. */
  readonly policyPath?: string
}

export interface WorkerFixtures {
  readonly loginService: RunningLoginService
  /** For the many tests that ask nothing more of a keyring than to be there. */
  readonly sharedKeyring: KeyringSession
}

export interface Fixtures {
  /** `shared`: unlocked, and not to be disturbed. All others are the test's own. */
  readonly keyringState: KeyringState | 'shared'
  readonly keyring: KeyringSession
  readonly service: LocalService
  /** Somebody whose password is known and who may sign in. */
  readonly maria: Person
  readonly profile: string
  /** Starts the app; again after it was closed, on the same profile. */
  readonly start: (options?: StartOptions) => Promise<RunningApp>
  /** The app, started once. */
  readonly app: RunningApp
  /** The app, with Maria signed in, her session saved, and no request listed yet. */
  readonly signedIn: RunningApp
  /** What the keychain holds for this profile, seen from outside the app. */
  readonly savedSession: () => Promise<OpenSession | null>
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  loginService: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads the pattern: it needs nothing
    async ({}, use) => {
      const dataDir = await mkdtemp(join(tmpdir(), 'agent-sign-in-authority-'))
      const service = await startLoginService({ dataDir })
      await use(service)
      await service.close()
      await rm(dataDir, { recursive: true, force: true })
    },
    { scope: 'worker' },
  ],
  sharedKeyring: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads the pattern: it needs nothing
    async ({}, use) => {
      const keyring = await startKeyringSession('unlocked')
      await use(keyring)
      await keyring.stop()
    },
    { scope: 'worker' },
  ],
  keyringState: ['shared', { option: true }],
  keyring: async ({ keyringState, sharedKeyring }, use) => {
    if (keyringState === 'shared') {
      await use(sharedKeyring)
      return
    }
    const keyring = await startKeyringSession(keyringState)
    await use(keyring)
    await keyring.stop()
  },
  service: async ({ loginService }, use) => {
    const service = await enterLocalService(loginService)
    await use(service)
    await service.leave()
  },
  maria: async ({ service }, use) => {
    await use(service.person('maria.santos'))
  },
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the pattern: it needs nothing
  profile: async ({}, use) => {
    const profile = await makeProfile()
    await use(profile)
    await removeProfile(profile)
  },
  start: async ({ service, profile, keyring }, use, testInfo) => {
    const running: AppUnderTest[] = []
    await use(async (options = {}) => {
      const { extraArguments = [], caPath = service.caPath, at = profile, policyPath } = options
      const app = await launchApp({
        service: { csds: service.csds, caPath },
        profile: at,
        keyring: { ...keyring.environment, ...options.environment },
        extraArguments,
        ...(policyPath !== undefined && { policyPath }),
      })
      running.push(app)
      const { page } = app
      return {
        ...app,
        starting: startingScreen(page),
        resuming: resumingScreen(page),
        form: signInScreen(page),
        enrolling: enrollingScreen(page),
        code: codeScreen(page),
        session: signedInScreen(page),
        desk: peopleDeskScreen(page),
        signingOut: signingOutScreen(page),
        reset: resetRequestScreen(page),
        resetPage: resetPageScreen(page),
        outcome: resetOutcomeScreen(page),
        help: resetHelpScreen(page),
        linkDoctor: linkDoctorScreen(page),
        newPassword: newPasswordScreen(page),
      }
    })
    const hasFailed = testInfo.status !== testInfo.expectedStatus
    if (hasFailed) await keepTraces(testInfo, running, service, profile)
    for (const app of running) await app.end()
  },
  app: async ({ start }, use) => {
    await use(await start())
  },
  signedIn: async ({ app, service, maria }, use) => {
    await app.form.signIn(maria)
    await app.session.expectOpen()
    await app.session.expectStorage('protected')
    await service.forgetRequests()
    await use(app)
  },
  savedSession: async ({ profile, keyring }, use) => {
    await use(() => readSavedSession(profile, keyring.environment))
  },
})

export { expect } from '@playwright/test'

/**
 * As files in the test's output folder. Nothing of it holds a secret: the log and the list are made
 * so, and a password field shows dots.
 */
async function keepTraces(
  testInfo: TestInfo,
  running: readonly AppUnderTest[],
  service: LocalService,
  profile: string,
): Promise<void> {
  const keep = async (name: string, body: string | Buffer): Promise<void> => {
    const path = testInfo.outputPath(name)
    await writeFile(path, body)
    testInfo.attachments.push({ name, path, contentType: contentTypeOf(name) })
  }
  await keep('sign-in.log', await readLog(profile))
  const requests = await service.requests().catch(() => ['the service did not answer'])
  await keep('requests.txt', requests.join('\n'))
  for (const [index, app] of running.entries()) {
    await keep(`output-${index + 1}.txt`, app.output())
    if (!app.isRunning()) continue
    const picture = await app.page.screenshot({ timeout: 5_000 }).catch(String)
    const isPicture = typeof picture !== 'string'
    await keep(`window-${index + 1}.${isPicture ? 'png' : 'txt'}`, picture)
  }
}

function contentTypeOf(name: string): string {
  return name.endsWith('.png') ? 'image/png' : 'text/plain'
}
