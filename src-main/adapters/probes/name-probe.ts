// Names, by the system's own resolver (hosts file included) and, for whole domains, by its name
// servers. Chromium may resolve by other means; its word is in the request's fact.
import { lookup, Resolver } from 'node:dns/promises'
import type { DomainFact, NameFact } from '../../core/troubleshooting/network-facts'
import type { NetworkProbes } from '../../core/troubleshooting/probes'
import { answerWithin } from './answer-within'
import { errorCode } from './error-code'

/** The system cannot be stopped while it looks up; its late answer is dropped. */
export const lookUpName: NetworkProbes['lookUpName'] = (host, limit) =>
  answerWithin<NameFact>(limit, (answer) => {
    lookup(host, { all: true }).then(
      (addresses) => {
        answer({ kind: 'resolved', addresses: addresses.map(({ address }) => address) })
      },
      (error: unknown) => {
        const code = errorCode(error)
        answer(code === 'ENOTFOUND' ? { kind: 'noSuchName' } : { kind: 'notAnswered', code })
      },
    )
    return () => undefined
  })

/** A lost packet is asked for once more. */
const TRIES = 2

/** Asks for the domain's name servers: a domain has some even where it has no address. */
export const lookUpDomain: NetworkProbes['lookUpDomain'] = (domain, limit) =>
  answerWithin<DomainFact>(limit, (answer) => {
    const resolver = new Resolver({ timeout: limit.deadlineMs / TRIES, tries: TRIES })
    resolver.resolveNs(domain).then(
      () => {
        answer({ kind: 'exists' })
      },
      (error: unknown) => {
        answer(domainFact(errorCode(error)))
      },
    )
    return () => {
      resolver.cancel()
    }
  })

/** ENODATA: the name is there, and has none of what was asked for. */
function domainFact(code: string): DomainFact {
  if (code === 'ENODATA') return { kind: 'exists' }
  return code === 'ENOTFOUND' ? { kind: 'noSuchName' } : { kind: 'notAnswered', code }
}
