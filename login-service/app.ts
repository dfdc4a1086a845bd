// The HTTP part as one Fastify application: TLS settings, routes and the answers to what no route
// takes. Starts nothing and keeps nothing by itself.
import cookie from '@fastify/cookie'
import fastify from 'fastify'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Answer } from './answer'
import type { App } from './app-types'
import type { CertifiedKey } from './certificates'
import type { Connections } from './connections'
import type { PostOffice } from './mail/post-office'
import { pathOf } from './request-journal'
import { addControlRoute, CONTROL_PATH } from './routes/control-route'
import { addDomainRoutes } from './routes/domain-routes'
import { addHostedResetPageRoute } from './routes/hosted-reset-page-route'
import { addInboxRoute, INBOX_PATH } from './routes/inbox-route'
import { addLoginRoute } from './routes/login-route'
import { addMfaDeskRoutes } from './routes/mfa-desk-routes'
import { addMfaRoutes } from './routes/mfa-routes'
import { addResetPageRoute } from './routes/reset-page-route'
import { addResetRoutes } from './routes/reset-routes'
import { addSessionRoutes } from './routes/session-routes'
import { addUsersRoutes } from './routes/users-routes'
import { addWorkspaceRoute } from './routes/workspace-route'
import type { ServiceState } from './service-state'
import { addressUnknown, badRequest, errorAnswer } from './wire/errors'

/** How long an idle connection stays usable; clients warm one up while the password is typed. */
const IDLE_MS = 90_000
/** A body of a sign-in has a few hundred bytes. */
const BODY_LIMIT_BYTES = 64 * 1024

export interface AppParts extends ServiceState {
  readonly leaf: CertifiedKey
  readonly connections: Connections
  readonly postOffice: PostOffice
  /** Of the control address and the inbox page. */
  readonly token: string
  /** The service's own `host:port`. */
  readonly ownHost: () => string
  readonly sessionLifetimeMs: number
}

export async function makeApp(parts: AppParts): Promise<App> {
  const app: App = fastify({
    https: {
      cert: parts.leaf.certificatePem,
      key: parts.leaf.privateKeyPem,
      minVersion: 'TLSv1.2', // 1.0 and 1.1 ended with Q1 2019 (README.md, "Transport")
      ALPNProtocols: ['http/1.1'],
      // Node counts a connection without a request against these two, not against keep-alive.
      headersTimeout: IDLE_MS,
      requestTimeout: IDLE_MS + 30_000,
    },
    keepAliveTimeout: IDLE_MS,
    requestTimeout: IDLE_MS + 30_000,
    bodyLimit: BODY_LIMIT_BYTES,
    forceCloseConnections: true,
    logger: false,
    frameworkErrors: (_error, _request, reply) => {
      sendAnswer(reply.raw, badRequest(Date.now())) // an address that cannot be decoded
    },
    routerOptions: { maxParamLength: 256 },
    exposeHeadRoutes: false,
  })
  parts.connections.watch(app.server)
  app.server.prependListener('request', (request: IncomingMessage, response: ServerResponse) => {
    if (isOwnPage(pathOf(request))) return
    parts.journal.record(request, response, parts.connections.numberOf(request.socket))
  })
  // Bodies stay raw bytes here: a route answers an unreadable one in the service's own words.
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => {
    done(null, body)
  })
  app.setNotFoundHandler((request, reply) => {
    const url = `https://${parts.ownHost()}${pathOf(request.raw)}`
    const answer = addressUnknown(url, Date.now())
    return reply.code(answer.status).send(answer.body)
  })
  app.setErrorHandler((error, _request, reply) => {
    const isClientsFault = statusCodeOf(error) < 500
    const answer = isClientsFault
      ? badRequest(Date.now())
      : errorAnswer(500, 'Internal error', Date.now())
    return reply.code(answer.status).send(answer.body)
  })
  await app.register(cookie)
  addDomainRoutes(app, parts)
  addLoginRoute(app, parts)
  addMfaRoutes(app, parts)
  addSessionRoutes(app, parts)
  addUsersRoutes(app, parts)
  addMfaDeskRoutes(app, parts)
  addResetRoutes(app, parts)
  addResetPageRoute(app)
  addHostedResetPageRoute(app)
  addWorkspaceRoute(app)
  addInboxRoute(app, parts)
  addControlRoute(app, parts)
  return app
}

/** What is not part of the Login Service is not in its list of requests. */
function isOwnPage(path: string): boolean {
  return path === CONTROL_PATH || path === INBOX_PATH || path.startsWith(`${INBOX_PATH}/`)
}

function sendAnswer(response: ServerResponse, { status, body }: Answer): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}

function statusCodeOf(error: unknown): number {
  const status =
    typeof error === 'object' && error !== null && 'statusCode' in error ? error.statusCode : 500
  return typeof status === 'number' ? status : 500
}
