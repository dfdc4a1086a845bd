// Domain API: at which host an account's services are. One service or all, under both path forms
// that clients use. Sources: README.md, "Domain API".
import type { App } from '../app-types'
import { type EndpointParts, endpoint, type Exchange, type Respond } from '../endpoint'
import type { People } from '../people'
import type { Selection } from '../scenario-board'
import type { JsonObject } from '../answer'
import { allServices, baseUris, oneService } from '../wire/domain-answers'
import { badRequest } from '../wire/errors'

export function addDomainRoutes(
  app: App,
  parts: EndpointParts & { readonly people: People },
): void {
  const list = (exchange: Exchange): readonly JsonObject[] =>
    parts.people.site(exchange.account) === undefined
      ? []
      : listedServices(exchange.account, exchange.host, exchange.selection)
  const all: Respond = (exchange) =>
    isVersionKnown(exchange) ? allServices(list(exchange)) : badRequest(exchange.nowMs)
  const one: Respond = (exchange) => {
    if (!isVersionKnown(exchange)) return badRequest(exchange.nowMs)
    const isKnown = parts.people.site(exchange.account) !== undefined
    return oneService(list(exchange), exchange.service ?? '', isKnown, exchange.nowMs)
  }
  // `/csdr` is the older alias that lp-api, agent-sample-app and lp-labs-agent-sdk call.
  for (const root of ['/api/account', '/csdr/account']) {
    app.get(`${root}/:account/service/baseURI.json`, endpoint(parts, 'domain', all))
    app.get(`${root}/:account/service/:service/baseURI.json`, endpoint(parts, 'domain', one))
  }
}

/** The services of a known account at `host`, less or elsewhere where a scenario says so. */
export function listedServices(
  account: string,
  host: string,
  selection: Selection,
): readonly JsonObject[] {
  const hidden = selection.take('servicesNotListed')?.services ?? []
  const named = selection.take('namesOtherHost')?.baseUri ?? host
  return baseUris(account, (service) => (hidden.includes(service) ? null : named))
}

/** `version` is "always 1.0"; that anything else is a 400 is assumed. */
function isVersionKnown({ query }: Exchange): boolean {
  return query.get('version') === '1.0'
}
