// What a test of the second factor starts from, on top of fixtures.ts: people of the one account
// where MFA is on, a phone, and a service whose clock stands in the middle of a time step.
import { createServiceClock, type ServiceClock } from '../support/service-clock'
import { enrolByWire } from '../support/enrol-by-wire'
import { makeProfile, removeProfile } from '../support/app-under-test'
import type { Person } from '../support/local-service'
import { makePhone, type Phone } from '../support/phone'
import { expect, test as base, type RunningApp } from './fixtures'

export { expect }
export type { RunningApp }

/** The demo account where MFA is on at the start (demo-people.ts). */
export const MFA_ACCOUNT = '16180339'

interface MfaFixtures {
  /** Of the service; it has half a step before the code of the moment changes. */
  readonly clock: ServiceClock
  /** With the service's time, and nothing scanned yet. */
  readonly phone: Phone
  /** An agent whom MFA is asked of; not enrolled. */
  readonly nina: Person
  /** An admin of the same account; not enrolled. */
  readonly leo: Person
  /** The app at the enrolment, with Nina's picture to be seen, and no request listed yet. */
  readonly enrolling: RunningApp
  /** The app at the code screen for Nina, whose phone is enrolled; no request is listed yet. */
  readonly asked: RunningApp
  /** The app with Leo signed in and the desk open; no request is listed yet. */
  readonly atDesk: RunningApp
  /** Of a second computer. */
  readonly otherProfile: string
}

export const test = base.extend<MfaFixtures>({
  clock: async ({ service }, use) => {
    const clock = createServiceClock(service.control, MFA_ACCOUNT)
    await clock.standMidStep()
    await use(clock)
  },
  phone: async ({ clock }, use) => {
    await use(makePhone(clock.nowMs))
  },
  nina: async ({ service }, use) => {
    await use(service.person('nina.kaur'))
  },
  leo: async ({ service }, use) => {
    await use(service.person('leo.park'))
  },
  enrolling: async ({ app, service, nina, clock }, use) => {
    await app.form.signIn(nina)
    await app.enrolling.expectOpen()
    await service.forgetRequests()
    await clock.standMidStep()
    await use(app)
  },
  asked: async ({ app, service, nina, phone, clock }, use) => {
    // The code that completes an enrolment is spent: let it be the one before.
    await clock.pass(-1)
    await enrolByWire(service, nina, phone)
    await clock.standMidStep()
    await app.form.signIn(nina)
    await app.code.expectOpen()
    await service.forgetRequests()
    await use(app)
  },
  atDesk: async ({ app, service, leo, clock }, use) => {
    const phone = makePhone(clock.nowMs)
    await clock.pass(-1)
    await enrolByWire(service, leo, phone)
    await clock.standMidStep()
    await app.form.signIn(leo)
    await app.code.type(await phone.code())
    await app.session.openDesk.click()
    await app.desk.expectOpen()
    await service.forgetRequests()
    await use(app)
  },
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the pattern: it needs nothing
  otherProfile: async ({}, use) => {
    const profile = await makeProfile()
    await use(profile)
    await removeProfile(profile)
  },
})
