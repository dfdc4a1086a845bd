// What a step of the tour plays on: the local service behind its gate, one profile, and the app.
// Must not decide what is shown; that is said in steps.ts.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startLoginService } from '../../login-service/server'
import { launchApp, makeProfile, removeProfile, type AppUnderTest } from '../support/app-under-test'
import { enterLocalService, type LocalService, type Person } from '../support/local-service'
import { freshPassword } from '../support/fresh-password'
import { makePhone, type Phone } from '../support/phone'
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
import {
  resetRequestScreen,
  type ResetRequestScreen,
} from '../support/screens/reset-request-screen'
import { signInScreen, type SignInScreen } from '../support/screens/sign-in-screen'
import { signedInScreen, type SignedInScreen } from '../support/screens/signed-in-screen'

export interface OpenApp extends AppUnderTest {
  readonly form: SignInScreen
  readonly enrolling: EnrollingScreen
  readonly code: CodeScreen
  readonly desk: PeopleDeskScreen
  readonly session: SignedInScreen
  readonly reset: ResetRequestScreen
  readonly outcome: ResetOutcomeScreen
  readonly help: ResetHelpScreen
  readonly linkDoctor: LinkDoctorScreen
  readonly newPassword: NewPasswordScreen
}

/** `session`: the keyring of the desktop session. `none`: as on a computer without one. */
export type Keychain = 'session' | 'none'

export interface Stage {
  readonly service: LocalService
  /** Who signs in on this tour. */
  readonly agent: Person
  /** Of an account with a second factor, as is the admin. */
  readonly agentWithPhone: Person
  readonly admin: Person
  /** The agent's. Its clock is right, as the admin's is. */
  readonly phone: Phone
  readonly adminPhone: Phone
  /** Whose password is forgotten, and the one that takes its place. */
  readonly forgetful: Person
  readonly newPassword: string
  /** By an admin, from the start (login-service/demo-people.ts). */
  readonly disabled: Person
  /** The open app; throws where an earlier step did not leave one. */
  readonly app: () => OpenApp
  readonly start: (keychain?: Keychain) => Promise<OpenApp>
  readonly closeApp: () => Promise<void>
  /** The next start is on a fresh profile. */
  readonly takeFreshProfile: () => Promise<void>
  readonly clear: () => Promise<void>
}

/** Without a bus there is no Secret Service to ask; the app sees a computer without a keychain. */
const NO_KEYCHAIN = { DBUS_SESSION_BUS_ADDRESS: 'disabled:' } as const

/** After a step that failed, the next ones look for what is not there: that must not take for ever. */
const ACTION_WITHIN_MS = 10_000

export async function openStage(): Promise<Stage> {
  const authorityFolder = await mkdtemp(join(tmpdir(), 'agent-sign-in-tour-'))
  const running = await startLoginService({ dataDir: authorityFolder })
  const service = await enterLocalService(running)
  let profile = await makeProfile()
  let open: OpenApp | null = null

  async function closeApp(): Promise<void> {
    const closing = open
    open = null
    await closing?.end()
  }

  return {
    service,
    agent: service.person('maria.santos'),
    agentWithPhone: service.person('nina.kaur'),
    admin: service.person('leo.park'),
    phone: makePhone(Date.now),
    adminPhone: makePhone(Date.now),
    forgetful: service.person('tom.okafor'),
    newPassword: freshPassword(),
    disabled: service.person('sam.retired'),
    app() {
      if (open === null) throw new Error('the app is not open')
      return open
    },
    async start(keychain = 'session') {
      await closeApp()
      const app = await launchApp({
        service,
        profile,
        keyring: keychain === 'none' ? NO_KEYCHAIN : {},
      })
      // Playwright otherwise holds the page to a light desktop, whatever the app's is.
      await app.page.emulateMedia({ colorScheme: null })
      // The window is shown when its first picture is ready; before that it has no size.
      await app.page.waitForFunction(() => window.innerWidth > 0)
      const { page } = app
      page.setDefaultTimeout(ACTION_WITHIN_MS)
      open = {
        ...app,
        form: signInScreen(page),
        enrolling: enrollingScreen(page),
        code: codeScreen(page),
        desk: peopleDeskScreen(page),
        session: signedInScreen(page),
        reset: resetRequestScreen(page),
        outcome: resetOutcomeScreen(page),
        help: resetHelpScreen(page),
        linkDoctor: linkDoctorScreen(page),
        newPassword: newPasswordScreen(page),
      }
      return open
    },
    closeApp,
    async takeFreshProfile() {
      await closeApp()
      await removeProfile(profile)
      profile = await makeProfile()
    },
    async clear() {
      await closeApp()
      await service.leave()
      await running.close()
      await removeProfile(profile)
      await rm(authorityFolder, { recursive: true, force: true })
    },
  }
}
