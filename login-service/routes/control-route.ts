// The control address: tells what was asked of the service and switches scenarios. Local only and
// behind a token; not part of the Login Service, so neither journaled nor subject to scenarios.
import type { App, AppReply, AppRequest } from '../app-types'
import { type ControlCommand, type ControlStatus, readCommands } from '../control-commands'
import { resetMfa } from '../admin-actions'
import { liftScenarioLocks } from '../lock-out'
import { secretsMatch } from '../password-hash'
import { expirePassword, requirePasswordChange } from '../password-reset/change-required'
import { clearMail, resetState, type ServiceState } from '../service-state'
import { readJson } from '../wire/bodies'

export const CONTROL_PATH = '/control'

export interface ControlParts extends ServiceState {
  readonly token: string
}

export function addControlRoute(app: App, parts: ControlParts): void {
  app.route({
    method: ['GET', 'POST', 'DELETE'],
    url: CONTROL_PATH,
    handler: (request, reply) => control(parts, request, reply),
  })
}

function control(parts: ControlParts, request: AppRequest, reply: AppReply): AppReply {
  if (!holdsControlToken(request, parts.token)) {
    return reply.code(403).send({ error: 'The control token is missing or wrong.' })
  }
  if (request.method === 'DELETE') resetState(parts)
  if (request.method === 'POST') {
    const body = readJson(request.headers['content-type'], request.body)
    if (body.kind === 'none') {
      return reply.code(400).send({ error: 'body: not JSON of type application/json' })
    }
    const read = readCommands(body.value)
    if (read.kind === 'refused') return reply.code(400).send({ error: read.message })
    for (const command of read.commands) carryOut(parts, command)
  }
  return reply.send(statusOf(parts))
}

/** Whether the request names the token, in its header or its query; in constant time. */
export function holdsControlToken(request: AppRequest, token: string): boolean {
  return secretsMatch(givenToken(request), token)
}

function givenToken(request: AppRequest): string {
  const inHeader = request.headers['x-control-token']
  if (typeof inHeader === 'string') return inHeader
  return new URL(request.url, 'https://localhost').searchParams.get('token') ?? ''
}

function carryOut(parts: ControlParts, command: ControlCommand): void {
  switch (command.kind) {
    case 'setScenario': {
      const target = command.target ?? null
      // A lock counts from when it was set: tries before it belong to another story.
      if (command.scenario.kind === 'lockedAfter') liftScenarioLocks(parts, target)
      parts.board.set(command.scenario, target)
      return
    }
    case 'clearScenarios': {
      const target = command.target ?? null
      const liftsLocks = command.scenario === undefined || command.scenario === 'lockedAfter'
      if (liftsLocks) liftScenarioLocks(parts, target)
      parts.board.clear(target, command.scenario)
      return
    }
    case 'clearRequests':
      parts.journal.clear()
      return
    case 'endSessions':
      parts.sessions.endFor(command.target ?? null)
      return
    case 'addUser':
      addUser(parts, command)
      return
    case 'switchMfa':
      parts.settings.switchMfa(command.account, command.enabled)
      return
    case 'resetMfa':
      resetMfa(parts, command.target ?? null)
      return
    case 'touchUsers':
      parts.settings.touchUsers(command.account)
      return
    case 'expirePassword':
      expirePassword(parts, command.target ?? null)
      return
    case 'requirePasswordChange':
      requirePasswordChange(parts, command.target ?? null)
      return
    case 'clearMail':
      clearMail(parts)
      return
  }
}

/** A replaced user keeps sessions, as a changed password does, but not the second factor. */
function addUser(
  parts: ControlParts,
  { account, loginName, password, role, note }: Extract<ControlCommand, { kind: 'addUser' }>,
): void {
  const credential = { kind: 'password', password } as const
  parts.people.add({ account, loginName, role, note, disabledBecause: null, credential })
  const user = { account, loginName }
  parts.enrolments.forget(user)
  parts.challenges.endFor(user)
  parts.failedTries.forget(user)
  parts.recentTries.forget(user)
  parts.links.forget(user)
  parts.settings.touchUsers(account)
}

function statusOf(parts: ControlParts): ControlStatus {
  const { board, journal, sessions, failedTries, people, audit, mailbox } = parts
  return {
    scenarios: board.list(),
    requests: journal.list(),
    sessions: sessions.count(),
    failedTries: failedTries.list().map((tried) => {
      const person = people.find(tried.account, tried.loginName)
      return { ...tried, locked: person?.disabledBecause === 'failedTries' }
    }),
    bots: people.all().flatMap(({ account, loginName, secret }) => {
      if (secret.kind !== 'appKeys') return []
      const { appKey, secret: appSecret, accessToken, accessTokenSecret } = secret
      return [{ account, loginName, appKey, secret: appSecret, accessToken, accessTokenSecret }]
    }),
    audit: audit.list(),
    mfa: people.siteNames().map((account) => ({
      account,
      enabled: parts.settings.of(account).isMfaOn,
      enrolled: parts.enrolments.namesIn(account),
    })),
    mail: mailbox.list(),
  }
}
