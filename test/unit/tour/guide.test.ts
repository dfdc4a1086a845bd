// What the guide prints of an error: a few lines, and never a password.
import { expect, it } from 'vitest'
import { reasonOf } from '../../tour/guide'

it('takes known passwords out, also where they occur twice', () => {
  const problem = new Error('fill("s3cret-word")\nagain s3cret-word')

  expect(reasonOf(problem, ['s3cret-word', ''])).toEqual(['fill("[password]")', 'again [password]'])
})

it('tells no more than three lines, without colours and blanks', () => {
  const problem = new Error('\u001b[31mred\u001b[39m\n\n  two\nthree\nfour')

  expect(reasonOf(problem, [])).toEqual(['red', 'two', 'three'])
})
