// Check: can "Forgot your password?" get the captcha that it needs? Only the reset of a password
// needs one: a sign-in does not, and every finding's words say so.
import type { CaptchaFact, CaptchaProbes } from '../captcha-probes'
import type { Check, Fact, Found } from '../check'

export const captchaServiceCheck: Check<CaptchaProbes> = {
  id: 'captchaService',
  // The reset's own call waits 10 s (reset-requests.ts), and the account may have to be looked up.
  deadlineMs: 12_000,
  run: async (probes, { accountNumber }, signal) => [
    accountNumber === null ? NO_ACCOUNT : judgeCaptcha(await probes.captcha(accountNumber, signal)),
  ],
}

const plain = { subject: null, values: {}, facts: [] } as const

const NO_ACCOUNT: Found = { ...plain, status: 'notApplicable', id: 'captchaNoAccount' }

export function judgeCaptcha(captcha: CaptchaFact): Found {
  switch (captcha.kind) {
    case 'onPage':
      return { ...plain, status: 'notApplicable', id: 'captchaOnPage' }
    case 'accountNotFound':
      return { ...plain, status: 'unknown', id: 'captchaUnknown' }
    case 'handedOut':
      return { ...plain, status: 'pass', id: 'captchaReady', subject: captcha.host }
    case 'refused': {
      const { host: subject, status } = captcha
      const facts = [answer(String(status))]
      return { ...plain, status: 'fail', id: 'captchaDown', subject, facts }
    }
    case 'notLearned': {
      const { host: subject, code } = captcha
      return { ...plain, status: 'unknown', id: 'captchaUnknown', subject, facts: [answer(code)] }
    }
  }
}

function answer(value: string): Fact {
  return { id: 'answer', value }
}
