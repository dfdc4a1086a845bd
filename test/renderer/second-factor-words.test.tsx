// What the screens of the second factor say of clocks, of time and of refusals, and what they never claim.
import { act } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import en from '../../src-renderer/messages/en.json'
import { durationInWords } from '../../src-preload/duration-in-words'
import { timeInStep } from '../../src-renderer/parts/second-factor/time-in-step'
import { createWording } from '../../src-renderer/wording'
import { noticeOf, NOON_ISH_MS } from './notice-views'
import { openPage } from './page'
import { answeringChallenge, enrolling } from './second-factor-views'

const { text } = createWording(en, 'en', (problem) => {
  throw problem
})

describe('timeInStep', () => {
  it.each([
    ['at the start of a step', 0, 0, { step: 0, leftMs: 30_000 }],
    ['within a step', 12_345, 0, { step: 0, leftMs: 17_655 }],
    ['just before its end', 29_999, 0, { step: 0, leftMs: 1 }],
    ['with a computer that is slow', 25_000, 10_000, { step: 1, leftMs: 25_000 }],
    ['with a computer that is fast', 35_000, -10_000, { step: 0, leftMs: 5_000 }],
    // RFC 6238, appendix B: 1111111109 s is step 0x23523EC.
    ['at a moment of RFC 6238', 1_111_111_109_000, 0, { step: 0x23523ec, leftMs: 1_000 }],
  ])('is right %s', (_name, nowMs, aheadMs, expected) => {
    expect(timeInStep(nowMs, 30_000, aheadMs)).toEqual(expected)
  })
})

describe('durationInWords', () => {
  it.each([
    [0, 'seconds', 0],
    [45, 'seconds', 45],
    [119, 'seconds', 119],
    [120, 'minutes', 2],
    [600, 'minutes', 10],
    [7_199, 'minutes', 120],
    [7_200, 'hours', 2],
    [172_800, 'days', 2],
  ])('says %i s as %s', (seconds, unit, count) => {
    expect(durationInWords(seconds)).toEqual({ unit, count })
  })
})

describe('this computer’s clock', () => {
  it.each([
    ['slow', 94, 'about 94 seconds slow'],
    ['fast', 3_600, 'about 60 minutes fast'],
  ] as const)('is said to be wrong where it is: %s', async (direction, seconds, words) => {
    const computerClock = { kind: 'wrong', direction, seconds } as const
    const page = await openPage({ ...answeringChallenge, computerClock })

    const line = page.getByText(/^This computer’s clock is/)
    expect(line.textContent).toContain(words)
    expect(line.textContent).toContain('Do not set the phone by it')
    expect(line.closest('[role]')?.role).toBe('status')
  })

  it.each(['right', 'notMeasured'] as const)('is not spoken of where it is %s', async (kind) => {
    const page = await openPage({ ...enrolling, computerClock: { kind } })

    expect(page.queryByText(/This computer’s clock/)).toBeNull()
  })
})

describe('the remaining time', () => {
  it('is shown to the eye only', async () => {
    const page = await openPage(answeringChallenge)

    const words = page.getByText(/^A new code comes in about \d+ s$/)
    expect(words.closest('[aria-hidden="true"]')).not.toBeNull()
    expect(words.closest('[role="status"], [role="alert"], [aria-live]')).toBeNull()
  })

  it('is counted by the service’s clock', async () => {
    // A step that began when 1970 did lasts for long: the words cannot change while this runs.
    const stepMs = NOON_ISH_MS * 100
    const page = await openPage({ ...answeringChallenge, stepMs, serviceAheadMs: -Date.now() })

    const words = page.getByText(/^A new code comes in about/).textContent
    const secondsLeft = Number(/(\d+) s$/.exec(words)?.[1])
    expect(Math.abs(secondsLeft - stepMs / 1_000)).toBeLessThan(10)
  })
})

describe('the remaining time, as it passes', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], now: NOON_ISH_MS })
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('goes down with each second and starts anew with each step', async () => {
    const page = await openPage({ ...answeringChallenge, serviceAheadMs: 22_400 })
    const seen: (string | null)[] = []
    for (let second = 0; second < 5; second += 1) {
      seen.push(page.getByText(/^A new code comes/).textContent)
      act(() => {
        vi.advanceTimersByTime(1_000)
      })
    }

    // 14:32:05 and 22.4 s of it: 2.6 s before the step ends.
    expect(seen).toEqual([3, 2, 1, 30, 29].map((left) => `A new code comes in about ${left} s`))
  })
})

