// The check of the reset's captcha: asked for only where an account is named, and failed only where
// the service itself says that none can be had.
import { describe, expect, it } from 'vitest'
import {
  captchaServiceCheck,
  judgeCaptcha,
} from '../../../../src-main/core/troubleshooting/checks/captcha-service'
import type { CaptchaFact } from '../../../../src-main/core/troubleshooting/captcha-probes'

const host = 'z1.reset.liveperson.net'
const goOn = new AbortController().signal

describe('the captcha', () => {
  it.each<[CaptchaFact, string, string, string | null]>([
    [{ kind: 'handedOut', host }, 'captchaReady', 'pass', host],
    [{ kind: 'refused', host, status: 503 }, 'captchaDown', 'fail', host],
    [{ kind: 'notLearned', host, code: 'ERR_TIMED_OUT' }, 'captchaUnknown', 'unknown', host],
    [{ kind: 'accountNotFound' }, 'captchaUnknown', 'unknown', null],
    [{ kind: 'onPage' }, 'captchaOnPage', 'notApplicable', null],
  ])('%j is judged %s', (fact, id, status, subject) => {
    expect(judgeCaptcha(fact)).toMatchObject({ id, status, subject })
  })

  it.each<[CaptchaFact, string]>([
    [{ kind: 'refused', host, status: 503 }, '503'],
    [{ kind: 'notLearned', host, code: 'ERR_TIMED_OUT' }, 'ERR_TIMED_OUT'],
  ])('%j tells what was answered', (fact, value) => {
    expect(judgeCaptcha(fact).facts).toEqual([{ id: 'answer', value }])
  })

  it('is not asked for without an account', async () => {
    const asked: string[] = []
    const probes = {
      captcha: (account: string) => {
        asked.push(account)
        return Promise.resolve({ kind: 'handedOut', host } as const)
      },
    }
    const run = (accountNumber: string | null) =>
      captchaServiceCheck.run(probes, { accountNumber, hosts: [host] }, goOn)

    expect(await run(null)).toMatchObject([{ id: 'captchaNoAccount', status: 'notApplicable' }])
    expect(asked).toEqual([])
    expect(await run('31415926')).toMatchObject([{ id: 'captchaReady' }])
    expect(asked).toEqual(['31415926'])
  })
})
