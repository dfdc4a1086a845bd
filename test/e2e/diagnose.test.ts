// `--diagnose` as IT runs it: without a window, beside an app that may be open, with an exit code.
import { readdir } from 'node:fs/promises'
import { diagnose, reportIn } from '../support/run-diagnose'
import { words } from '../support/screens/words'
import { expect, test } from './fixtures'

test('prints every check as one JSON line, and signs nobody in', async ({
  service,
  keyring,
  profile,
  maria,
}) => {
  const ended = await diagnose(service, keyring, profile, '--json', '--account', maria.account)
  const report = reportIn(ended)

  expect(report.checks.map(({ checkId }) => checkId)).toEqual([
    'networkPath',
    'captivePortal',
    'webSocket',
    'regionHosts',
    'requiredDomains',
    'trustStore',
    'captchaService',
    'computerClock',
    'keychain',
    'browserExtensions',
    'diskSpace',
    'policyInForce',
    'appVersion',
  ])
  const statusOf = (id: string): string | undefined =>
    report.checks.find(({ checkId }) => checkId === id)?.status
  expect(statusOf('networkPath')).toBe('pass')
  expect(statusOf('computerClock')).toBe('pass')
  expect(statusOf('keychain')).toBe('pass')
  expect(ended.code).toBe(report.status === 'fail' ? 1 : 0)
  expect(await service.posts()).toEqual([])
  expect(ended.output).not.toContain(maria.account)
  expect(await readdir(profile)).not.toContain('sign-in.log')
})

test('fails when the service cannot be reached, and says where the way ends', async ({
  service,
  keyring,
  profile,
}) => {
  const { port } = service.gate
  await service.gate.shut()
  const ended = await diagnose(service, keyring, profile, '--json')

  expect(ended.code).toBe(1)
  expect(reportIn(ended).checks[0]?.findings).toEqual([
    expect.objectContaining({ id: 'portRefused', subject: `127.0.0.1:${port}` }) as unknown,
  ])
})

test('says in words what is so, how that is known, and what to do next', async ({
  service,
  keyring,
  profile,
  maria,
}) => {
  const { port } = service.gate
  await service.gate.shut()
  const ended = await diagnose(service, keyring, profile, '--account', maria.account)

  expect(ended.code).toBe(1)
  const subject = `127.0.0.1:${port}`
  expect(ended.output).toContain(
    [
      `${words('check.networkPath')} [networkPath]`,
      `  fail           ${subject}: ${words('finding.portRefused.what')} [portRefused]`,
      `                   Next: ${words('finding.portRefused.next')}`,
      `                   ${words('fact.proxy')}: DIRECT`,
    ].join('\n'),
  )
  expect(ended.output).toMatch(/^fail after \d+ ms$/m)
  expect(ended.output).not.toContain(maria.account)
})

test('runs beside the open app and leaves it alone', async ({ app, service, keyring, profile }) => {
  await app.form.expectOpen()

  const ended = await diagnose(service, keyring, profile)

  expect(ended.output).toMatch(/^Can the keychain be used\? \[keychain\]$/m)
  expect(ended.output).toMatch(/^ {2}pass +.+ \[keychainReady\]$/m)
  expect(app.isRunning()).toBe(true)
  await app.form.expectOpen()
})

test('says what it did not understand', async ({ service, keyring, profile }) => {
  const ended = await diagnose(service, keyring, profile, '--csv')

  expect(ended.code).toBe(2)
  expect(ended.errors).toContain('Not understood: --csv')
  expect(ended.output).toBe('')
})
