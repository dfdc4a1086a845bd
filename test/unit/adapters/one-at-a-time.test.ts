// Calls run one at a time and in order, whatever the one before did.
import { describe, expect, it } from 'vitest'
import { createOneAtATime } from '../../../src-main/adapters/one-at-a-time'

describe('one at a time', () => {
  it('starts a task only when the one before has ended, in the order asked', async () => {
    const inTurn = createOneAtATime()
    const steps: string[] = []
    const task = (name: string) => async (): Promise<string> => {
      steps.push(`${name} starts`)
      await Promise.resolve()
      steps.push(`${name} ends`)
      return name
    }

    const outcomes = await Promise.all([inTurn(task('a')), inTurn(task('b')), inTurn(task('c'))])

    expect(outcomes).toEqual(['a', 'b', 'c'])
    expect(steps).toEqual(['a starts', 'a ends', 'b starts', 'b ends', 'c starts', 'c ends'])
  })

  it('a task that throws fails for its caller and holds up nobody', async () => {
    const inTurn = createOneAtATime()

    const bad = inTurn(() => Promise.reject(new Error('a bug')))
    const good = inTurn(() => Promise.resolve('done'))

    await expect(bad).rejects.toThrow('a bug')
    await expect(good).resolves.toBe('done')
  })
})
