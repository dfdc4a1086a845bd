// The solver on real challenges: a solution that verifies, and every way to come to none.
import { createChallenge, verifySolution } from 'altcha-lib/v1'
import { describe, expect, it } from 'vitest'
import { MOST_NUMBERS, solveAltcha } from '../../../src-main/adapters/altcha-solver'
import type { CaptchaChallenge } from '../../../src-main/adapters/reset-wire'

const KEY = 'key-of-the-test'
const never = (): AbortSignal => new AbortController().signal

/** @param number the solution; only the service knows it */
async function challengeOf(number: number, maxnumber = 500): Promise<CaptchaChallenge> {
  const made = await createChallenge({ hmacKey: KEY, number, maxnumber, algorithm: 'SHA-256' })
  const { challenge, salt, signature } = made
  return { algorithm: 'SHA-256', challenge, salt, signature, maxnumber }
}

/** No number up to `maxnumber` fits. */
const unsolvable = async (maxnumber: number): Promise<CaptchaChallenge> => ({
  ...(await challengeOf(1)),
  challenge: '0'.repeat(64),
  maxnumber,
})

it.each([0, 1, 499, 500])('finds %i, and the payload is right by the library', async (number) => {
  const solved = await solveAltcha(await challengeOf(number), never())
  const payload = solved.ok ? solved.value : ''

  expect(JSON.parse(atob(payload))).toMatchObject({ number, algorithm: 'SHA-256' })
  expect(await verifySolution(payload, KEY)).toBe(true)
})

it('says so where no number fits', async () => {
  expect(await solveAltcha(await unsolvable(50), never())).toEqual({
    ok: false,
    failure: { kind: 'noSolution' },
  })
})

it('does not begin what asks for more numbers than the bound', async () => {
  const easy = { ...(await challengeOf(0)), maxnumber: MOST_NUMBERS + 1 }

  expect(await solveAltcha(easy, never())).toEqual({ ok: false, failure: { kind: 'tooMuchWork' } })
  expect((await solveAltcha({ ...easy, maxnumber: MOST_NUMBERS }, never())).ok).toBe(true)
})

describe('a stop', () => {
  const aborted = { ok: false, failure: { kind: 'aborted' } }

  it('before it begins lets nothing begin', async () => {
    expect(await solveAltcha(await challengeOf(0), AbortSignal.abort())).toEqual(aborted)
  })

  it('in the middle ends it long before its last number', async () => {
    const controller = new AbortController()
    const solving = solveAltcha(await unsolvable(MOST_NUMBERS), controller.signal)
    setImmediate(() => {
      controller.abort()
    })

    expect(await solving).toEqual(aborted)
  })
})

it('lets the process go on while it works', async () => {
  let turns = 0
  let isWorking = true
  const count = (): void => {
    turns += 1
    if (isWorking) setImmediate(count)
  }
  setImmediate(count)
  await solveAltcha(await unsolvable(500), never())
  isWorking = false

  expect(turns).toBeGreaterThan(50)
})
