// Wrong clocks. The phone's, at an enrolment: told apart from a wrong code, with direction and size.
// This computer's: pointed out before the enrolment and before the code, and only where it is wrong.
import type { Locator, Page } from '@playwright/test'
import { enrolByWire } from '../support/enrol-by-wire'
import { wireOf } from '../support/local-service'
import { makePhone } from '../support/phone'
import { STEP_MS } from '../support/service-clock'
import { appear } from '../support/screens/appear'
import { words } from '../support/screens/words'
import { expect, MFA_ACCOUNT, test } from './mfa-fixtures'

const wire = wireOf(MFA_ACCOUNT)

const drifts: readonly (readonly [number, 'slow' | 'fast', 'possible' | 'excluded'])[] = [
  [-90_000, 'slow', 'excluded'],
  [90_000, 'fast', 'excluded'],
  [-600_000, 'slow', 'excluded'],
  [600_000, 'fast', 'excluded'],
  // Somebody who takes a minute to type a right code looks the same.
  [-60_000, 'slow', 'possible'],
]

test('at an enrolment a phone’s wrong clock is recognised by its code, with direction and size', async ({
  enrolling,
  service,
  clock,
  nina,
  phone,
}) => {
  const { form, enrolling: screen } = enrolling
  for (const [offByMs, direction, lateTyping] of drifts) {
    await test.step(`${offByMs} ms`, async () => {
      await screen.scanWith(phone)
      await clock.standMidStep()
      await service.forgetRequests()

      await screen.type(await phone.code({ offByMs }))

      const seconds = Math.abs(offByMs) / 1_000
      await screen.notice.expectShown('phoneClockWrong', { direction, seconds, lateTyping })
      await screen.notice.expectHow('phoneClockWrong', { direction, seconds, triesLeft: 4 })
      expect(await service.requests()).toEqual([wire.verify(401)])

      await screen.cancel.click()
      await form.signIn(nina)
    })
  }
})

test('after the phone’s clock was set right, the same enrolment is completed', async ({
  enrolling,
  service,
  phone,
}) => {
  const { enrolling: screen, session, page } = enrolling
  await screen.scanWith(phone)
  await screen.type(await phone.code({ offByMs: -90_000 }))
  await screen.notice.expectShown('phoneClockWrong', {
    direction: 'slow',
    seconds: 90,
    lateTyping: 'excluded',
  })
  await page.getByRole('button', { name: words('automaticTime.title') }).click()
  await appear(page.getByText(words('automaticTime.androidSteps')))
  await appear(page.getByText(words('automaticTime.iphoneSteps')))

  await screen.type(await phone.code())

  await session.expectOpen()
  expect(await service.requests()).toEqual([wire.verify(401), wire.verify(200)])
})

test('at an enrolment a code of no moment is just a wrong code', async ({
  enrolling,
  service,
  phone,
}) => {
  const { enrolling: screen } = enrolling
  await screen.scanWith(phone)
  const [wrong = ''] = await phone.wrongCodes(1)

  await screen.type(wrong)

  await screen.notice.expectShown('codeRefused', { phone: 'notFound', triesLeft: 4 })
  await screen.notice.expectHow('codeRefused', { phone: 'notFound', triesLeft: 4 })
  expect(await service.requests()).toEqual([wire.verify(401)])
})

const SKEW_MS = 94_000

/** Without its beginning, which says by how much. */
function clockWarning(page: Page, direction: 'slow' | 'fast'): Locator {
  const [, end = ''] = words('computerClock.wrong', { direction, seconds: 94 }).split('94')
  return page.getByText(end)
}

for (const [direction, skewMs] of [
  ['slow', SKEW_MS],
  ['fast', -SKEW_MS],
] as const) {
  test(`a computer whose clock is ${direction} is told so before the enrolment and before the code`, async ({
    app,
    service,
    nina,
  }) => {
    const { form, enrolling, code, session, page } = app
    await service.misbehave({ kind: 'clockSkew', skewMs })
    const phone = makePhone(() => Date.now() + skewMs)
    const warning = clockWarning(page, direction)
    // The Date header is cut to the second.
    const wordings = [93, 94, 95].map((seconds) =>
      words('computerClock.wrong', { direction, seconds }),
    )
    await form.signIn(nina)
    await enrolling.scanWith(phone)
    await appear(warning)
    expect(wordings).toContain(await warning.innerText())

    await enrolling.type(await phone.code())
    await session.expectOpen()
    await session.signOut.click()
    await form.signIn(nina)
    await code.expectOpen()
    expect(wordings).toContain(await warning.innerText())

    await code.type(await phone.code({ offByMs: STEP_MS }))
    await session.expectOpen()
  })
}

test('a computer whose clock is right is not warned', async ({ app, service, nina }) => {
  const { form, enrolling, code, page } = app
  await form.signIn(nina)
  await enrolling.expectOpen()
  await expect(clockWarning(page, 'slow').or(clockWarning(page, 'fast'))).toHaveCount(0)
  await enrolling.cancel.click()

  await enrolByWire(service, nina, makePhone(Date.now))
  await form.signIn(nina)
  await code.expectOpen()
  await expect(clockWarning(page, 'slow').or(clockWarning(page, 'fast'))).toHaveCount(0)
})
