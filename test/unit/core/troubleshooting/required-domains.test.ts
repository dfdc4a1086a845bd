// What is said of LivePerson's domains.
import { describe, expect, it } from 'vitest'
import {
  judgeDomain,
  requiredDomainsCheck,
} from '../../../../src-main/core/troubleshooting/checks/required-domains'
import { REQUIRED_DOMAINS } from '../../../../src-main/core/troubleshooting/needed-hosts'
import {
  NOT_LOOKED,
  TIMED_OUT,
  type DomainFact,
  type ProxyFact,
} from '../../../../src-main/core/troubleshooting/network-facts'
import { answeringProbes, BY_PROXY, DIRECT } from '../../../support/network-fact-samples'

const goOn = new AbortController().signal
const needed = { domain: 'liveperson.net', carriesSignIn: true }
const other = { domain: 'liveper.sn', carriesSignIn: false }
const missing: DomainFact = { kind: 'noSuchName' }

const ROWS: readonly (readonly [typeof needed, ProxyFact, DomainFact, string, string])[] = [
  [needed, DIRECT, { kind: 'exists' }, 'pass', 'domainKnown'],
  [needed, DIRECT, missing, 'fail', 'domainMissing'],
  [needed, BY_PROXY, missing, 'unknown', 'domainMissingMaybe'],
  [needed, NOT_LOOKED, missing, 'unknown', 'domainMissingMaybe'],
  [other, DIRECT, missing, 'unknown', 'domainMissingMaybe'],
  [needed, DIRECT, { kind: 'notAnswered', code: 'ESERVFAIL' }, 'unknown', 'domainUnknown'],
  [needed, DIRECT, TIMED_OUT, 'unknown', 'domainUnknown'],
  [needed, DIRECT, NOT_LOOKED, 'unknown', 'domainUnknown'],
]

describe('a required domain', () => {
  it.each(ROWS)('%o over %o with %o is %s: %s', (required, proxy, domain, status, id) => {
    expect(judgeDomain(required, { proxy, domain })).toMatchObject({ status, id })
  })
})

describe('the required domains', () => {
  it('are all asked for', async () => {
    const { probes } = answeringProbes()
    const context = { accountNumber: null, hosts: ['api.liveperson.net'] }

    const found = await requiredDomainsCheck.run(probes, context, goOn)

    expect(found.map(({ subject }) => subject)).toEqual(
      REQUIRED_DOMAINS.map(({ domain }) => domain),
    )
  })

  it('are not asked for on the practice service', async () => {
    const { probes, asked } = answeringProbes()

    await requiredDomainsCheck.run(probes, { accountNumber: null, hosts: ['127.0.0.1:8443'] }, goOn)

    expect(asked).toEqual([])
  })
})
