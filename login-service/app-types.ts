// Fastify's types for a server over TLS, named once.
import type { FastifyInstance, FastifyReply, FastifyRequest, RouteGenericInterface } from 'fastify'
import type { Server } from 'node:https'

export type App = FastifyInstance<Server>
export type AppRequest = FastifyRequest<RouteGenericInterface, Server>
export type AppReply = FastifyReply<RouteGenericInterface, Server>
