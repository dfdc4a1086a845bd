// The desktop of the report: named where its names have the form that is known of them, else not at all.
import { describe, expect, it } from 'vitest'
import { desktopOf, appPlace } from '../../../src-main/adapters/app-place'

describe('the desktop', () => {
  it.each([
    ['GNOME', 'wayland', 'GNOME, wayland'],
    ['ubuntu:GNOME', 'x11', 'ubuntu GNOME, x11'],
    ['X-Cinnamon', undefined, 'X-Cinnamon'],
    [undefined, 'x11', 'x11'],
    ['GNOME', 'the session of ada', 'GNOME'],
    ['/home/ada/desktop', 'x11', 'x11'],
    ['password=hunter2', undefined, null],
    [undefined, undefined, null],
  ])('%s on %s is %s', (desktop, session, expected) => {
    const environment = { XDG_CURRENT_DESKTOP: desktop, XDG_SESSION_TYPE: session }
    expect(desktopOf(environment)).toBe(expected)
  })
})

describe('the place', () => {
  it('has a language tag and a time zone of the database', () => {
    const { locale, timeZone } = appPlace({})

    expect(() => Intl.getCanonicalLocales(locale)).not.toThrow()
    expect(() => new Intl.DateTimeFormat('en', { timeZone })).not.toThrow()
  })
})
