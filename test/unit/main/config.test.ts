// Which service the app speaks to, and that nothing but a stand-in on loopback can change it.
import { expect, it } from 'vitest'
import { developmentConfig, RELEASE_CONFIG } from '../../../src-main/config'

it('leads a release to the documented pages of LivePerson', () => {
  const { csds, resetPage, isAllowedHost } = RELEASE_CONFIG

  expect([csds, resetPage]).toEqual([
    'https://api.liveperson.net',
    'https://authentication.liveperson.net/forgotMyPassword.html',
  ])
  expect(isAllowedHost(new URL(resetPage).host)).toBe(true)
})

it('leads development with a stand-in to its page alone', () => {
  const config = developmentConfig({
    AGENT_SIGN_IN_CSDS: 'https://127.0.0.1:4711',
    AGENT_SIGN_IN_CA: '/ca.pem',
  })

  expect(config).toMatchObject({
    value: { resetPage: 'https://127.0.0.1:4711/forgotMyPassword.html' },
  })
  expect(config.ok && config.value.isAllowedHost('127.0.0.1:4711')).toBe(true)
  expect(config.ok && config.value.isAllowedHost('authentication.liveperson.net')).toBe(false)
})

it.each([
  ['LivePerson’s own', {}],
  ['a stand-in', { AGENT_SIGN_IN_CSDS: 'https://127.0.0.1:4711', AGENT_SIGN_IN_CA: '/ca.pem' }],
])(
  'may name a managed policy of its own in development, whether the service is %s',
  (_what, to) => {
    expect(developmentConfig(to)).toMatchObject({ value: { policyPath: null } })
    expect(developmentConfig({ ...to, AGENT_SIGN_IN_POLICY: '/policy.json' })).toMatchObject({
      value: { policyPath: '/policy.json' },
    })
  },
)

it.each([
  ['is not on loopback', 'https://10.0.0.7:4711', '/ca.pem', 'csdsNotLoopback'],
  ['is not encrypted', 'http://127.0.0.1:4711', '/ca.pem', 'csdsNotLoopback'],
  ['brings no authority', 'https://127.0.0.1:4711', '', 'caMissing'],
])('refuses a service that %s', (_what, csds, ca, kind) => {
  const environment = { AGENT_SIGN_IN_CSDS: csds, AGENT_SIGN_IN_CA: ca }

  expect(developmentConfig(environment)).toMatchObject({ ok: false, failure: { kind } })
})
