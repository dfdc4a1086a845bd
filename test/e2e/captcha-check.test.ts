// The check of the reset's captcha in the real app, against a service that hands captchas out and one
// that does not.
import { diagnoseAt, findingsIn, reportIn } from '../support/run-diagnose'
import { expect, test } from './fixtures'

test('whether the service hands out captchas is asked for an account that announces them', async ({
  service,
  keyring,
  profile,
  maria,
}) => {
  const computer = { service, keyring, profile }
  const account = ['--json', '--account', maria.account]
  const ofNobody = await diagnoseAt(computer, '--json')
  expect(findingsIn(ofNobody, 'captchaService')).toMatchObject([{ id: 'captchaNoAccount' }])

  const healthy = await diagnoseAt(computer, ...account)
  expect(findingsIn(healthy, 'captchaService')).toMatchObject([{ id: 'captchaReady' }])
  expect(reportIn(healthy).tookMs).toBeLessThan(3_000)

  await service.misbehave({ kind: 'captchaDown' })
  const ended = await diagnoseAt(computer, ...account)
  expect(findingsIn(ended, 'captchaService')).toMatchObject([{ id: 'captchaDown', status: 'fail' }])
  expect(await service.posts()).toEqual([])
})
