// The control address: tells what was asked of the service and switches scenarios. Local only and
// behind a token; not part of the Login Service, so neither journaled nor subject to scenarios.
import type { App, AppReply, AppRequest } from '../app-types'
import { type ControlCommand, type ControlStatus, readCommands } from '../control-commands'
import type { FailedTries } from '../failed-tries'
import { secretsMatch } from '../password-hash'
import type { People, PeopleSnapshot } from '../people'
import type { RequestJournal } from '../request-journal'
import type { ScenarioBoard } from '../scenario-board'
import type { Sessions } from '../sessions'
import { readJson } from '../wire/bodies'

export const CONTROL_PATH = '/control'

export interface ControlParts {
  readonly token: string
  readonly board: ScenarioBoard
  readonly journal: RequestJournal
  readonly sessions: Sessions
  readonly failedTries: FailedTries
  readonly people: People
  /** The people of the start, whom a reset brings back. */
  readonly firstPeople: PeopleSnapshot
}

export function addControlRoute(app: App, parts: ControlParts): void {
  app.route({
    method: ['GET', 'POST', 'DELETE'],
    url: CONTROL_PATH,
    handler: (request, reply) => control(parts, request, reply),
  })
}

function control(parts: ControlParts, request: AppRequest, reply: AppReply): AppReply {
  if (!secretsMatch(givenToken(request), parts.token)) {
    return reply.code(403).send({ error: 'The control token is missing or wrong.' })
  }
  if (request.method === 'DELETE') reset(parts)
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

function givenToken(request: AppRequest): string {
  const inHeader = request.headers['x-control-token']
  if (typeof inHeader === 'string') return inHeader
  return new URL(request.url, 'https://localhost').searchParams.get('token') ?? ''
}

function carryOut(parts: ControlParts, command: ControlCommand): void {
  switch (command.kind) {
    case 'setScenario': {
      const target = command.target ?? null
      parts.board.set(command.scenario, target)
      // A lock counts from when it was set: tries before it belong to another story.
      if (command.scenario.kind === 'lockedAfter') parts.failedTries.forget(target)
      return
    }
    case 'clearScenarios': {
      const target = command.target ?? null
      parts.board.clear(target, command.scenario)
      const liftsLocks = command.scenario === undefined || command.scenario === 'lockedAfter'
      if (liftsLocks) parts.failedTries.forget(target)
      return
    }
    case 'clearRequests':
      parts.journal.clear()
      return
    case 'endSessions':
      parts.sessions.endFor(command.target ?? null)
      return
    case 'addUser': {
      const { account, loginName, password, role, note } = command
      const credential = { kind: 'password', password } as const
      parts.people.add({ account, loginName, role, note, enabled: true, credential })
      return
    }
  }
}

function reset(parts: ControlParts): void {
  parts.board.clearAll()
  parts.journal.clear()
  parts.sessions.endFor(null)
  parts.failedTries.forget(null)
  parts.people.restore(parts.firstPeople)
}

function statusOf({ board, journal, sessions, failedTries, people }: ControlParts): ControlStatus {
  return {
    scenarios: board.list(),
    requests: journal.list(),
    sessions: sessions.count(),
    failedTries: failedTries.list().map((tried) => {
      const lock = board.select('login', tried).find('lockedAfter')
      return { ...tried, locked: lock !== undefined && tried.count >= lock.tries }
    }),
    bots: people.all().flatMap(({ account, loginName, secret }) => {
      if (secret.kind !== 'appKeys') return []
      const { appKey, secret: appSecret, accessToken, accessTokenSecret } = secret
      return [{ account, loginName, appKey, secret: appSecret, accessToken, accessTokenSecret }]
    }),
  }
}
