// Starts the local stand-in of LivePerson's Login Service on loopback and hands out what a caller
// needs to use it. Importing this file does nothing; nothing here prints.
import { fileURLToPath } from 'node:url'
import { makeApp } from './app'
import { loadAuthority } from './authority-store'
import { makeLeaf } from './certificates'
import { Connections } from './connections'
import { demoSites, makeDemoPeople } from './demo-people'
import { openPostOffice } from './mail/post-office'
import type { NewPerson, Role } from './people'
import { randomToken } from './random-secrets'
import type { RecordedRequest } from './request-journal'
import { CONTROL_PATH } from './routes/control-route'
import { INBOX_PATH } from './routes/inbox-route'
import { makeState } from './service-state'

export interface AnnouncedUser {
  readonly loginName: string
  /** Empty for a bot, which has none. */
  readonly password: string
  readonly role: Role
  readonly note: string
}

export interface AnnouncedAccount {
  readonly account: string
  readonly users: readonly AnnouncedUser[]
}

export interface LoginServiceOptions {
  /** 0 or absent: any free port. */
  readonly port?: number
  /** Where the certificate authority is kept; absent: `out/login-service` of this project. */
  readonly dataDir?: string
  /** How long a session lasts after the last login or refresh; absent: 8 hours. */
  readonly sessionLifetimeMs?: number
  /** Gets each finished request: method, path, status, times. */
  readonly log?: (request: RecordedRequest) => void
}

export interface RunningLoginService {
  /** `https://127.0.0.1:PORT`. */
  readonly origin: string
  /** Address of the Domain API; the same as `origin`. */
  readonly csds: string
  /** Absolute path of the authority's certificate (PEM). */
  readonly caPath: string
  /** Address of the control interface, its token included. */
  readonly controlUrl: string
  /** Address of the page with the messages that arrived, its token included. */
  readonly inboxUrl: string
  readonly accounts: readonly AnnouncedAccount[]
  /** Ends open connections and stops; calling it again does nothing more. */
  close(): Promise<void>
}

/** 8 hours: the documented `sessionTTl` is "28800000". */
const SESSION_LIFETIME_MS = 8 * 60 * 60 * 1000

const defaultDataDir = fileURLToPath(new URL('../out/login-service/', import.meta.url))

/**
 * Starts the service and resolves when it answers.
 *
 * Rejects with the system's error (`code` EADDRINUSE, EACCES, …) when the port or the data
 * directory cannot be used.
 */
export async function startLoginService(
  options: LoginServiceOptions = {},
): Promise<RunningLoginService> {
  const newPeople = makeDemoPeople()
  const authority = await loadAuthority(options.dataDir ?? defaultDataDir, Date.now())
  const log = options.log ?? (() => undefined)
  const token = randomToken()
  const leaf = await makeLeaf(authority, Date.now())
  let ownHost = ''
  const state = makeState(newPeople, () => performance.now(), log)
  const postOffice = await openPostOffice(state.mailbox, state.underWay)
  const app = await makeApp({
    ...state,
    token,
    postOffice,
    leaf,
    connections: new Connections(),
    ownHost: () => ownHost,
    sessionLifetimeMs: options.sessionLifetimeMs ?? SESSION_LIFETIME_MS,
  })
  const close = async (): Promise<void> => {
    await Promise.all([app.close(), postOffice.close()])
  }
  const origin = await app
    .listen({ host: '127.0.0.1', port: options.port ?? 0 })
    .catch(async (error: unknown) => {
      await close()
      throw error
    })
  ownHost = new URL(origin).host
  return {
    origin,
    csds: origin,
    caPath: authority.certificatePath,
    controlUrl: `${origin}${CONTROL_PATH}?token=${token}`,
    inboxUrl: `${origin}${INBOX_PATH}?token=${token}`,
    accounts: announce(newPeople),
    close,
  }
}

function announce(people: readonly NewPerson[]): readonly AnnouncedAccount[] {
  return demoSites.map(({ account }) => ({
    account,
    users: people
      .filter((person) => person.account === account)
      .map(({ loginName, role, note, credential }) => ({
        loginName,
        password: credential.kind === 'password' ? credential.password : '',
        role,
        note,
      })),
  }))
}
