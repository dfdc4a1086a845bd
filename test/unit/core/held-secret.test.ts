// A secret is given out once, to the attempt that it belongs to, and to nobody else.
import { describe, expect, it } from 'vitest'
import { createHeldSecret } from '../../../src-main/core/held-secret'
import { ATTEMPT, OTHER_ATTEMPT } from '../../support/sign-in-samples'

describe('a held secret', () => {
  it('is given out once', () => {
    const secret = createHeldSecret()
    secret.hold(ATTEMPT, 'sesame')

    expect(secret.take(ATTEMPT)).toBe('sesame')
    expect(secret.take(ATTEMPT)).toBeNull()
  })

  it('is not given to another attempt, and is gone after it asked', () => {
    const secret = createHeldSecret()
    secret.hold(ATTEMPT, 'sesame')

    expect(secret.take(OTHER_ATTEMPT)).toBeNull()
    expect(secret.take(ATTEMPT)).toBeNull()
  })

  it('is dropped by its own attempt only', () => {
    const secret = createHeldSecret()
    secret.hold(ATTEMPT, 'sesame')
    secret.drop(OTHER_ATTEMPT)
    expect(secret.take(ATTEMPT)).toBe('sesame')

    secret.hold(ATTEMPT, 'sesame')
    secret.drop(ATTEMPT)
    expect(secret.take(ATTEMPT)).toBeNull()
  })

  it('is gone once everything is cleared', () => {
    const secret = createHeldSecret()
    secret.hold(ATTEMPT, 'sesame')
    secret.clear()

    expect(secret.take(ATTEMPT)).toBeNull()
  })
})
