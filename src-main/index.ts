// Composition root: the one place that constructs adapters and ties them to the core.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import {
  app,
  clipboard,
  dialog,
  Menu,
  powerMonitor,
  shell,
  type BrowserWindow,
  type SaveDialogOptions,
  type SaveDialogReturnValue,
} from 'electron'
import type { ScreenView } from '../src-preload/contract'
import { solveAltcha } from './adapters/altcha-solver'
import { createElectronClipboard } from './adapters/electron-clipboard'
import { createExternalLinks } from './adapters/external-links'
import { createFileAttemptBook } from './adapters/file-attempt-book'
import { createFileIdentityStore } from './adapters/file-identity-store'
import { createFileKeyboardStore } from './adapters/file-keyboard-store'
import { createFileSignInHistory } from './adapters/file-sign-in-history'
import { createFileLog } from './adapters/file-log'
import { createHostedPasswordReset } from './adapters/hosted-password-reset'
import { createHttpPasswordReset } from './adapters/http-password-reset'
import { createHttpPeopleAdministration } from './adapters/http-people-administration'
import { readMessageLinks } from './adapters/message-file'
import { createPasswordResetService } from './adapters/password-reset-service'
import { readHostIdentity } from './adapters/keychain-host-identity'
import { createKeychainSecretStore } from './adapters/keychain-secret-store'
import { createMailDraft } from './adapters/mail-draft'
import { createCodeOfStep } from './adapters/otplib-codes'
import { drawQrCode } from './adapters/qr-picture'
import { systemClock } from './adapters/system-clock'
import { createTextFileExport } from './adapters/text-file-export'
import { becomeOnlyInstance, quitInOrder, refuseForeignPages } from './app-lifecycle'
import { reloadWhenGone, restartWhenBroken } from './crash-policy'
import { developmentConfig, RELEASE_CONFIG, type AppConfig } from './config'
import { createContentProtection } from './content-protection'
import { PeopleDesk } from './core/people-desk/people-desk'
import { createAttemptCounter } from './core/attempt-budget/attempt-counter'
import { createKeyboardMemory } from './core/keyboard-memory/keyboard-memory'
import { PasswordReset } from './core/password-reset/password-reset'
import type { Log } from './core/ports'
import { currentScreen } from './core/screen'
import { SignInEngine } from './core/sign-in/engine'
import { serviceHostRule } from './core/sign-in/service-hosts'
import { createHandlers } from './handlers'
import { publishView, serveCommands } from './ipc-server'
import { DIAGNOSE_USAGE, readDiagnoseOptions } from './diagnose-options'
import { registerPageScheme } from './page-protocol'
import { createPageSession } from './page-session'
import { createMenu } from './menu'
import { policyInForce } from './policy-in-force'
import { refusedSwitch } from './refused-switches'
import { createSignInMemory } from './core/troubleshooting/causes/sign-in-memory'
import { createReportSaver } from './compose-report'
import { composeTroubleshooting } from './compose-troubleshooting'
import { connectService } from './service-connection'
import { createViewPublisher } from './view-publisher'
import { createWindow } from './window'

const LOG_NAME = 'sign-in.log'
const builtFolder = join(import.meta.dirname, '..')
let window: BrowserWindow | null = null

function readConfig(): AppConfig {
  if (!__DEVELOPMENT__) return RELEASE_CONFIG
  const config = developmentConfig(process.env)
  if (config.ok) return config.value
  process.stderr.write(`Cannot start: ${JSON.stringify(config.failure)}\n`)
  process.exit(2)
}

interface Profile {
  readonly profileFolder: string
  /** The app has never started on it. */
  readonly isFreshProfile: boolean
}