describe('a wrong clock of the phone', () => {
  const phoneClock = {
    ...{ direction: 'slow', seconds: 90, lateTyping: 'excluded' },
    ...{ triesLeft: 4, repeated: 'no' },
  }

  it.each([
    [{}, 'Your phone’s clock is about 90 seconds slow'],
    [{ direction: 'fast', seconds: 600 }, 'Your phone’s clock is about 10 minutes fast'],
    [
      { seconds: 30, lateTyping: 'possible' },
      'Your phone’s clock is about 30 seconds slow, or the code changed while you typed',
    ],
  ])('is said with its measure: %o', (change, words) => {
    expect(text('notice.phoneClockWrong.what', { ...phoneClock, ...change })).toBe(words)
    expect(text('notice.phoneClockWrong.next', { ...phoneClock, ...change })).toContain(
      'Turn on automatic time on the phone',
    )
  })

  it.each(['phoneClockWrong', 'codeRefused'] as const)(
    'is put right by steps for both kinds of phone, under %s',
    async (id) => {
      const page = await openPage({ ...enrolling, notice: noticeOf(id) })

      await page.user.click(
        page.getByRole('button', { name: 'How to turn on automatic time on the phone' }),
      )

      expect(
        page.getByText(/Settings > System > Date & time > Set time automatically/),
      ).toBeDefined()
      expect(page.getByText(/Settings > General > Date & Time > Set Automatically/)).toBeDefined()
    },
  )

  it.each(['codeUsed', 'timedOut'] as const)('is not suspected under %s', async (id) => {
    const page = await openPage({ ...answeringChallenge, notice: noticeOf(id) })

    expect(page.queryByRole('button', { name: /automatic time/ })).toBeNull()
  })
})

describe('a refused code', () => {
  it('at a sign-in is explained by usual reasons only, since the key is not known', () => {
    const values = { phone: 'notLooked', triesLeft: -1, repeated: 'no' }

    expect(text('notice.codeRefused.what', values)).toBe('The service did not accept this code')
    expect(text('notice.codeRefused.how', values)).toMatch(
      /does not say why\. .*could not look closer: it does not know the key/,
    )
    expect(text('notice.codeRefused.next', values)).toMatch(
      /^Usual reasons: the phone’s clock is off,/,
    )
  })

  it('at an enrolment is explained by what the key shows', () => {
    const values = { phone: 'notFound', triesLeft: -1, repeated: 'no' }

    expect(text('notice.codeRefused.how', values)).toMatch(
      /compared the code with the key .* not the code of any moment within 15 minutes of now\.$/,
    )
    // Further away nothing was looked for.
    expect(text('notice.codeRefused.next', values)).toContain('off by more than 15 minutes')
  })

  it('lets the phone’s clock off only where the code is one of this moment', () => {
    const values = { phone: 'inStep', triesLeft: -1, repeated: 'no' }

    expect(text('notice.codeRefused.how', values)).toContain('clock is not the reason')
    expect(text('notice.codeRefused.next', values)).not.toContain('clock')
  })

  it('that is typed once more keeps its explanation, and says that it was not sent', () => {
    const values = { phone: 'notFound', triesLeft: 3, repeated: 'yes' }

    expect(text('notice.codeRefused.how', values)).toMatch(/15 minutes.*was not sent again/)
  })

  it.each([
    [-1, ''],
    [0, ' No try is left in this sign-in.'],
    [1, ' 1 try is left in this sign-in.'],
    [4, ' 4 tries are left in this sign-in.'],
  ])('says how many tries are left, where that is known: %i', (triesLeft, words) => {
    for (const phone of ['notFound', 'inStep', 'notLooked']) {
      const how = text('notice.codeRefused.how', { phone, triesLeft, repeated: 'no' })
      expect(how.endsWith(`.${words}`)).toBe(true)
      expect(how.includes('left')).toBe(words !== '')
    }
  })

  it('blames nobody', () => {
    const words = Object.entries(en)
      .filter(([key]) => /^(notice\.(code|phone|tooManyCodes)|code\.)/.test(key))
      .map(([, message]) => message)
      .join(' ')

    expect(words).not.toMatch(/your fault|you made|you failed|wrong code|invalid|incorrect/i)
  })
})

describe('an enrolment whose answer was lost', () => {
  it('does not say that nothing was set up', async () => {
    const page = await openPage({ ...enrolling, mayBeComplete: true })

    expect(page.queryByText(/nothing was set up/)).toBeNull()
    expect(page.getByText(/keep the entry in the app/)).toBeDefined()
  })

  it.each(['challengeExpired', 'challengeUnknown'] as const)('keeps the entry after %s', (id) => {
    expect(text(`notice.${id}.next`, { enrolment: 'unknown' })).toContain('keep its entry')
    expect(text(`notice.${id}.next`, { enrolment: 'none' })).not.toContain('entry')
  })
})

describe('a refused sign-in', () => {
  it('may be the browser’s where the service announces no second factor', () => {
    expect(text('notice.rejected.how', { secondFactor: 'notAnnounced' })).toMatch(
      /multi-factor authentication or single sign-on may get the same answer.*through the browser\.$/,
    )
    expect(text('notice.rejected.how', { secondFactor: 'announced' })).not.toContain('browser')
  })
})
