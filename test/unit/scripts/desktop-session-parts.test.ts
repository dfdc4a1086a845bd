// The pieces of a desktop session that are text and bytes.
import { describe, expect, it } from 'vitest'
import { busSettings } from '../../../scripts/desktop-session/session-bus.mjs'
import { carriesMark } from '../../../scripts/desktop-session/session-processes.mjs'
import { authorityEntry } from '../../../scripts/desktop-session/x-display.mjs'

describe('authorityEntry', () => {
  it('is one entry for any host and any display', () => {
    const entry = authorityEntry(Buffer.alloc(16, 7))

    expect(entry.toString('latin1')).toBe(
      `\xff\xff\0\0\0\0\0\x12MIT-MAGIC-COOKIE-1\0\x10${'\x07'.repeat(16)}`,
    )
  })
})

describe('busSettings', () => {
  it.each([
    ['with services a name can start its program', true, true],
    ['without services nothing can start', false, false],
  ])('%s', (_name, hasServices, expected) => {
    const settings = busSettings('/s', hasServices)

    expect(settings.includes('servicedir')).toBe(expected)
  })

  it('listens in the folder of the session', () => {
    expect(busSettings('/s', true)).toContain('<listen>unix:path=/s/bus</listen>')
  })
})

describe('carriesMark', () => {
  it.each([
    ['the mark among others', 'A=1\0AGENT_SIGN_IN_DESKTOP_SESSION=m1\0B=2\0', true],
    ['the mark of another session', 'AGENT_SIGN_IN_DESKTOP_SESSION=m12\0', false],
    ['the mark inside another value', 'X=AGENT_SIGN_IN_DESKTOP_SESSION=m1\0', false],
    ['no environment', '', false],
  ])('reads %s as %s', (_name, text, expected) => {
    expect(carriesMark(text, 'm1')).toBe(expected)
  })
})
