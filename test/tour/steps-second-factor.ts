// An agent of an account with a second factor: sets up an authenticator app, signs in with codes.
// The phone is another program that knows nothing but the picture in the window. The keys in the
// pictures are worth nothing: the local service that made them ends with the tour.
import { expect } from '@playwright/test'
import { makePhone } from '../support/phone'
import { STEP_MS } from '../support/service-clock'
import { setTheme } from './desktop-theme'
import type { Step, Take } from './guide'
import type { Stage } from './stage'

/** How much the clock of the badly kept phone is slow, in milliseconds. */
const SLOW_PHONE_MS = 90_000

/** Long enough to see a code under way, in milliseconds. */
const SLOW_VERIFY_MS = 1_000

/** A new challenge takes five wrong codes (README of the stand-in: assumed). */
const TRIES_AFTER_ONE_WRONG_CODE = 4

const stepsOfEnrolling: readonly Step[] = [
  {
    title: 'The password is right and a second factor is asked for',
    expectation: 'the set-up of an authenticator app: a picture to scan, and a field for a code',
    async run(stage: Stage, take: Take): Promise<void> {
      const { form, enrolling } = stage.app()
      await form.signIn(stage.agentWithPhone)
      await enrolling.expectOpen()
      await take('enrolling')
      await enrolling.field.scrollIntoViewIfNeeded()
      await take('enrolling-code')
    },
  },
  {
    title: 'The same for those who cannot scan',
    expectation: 'the key in groups of four, and a button that copies it for a while',
    async run(stage: Stage, take: Take): Promise<void> {
      const { enrolling } = stage.app()
      await enrolling.readKey()
      await enrolling.copyKey.scrollIntoViewIfNeeded()
      await take('enrolling-key')
      await enrolling.cannotScan.click()
      await expect(enrolling.copyKey).toHaveCount(0)
    },
  },
  {
    title: 'The set-up on a dark desktop',
    expectation: 'dark colours, and the picture still dark on white',
    async run(stage: Stage, take: Take): Promise<void> {
      const { enrolling } = stage.app()
      await setTheme(stage, 'dark')
      await enrolling.heading.scrollIntoViewIfNeeded()
      await take('dark-enrolling')
      await setTheme(stage, 'light')
    },
  },
  {
    title: 'A phone scans the picture, in light and in dark',
    expectation: 'a decoder that sees only the window reads the same key twice',
    needs: 'phone',
    async run(stage: Stage): Promise<void> {
      const { enrolling } = stage.app()
      await enrolling.scanWith(stage.phone)
      const inLight = stage.phone.key()
      await setTheme(stage, 'dark')
      await enrolling.scanWith(stage.phone)
      await setTheme(stage, 'light')
      // Compared here, because a failed expectation would print both.
      expect(stage.phone.key() === inLight, 'the two readings are the same').toBe(true)
    },
  },
  {
    title: 'The phone’s clock is 90 seconds slow',
    expectation: 'a notice that says so, with the way to automatic time',
    needs: 'phone',
    async run(stage: Stage, take: Take): Promise<void> {
      const { enrolling } = stage.app()
      await enrolling.type(await stage.phone.code({ offByMs: -SLOW_PHONE_MS }))
      await enrolling.notice.expectShown('phoneClockWrong', {
        direction: 'slow',
        seconds: SLOW_PHONE_MS / 1_000,
        lateTyping: 'excluded',
        triesLeft: TRIES_AFTER_ONE_WRONG_CODE,
      })
      await take('phone-clock-slow')
    },
  },
  {
    title: 'With the right time, the first code completes the set-up',
    expectation: 'the open session',
    needs: 'phone',
    async run(stage: Stage, take: Take): Promise<void> {
      const { form, enrolling, session } = stage.app()
      await enrolling.type(await stage.phone.code())
      await session.expectStorage('protected')
      await take('enrolled')
      await session.switchAccount.click()
      await form.expectOpen()
    },
  },
]

const stepsOfAnswering: readonly Step[] = [
  {
    title: 'The next sign-in asks for a code',
    expectation: 'a field for six digits, and how long the code of the moment lasts',
    needs: 'phone',
    async run(stage: Stage, take: Take): Promise<void> {
      const { form, code } = stage.app()
      await form.signIn(stage.agentWithPhone)
      await code.expectOpen()
      await take('code')
      await setTheme(stage, 'dark')
      await take('dark-code')
      await setTheme(stage, 'light')
    },
  },
  {
    title: 'A wrong code, explained without blame',
    expectation: 'a notice with the usual reasons and the tries that are left',
    needs: 'phone',
    async run(stage: Stage, take: Take): Promise<void> {
      const { code } = stage.app()
      const [wrong = ''] = await stage.phone.wrongCodes(1)
      await code.type(wrong)
      await code.notice.expectShown('codeRefused', {
        phone: 'notLooked',
        repeated: 'no',
        triesLeft: TRIES_AFTER_ONE_WRONG_CODE,
      })
      await take('wrong-code')
    },
  },
  {
    title: 'The phone is lost: a request to the admin is ready',
    expectation: 'a text with what happened and what to click, and ways to pass it on',
    needs: 'phone',
    async run(stage: Stage, take: Take): Promise<void> {
      const { request } = stage.app().code
      const text = await request.read()
      expect(text).toContain(stage.agentWithPhone.loginName)
      await request.copy.scrollIntoViewIfNeeded()
      await take('lost-phone')
      await request.fold.click()
    },
  },
  {
    title: 'The right code signs in as soon as it is complete',
    expectation: '“Checking the code…”, then the open session',
    needs: 'phone',
    async run(stage: Stage, take: Take): Promise<void> {
      const { form, code, session } = stage.app()
      const slow = { kind: 'slow', at: 'verify', delayMs: SLOW_VERIFY_MS, requests: 1 } as const
      await stage.service.misbehave(slow)
      // A code works once. The next one is taken a step early: half a minute is long to wait.
      await code.type(await stage.phone.code({ offByMs: STEP_MS }))
      await expect(code.verifying).toBeVisible()
      await take('checking-code')
      await session.expectStorage('protected')
      await take('signed-in-with-code')
      await session.switchAccount.click()
      await form.expectOpen()
    },
  },
]

export const stepsOfSecondFactor: readonly Step[] = [...stepsOfEnrolling, ...stepsOfAnswering]

/** After an admin has helped; see steps-people-desk.ts. */
export const stepOfEnrollingAgain: Step = {
  title: 'The agent without a phone is asked to set up anew',
  expectation: 'the set-up again, with another key in its picture',
  needs: 'phone',
  async run(stage: Stage, take: Take): Promise<void> {
    const { form, enrolling } = stage.app()
    await form.signIn(stage.agentWithPhone)
    const newPhone = makePhone(Date.now)
    await enrolling.scanWith(newPhone)
    expect(newPhone.key() === stage.phone.key(), 'the key is the one of before').toBe(false)
    await take('enrolling-again')
    await enrolling.cancel.click()
    await form.expectOpen()
  },
}
