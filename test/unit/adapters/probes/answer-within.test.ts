// One probe's wait: what ends it, and that it ends the work too.
import { describe, expect, it } from 'vitest'
import { answerWithin } from '../../../../src-main/adapters/probes/answer-within'

const fact = { kind: 'answered' } as const
const limit = { deadlineMs: 20, signal: new AbortController().signal }

describe("a probe's wait", () => {
  it('ends with the answer, and ends the work', async () => {
    let ended = 0

    const found = await answerWithin<typeof fact>(limit, (answer) => {
      setImmediate(answer, fact)
      return () => (ended += 1)
    })

    expect([found, ended]).toEqual([fact, 1])
  })

  it('ends with an answer that comes at once', async () => {
    let ended = 0

    const found = await answerWithin<typeof fact>(limit, (answer) => {
      answer(fact)
      return () => (ended += 1)
    })

    expect([found, ended]).toEqual([fact, 1])
  })

  it('ends at the deadline', async () => {
    let ended = 0

    const found = await answerWithin(limit, () => () => (ended += 1))

    expect([found, ended]).toEqual([{ kind: 'timedOut' }, 1])
  })

  it('ends with a stop, and not again', async () => {
    let ended = 0
    const stop = new AbortController()

    const found = answerWithin({ ...limit, signal: stop.signal }, () => () => (ended += 1))
    stop.abort()

    expect([await found, ended]).toEqual([{ kind: 'notLooked' }, 1])
  })

  it('does not begin after a stop', async () => {
    let begun = 0

    const found = await answerWithin({ ...limit, signal: AbortSignal.abort() }, () => {
      begun += 1
      return () => undefined
    })

    expect([found, begun]).toEqual([{ kind: 'notLooked' }, 0])
  })
})
