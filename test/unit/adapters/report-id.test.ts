// The name of a run of the checks, as somebody reads it out.
import { expect, it } from 'vitest'
import { newReportId } from '../../../src-main/adapters/report-id'

it('has two groups of four without vowels and without letters that look like digits', () => {
  for (let times = 0; times < 200; times += 1) {
    expect(newReportId()).toMatch(/^ASI-[2-9BCDFGHJ-KM-NP-TV-XZ]{4}-[2-9BCDFGHJ-KM-NP-TV-XZ]{4}$/)
  }
})

it('is another one each time', () => {
  expect(new Set(Array.from({ length: 200 }, newReportId)).size).toBe(200)
})
