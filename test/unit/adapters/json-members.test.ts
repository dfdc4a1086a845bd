// Changing members of a JSON object without touching the rest of its text.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { withMembers } from '../../../src-main/adapters/json-members'

describe('withMembers', () => {
  it.each([
    ['adds', '{"a":1}', '{"a":1,"on":true}'],
    ['replaces', '{"on":false,"a":1}', '{"a":1,"on":true}'],
    ['replaces each of two', '{"on":false,"a":1,"on":null}', '{"a":1,"on":true}'],
    ['finds an escaped name', String.raw`{"\u006fn":false}`, '{"on":true}'],
    ['fills an empty object', ' { } ', '{"on":true}'],
    [
      'keeps integers that a double cannot hold',
      '{"wsuk":766900772095619056,"on":false}',
      '{"wsuk":766900772095619056,"on":true}',
    ],
    [
      'keeps objects, lists and their blanks',
      '{ "a" : { "on": [1, {"on": false}] } , "b":[] }',
      '{"a" : { "on": [1, {"on": false}] },"b":[],"on":true}',
    ],
    [
      'is not misled by signs in texts',
      String.raw`{"a":"},{\"on\":false,","b":"\\"}`,
      String.raw`{"a":"},{\"on\":false,","b":"\\","on":true}`,
    ],
    ['keeps a member of an odd name', '{"__proto__":{"x":1}}', '{"__proto__":{"x":1},"on":true}'],
  ])('%s', (_case, text, expected) => {
    expect(withMembers(text, { on: true })).toBe(expected)
  })

  it.each(['', 'null', '[]', '"{}"', '7', '{"a":1', '{"a":1}}'])('refuses %s', (text) => {
    expect(withMembers(text, { on: true })).toBeNull()
  })

  it('changes nothing but what it was asked to, for any object', () => {
    const objects = fc.dictionary(fc.string(), fc.jsonValue())
    fc.assert(
      fc.property(objects, fc.constantFrom(0, 1, 2), (object, indent) => {
        const before = JSON.stringify(object, null, indent)
        const after = withMembers(before, { on: true, off: null })
        expect(JSON.parse(after ?? '')).toEqual({
          ...(JSON.parse(before) as object),
          on: true,
          off: null,
        })
      }),
      { numRuns: 500 },
    )
  })
})
