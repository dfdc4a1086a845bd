// What counts as a round trip, on passages written down by hand.
import { describe, expect, it } from 'vitest'
import { countConnections, countRoundTrips, type Passage } from '../../bench/round-trips'

/** `1>` is up on connection 1, `1<` down, `1+` opened. */
function passages(text: string): readonly Passage[] {
  return text
    .split(' ')
    .filter((word) => word !== '')
    .map((word) => ({
      connection: Number(word.slice(0, -1)),
      kind: word.endsWith('+') ? 'opened' : word.endsWith('>') ? 'up' : 'down',
    }))
}

describe('countRoundTrips', () => {
  it.each([
    ['nothing', '', 0],
    ['one question and its answer', '1> 1<', 1],
    ['an answer in pieces', '1> 1> 1< 1< 1<', 1],
    ['two questions one after the other', '1> 1< 1> 1<', 2],
    ['bytes that nobody asked for', '1< 1<', 0],
    ['a question without answer', '1> 1>', 0],
    ['a new connection: handshake, TLS, question', '1+ 1> 1< 1> 1<', 3],
    ['two connections at once', '1> 2> 1< 2<', 2],
    ['an answer on another connection', '1> 2<', 0],
  ])('%s', (_name, text, expected) => {
    expect(countRoundTrips(passages(text))).toBe(expected)
  })
})

it('only opened connections are counted as connections', () => {
  expect(countConnections(passages('1> 2+ 2> 2< 3+'))).toBe(2)
})
