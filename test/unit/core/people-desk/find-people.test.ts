// Finding people: every word of the query somewhere in their names, who cannot sign in first.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findPeople } from '../../../../src-main/core/people-desk/find-people'
import { MARIA, OLIVIA, person, SAM } from '../../../support/people-samples'

const ALL = [OLIVIA, SAM, MARIA]

describe('finding people', () => {
  it.each([
    ['', [SAM, MARIA, OLIVIA]],
    ['  ', [SAM, MARIA, OLIVIA]],
    ['maria', [MARIA]],
    ['MARIA (full', [MARIA]],
    ['full santos', [MARIA]],
    ['ｓａｍ', [SAM]],
    ['nobody', []],
  ])('by “%s”', (query, expected) => {
    expect(findPeople(ALL, query)).toEqual(expected)
  })

  it('finds everybody by the whole of either name, in any letter case', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.boolean(), (name, isUpper) => {
        const somebody = person(`x${name}`)
        const query = isUpper ? somebody.loginName.toUpperCase() : somebody.fullName

        // Letters whose upper case is several letters (ß) do not come back as they were.
        fc.pre(somebody.loginName.toUpperCase().toLowerCase() === somebody.loginName.toLowerCase())
        expect(findPeople([somebody], query)).toEqual([somebody])
      }),
    )
  })
})
