// When the window is kept out of screenshots: from before a secret is shown until after it is gone.
import { describe, expect, it } from 'vitest'
import { createContentProtection } from '../../../src-main/content-protection'
import { screenView } from '../../../src-main/core/sign-in/view'
import { createFakeClock } from '../../fakes/fake-clock'
import { STATES } from '../../support/sign-in-samples'

const secret = screenView(STATES.enrolling)
const harmless = screenView(STATES.signedOut)
const other = screenView(STATES.signedIn)

function protection() {
  const clock = createFakeClock()
  const switched: boolean[] = []
  const window = {
    isDestroyed: () => false,
    setContentProtection: (isOn: boolean) => {
      switched.push(isOn)
    },
  }
  const protect = createContentProtection(() => window, clock)
  return { clock, switched, protect }
}

describe('createContentProtection', () => {
  it('leaves the window alone while nothing secret is shown', () => {
    const { clock, switched, protect } = protection()

    protect(harmless)
    protect(other)
    clock.pass(60_000)

    expect(switched).toEqual([])
  })

  it('is on at once when a secret comes, and once', () => {
    const { switched, protect } = protection()

    protect(harmless)
    protect(secret)
    protect(secret)

    expect(switched).toEqual([true])
  })

  it('lasts until the page has had the time to show something else', () => {
    const { clock, switched, protect } = protection()
    protect(secret)

    protect(harmless)
    clock.pass(999)
    expect(switched).toEqual([true])
    protect(other)
    clock.pass(1)

    expect(switched).toEqual([true, false])
  })

  it('stays on where another secret comes meanwhile', () => {
    const { clock, switched, protect } = protection()
    protect(secret)
    protect(harmless)
    clock.pass(500)

    protect(secret)
    clock.pass(60_000)

    expect(switched).toEqual([true])
  })

  it('passes over a window that is gone', () => {
    const clock = createFakeClock()
    const protect = createContentProtection(() => null, clock)

    protect(secret)
    protect(harmless)
    clock.pass(60_000)

    expect(clock.pendingMs()).toEqual([])
  })
})
