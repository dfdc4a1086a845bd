// Composition root: the one place that constructs adapters and ties them to the core.
import { join } from 'node:path'
import { app, Menu, powerMonitor, session, shell, type BrowserWindow } from 'electron'
import { createChromiumHttpExchange } from './adapters/chromium-http-exchange'
import { createExternalLinks } from './adapters/external-links'
import { createFileIdentityStore } from './adapters/file-identity-store'
import { createFileLog } from './adapters/file-log'
import { createHttpLoginGateway } from './adapters/http-login-gateway'
import { readHostIdentity } from './adapters/keychain-host-identity'
import { createKeychainSecretStore } from './adapters/keychain-secret-store'
import { systemClock } from './adapters/system-clock'
import { becomeOnlyInstance, quitInOrder, refuseForeignPages } from './app-lifecycle'
import { reloadWhenGone, restartWhenBroken } from './crash-policy'
import { developmentConfig, RELEASE_CONFIG, type AppConfig } from './config'
import type { Log } from './core/ports'
import { SignInEngine } from './core/sign-in/engine'
import { createHandlers } from './handlers'
import { publishView, serveCommands } from './ipc-server'
import { registerPageScheme } from './page-protocol'
import { createPageSession } from './page-session'
import { trustStandIn } from './stand-in-trust'
import { createMenu } from './menu'
import { refusedSwitch } from './refused-switches'
import { createViewPublisher } from './view-publisher'
import { createWindow } from './window'

const builtFolder = join(import.meta.dirname, '..')
let window: BrowserWindow | null = null

function readConfig(): AppConfig {
  if (!__DEVELOPMENT__) return RELEASE_CONFIG
  const config = developmentConfig(process.env)
  if (config.ok) return config.value
  process.stderr.write(`Cannot start: ${JSON.stringify(config.failure)}\n`)
  process.exit(2)
}

function startEngine(config: AppConfig, profileFolder: string, log: Log): SignInEngine {
  // In memory, and apart from the page's: the page's network stays closed.
  const serviceSession = session.fromPartition('login-service', { cache: false })
  if (__DEVELOPMENT__ && config.standIn !== null) trustStandIn(serviceSession, config.standIn)
  const views = createViewPublisher(config.standIn !== null, (view) => {
    publishView(window, view)
  })
  const engine = new SignInEngine(
    {
      gateway: createHttpLoginGateway(createChromiumHttpExchange(serviceSession), {
        csds: config.csds,
        isAllowedHost: config.isAllowedHost,
        clock: systemClock,
      }),
      secrets: createKeychainSecretStore({
        clock: systemClock,
        log,
        hostIdentity: readHostIdentity(profileFolder),
        markerPath: join(profileFolder, 'keychain-marker.json'),
      }),
      identity: createFileIdentityStore(join(profileFolder, 'identity.json'), log),
      clock: systemClock,
      random: Math.random,
      links: createExternalLinks(config.isAllowedHost, (url) => shell.openExternal(url)),
      log,
    },
    (state) => {
      views.show(state)
    },
  )
  serveCommands(createHandlers(engine, views.current), () => window, log)
  return engine
}

async function start(): Promise<void> {
  const config = readConfig()
  await app.whenReady()
  const profileFolder = app.getPath('userData')
  const log = createFileLog({
    path: join(profileFolder, 'sign-in.log'),
    clock: systemClock,
    homeDirectory: app.getPath('home'),
  })
  restartWhenBroken(log)
  // The window first: its page loads in a process of its own while the adapters are made here.
  const page = createPageSession(join(builtFolder, 'renderer'))
  window = createWindow(page, { preload: join(builtFolder, 'preload', 'index.cjs') })
  reloadWhenGone(window, log)
  const engine = startEngine(config, profileFolder, log)
  engine.start()
  powerMonitor.on('resume', () => {
    engine.systemResumed()
  })
  quitInOrder((signal) => engine.close(signal))
}

const refused = __DEVELOPMENT__ ? null : refusedSwitch((name) => app.commandLine.hasSwitch(name))
delete process.env['SSLKEYLOGFILE']

if (refused !== null) {
  process.stderr.write(`Agent Sign-In does not start with --${refused}.\n`)
  app.exit(2)
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
