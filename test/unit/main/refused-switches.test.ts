// Which of Chromium's switches keep a release from starting.
import { describe, expect, it } from 'vitest'
import { refusedSwitch } from '../../../src-main/refused-switches'

describe('refusedSwitch', () => {
  it.each([
    ['ignore-certificate-errors', 'ignore-certificate-errors'],
    ['host-resolver-rules', 'host-resolver-rules'],
    ['remote-debugging-port', 'remote-debugging-port'],
    ['no-sandbox', 'no-sandbox'],
    ['proxy-server', null],
    ['user-data-dir', null],
    ['force-device-scale-factor', null],
  ])('with --%s answers %s', (given, refused) => {
    expect(refusedSwitch((name) => name === given)).toBe(refused)
  })
})