function startEngine(
  config: AppConfig,
  { profileFolder, isFreshProfile }: Profile,
  log: Log,
): SignInEngine {
  const connection = connectService(config)
  const { exchange, requests, serviceClock, gateway } = connection
  const { isAllowedHost } = config
  const policy = policyInForce(config, log)
  const attempts = createAttemptCounter(
    createFileAttemptBook({
      path: join(profileFolder, 'attempts.json'),
      clock: systemClock,
      log,
      usedUp: policy.limits.mostRejections - 1,
      isFreshProfile,
    }),
    systemClock,
    policy.limits,
  )
  const keyboard = createKeyboardMemory(
    createFileKeyboardStore(join(profileFolder, 'keyboard.json'), log),
  )
  const memory = createSignInMemory(
    createFileSignInHistory(join(profileFolder, 'sign-ins.json'), log),
  )
  const secrets = createKeychainSecretStore({
    clock: systemClock,
    log,
    hostIdentity: readHostIdentity(profileFolder),
    markerPath: join(profileFolder, 'keychain-marker.json'),
  })
  const links = createExternalLinks(isAllowedHost, (url) => shell.openExternal(url))
  const engine = new SignInEngine(
    {
      gateway,
      secrets,
      identity: createFileIdentityStore(join(profileFolder, 'identity.json'), log),
      clock: systemClock,
      random: Math.random,
      links,
      log,
      serviceClock,
      codeOfStep: createCodeOfStep(),
      drawQrCode,
      clipboard: systemClipboard,
      attempts,
      requireNewPassword: (change) => {
        reset.requireChange(change)
      },
    },
    (state) => {
      memory.noteState(state)
      if (state.kind === 'signedIn') keyboard.noteSignedIn()
      else desk.endSession()
      show()
    },
  )
  const desk = new PeopleDesk(
    {
      administration: createHttpPeopleAdministration(exchange, requests),
      directory: engine.directory,
      clock: systemClock,
      log,
      session: () => engine.openSession,
      confirmSession: () => {
        engine.confirmSession()
      },
    },
    () => {
      show()
    },
  )
  const reset = new PasswordReset(
    {
      service: createPasswordResetService({
        inApp: createHttpPasswordReset(exchange, { ...requests, solveCaptcha: solveAltcha }),
        onPage: createHostedPasswordReset({
          links,
          pageUrl: config.resetPage,
          clock: systemClock,
        }),
      }),
      directory: engine.directory,
      readMessageLinks,
      isGenuineHost: (host) => isAllowedHost(host) || isLivePersonHost(host),
      links,
      clock: systemClock,
      log,
      isFormOpen: () => engine.state.kind === 'signedOut',
      fillForm: ({ accountNumber, loginName }) => {
        engine.fillForm(accountNumber, loginName)
      },
      signIn: (accountId, loginName, password) => {
        // The service has just taken this password: earlier failures say nothing of it.
        void attempts.forget({ accountId, loginName })
        memory.noteTyped([])
        engine.signInAgain(accountId, loginName, password)
      },
    },
    () => {
      show()
    },
  )
  const checks = composeTroubleshooting(
    {
      ...{ connection, config, secrets, policy, memory },
      logPath: join(profileFolder, LOG_NAME),
      flows: () => ({ signIn: engine.state, reset: reset.state, desk: desk.state }),
      directory: engine.directory,
    },
    () => {
      show()
    },
  )
  const screen = (): ScreenView => currentScreen(engine.state, desk.state, reset.state, checks.view)
  const protectContent = createContentProtection(() => window, systemClock)
  const views = createViewPublisher(config.standIn !== null, screen(), (view) => {
    protectContent(view.screen)
    publishView(window, view)
  })
  const show = (): void => {
    views.show(screen())
  }
  const saveText = createTextFileExport({ showSaveDialog, platform: process.platform })
  const handlers = createHandlers({
    engine,
    desk,
    reset,
    checks,
    keyboard,
    memory,
    currentView: views.current,
    saveText,
    saveReport: createReportSaver(saveText),
    draftMail: createMailDraft({
      openUrl: (url) => shell.openExternal(url),
      clock: systemClock,
      platform: process.platform,
    }),
  })
  serveCommands(handlers, () => window, log)
  return engine
}

/** A link to LivePerson is LivePerson's in practice too; whether it may be opened is another matter. */
const isLivePersonHost = serviceHostRule(null)

const systemClipboard = createElectronClipboard(clipboard, systemClock)

/** Over the app's window, so that it cannot get lost behind it. */
function showSaveDialog(options: SaveDialogOptions): Promise<SaveDialogReturnValue> {
  return window === null ? dialog.showSaveDialog(options) : dialog.showSaveDialog(window, options)
}

async function start(): Promise<void> {
  const config = readConfig()
  await app.whenReady()
  const profileFolder = app.getPath('userData')
  // Before anything is written: every start leaves lines in the log.
  const isFreshProfile = !existsSync(join(profileFolder, LOG_NAME))
  const log = createFileLog({
    path: join(profileFolder, LOG_NAME),
    clock: systemClock,
    homeDirectory: app.getPath('home'),
  })
  restartWhenBroken(log)
  // The window first: its page loads in a process of its own while the adapters are made here.
  const page = createPageSession(join(builtFolder, 'renderer'))
  window = createWindow(page, { preload: join(builtFolder, 'preload', 'index.cjs') })
  reloadWhenGone(window, log)
  const engine = startEngine(config, { profileFolder, isFreshProfile }, log)
  engine.start()
  powerMonitor.on('resume', () => {
    engine.systemResumed()
  })
  quitInOrder(async (signal) => {
    // Side by side: a service that does not answer must not keep a key on the clipboard.
    await Promise.all([engine.close(signal), systemClipboard.settled(signal)])
  })
}

/** Without a window and beside an app that may be open: nothing of it is shared but the profile. */
async function startDiagnosis(): Promise<void> {
  if (diagnosis === null) return
  if (!diagnosis.ok) {
    process.stderr.write(`Not understood: ${diagnosis.failure.option}\n\n${DIAGNOSE_USAGE}`)
    app.exit(2)
    return
  }
  const { runDiagnosis } = await import('./run-diagnosis')
  await app.whenReady()
  app.exit(await runDiagnosis(diagnosis.value, readConfig()))
}

const diagnosis = readDiagnoseOptions(process.argv)
const refused = __DEVELOPMENT__ ? null : refusedSwitch((name) => app.commandLine.hasSwitch(name))
delete process.env['SSLKEYLOGFILE']

if (refused !== null) {
  process.stderr.write(`Agent Sign-In does not start with --${refused}.\n`)
  app.exit(2)
} else if (diagnosis !== null) {
  void startDiagnosis()
} else {
  registerPageScheme()
  refuseForeignPages()
  Menu.setApplicationMenu(createMenu())
  const isFirst = becomeOnlyInstance(() => window)
  // Development only: a start that should raise the window must not become an app of its own.
  const isOnlyToRaise = __DEVELOPMENT__ && process.env['AGENT_SIGN_IN_ONLY_RAISE'] === '1'
  if (isFirst && isOnlyToRaise) app.exit(3)
  else if (isFirst) void start()
}
