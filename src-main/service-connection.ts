// How the app reaches the service: a network session of its own, in memory and apart from the page's,
// whose network stays closed. Made once for a run of the program.
import { session, type Session } from 'electron'
import { createChromiumHttpExchange } from './adapters/chromium-http-exchange'
import type { HttpExchange } from './adapters/http-exchange'
import { createHttpLoginGateway } from './adapters/http-login-gateway'
import type { RequestOptions } from './adapters/service-requests'
import { systemClock } from './adapters/system-clock'
import type { AppConfig } from './config'
import type { LoginGateway, ServiceClock } from './core/ports'
import { createServiceClock } from './core/service-clock/clock-skew'
import { trustStandIn } from './stand-in-trust'

export interface ServiceConnection {
  readonly session: Session
  readonly exchange: HttpExchange
  readonly requests: RequestOptions
  readonly serviceClock: ServiceClock
  readonly gateway: LoginGateway
}

export function connectService({ csds, isAllowedHost, standIn }: AppConfig): ServiceConnection {
  const serviceSession = session.fromPartition('login-service', { cache: false })
  if (__DEVELOPMENT__ && standIn !== null) trustStandIn(serviceSession, standIn)
  const exchange = createChromiumHttpExchange(serviceSession, systemClock)
  const serviceClock = createServiceClock()
  const requests = { isAllowedHost, clock: systemClock, noteTime: serviceClock.note }
  const gateway = createHttpLoginGateway(exchange, { csds, ...requests })
  return { session: serviceSession, exchange, requests, serviceClock, gateway }
}
