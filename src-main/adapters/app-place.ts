// What the report for IT says of this computer beside the versions: desktop, locale, time zone. Reads
// two variables of the environment, each only in the form that is known of it.
import type { AppPlace } from '../core/troubleshooting/system-probes'

/** The kinds of `XDG_SESSION_TYPE` that pam_systemd(8) lists. */
const SESSION_TYPES: ReadonlySet<string> = new Set(['x11', 'wayland', 'mir', 'tty', 'unspecified'])

/** Names registered for `XDG_CURRENT_DESKTOP`, such as `ubuntu:GNOME` or `X-Cinnamon`. */
const DESKTOP = /^[A-Za-z][A-Za-z0-9-]{0,23}(?::[A-Za-z][A-Za-z0-9-]{0,23}){0,3}$/

/** Null where nothing is set, as on Windows and macOS. */
export function desktopOf(environment: NodeJS.ProcessEnv): string | null {
  const desktop = environment['XDG_CURRENT_DESKTOP'] ?? ''
  const session = environment['XDG_SESSION_TYPE'] ?? ''
  const parts = [
    ...(DESKTOP.test(desktop) ? [desktop.replaceAll(':', ' ')] : []),
    ...(SESSION_TYPES.has(session) ? [session] : []),
  ]
  return parts.length === 0 ? null : parts.join(', ')
}

export function appPlace(environment: NodeJS.ProcessEnv): AppPlace {
  const { locale, timeZone } = new Intl.DateTimeFormat().resolvedOptions()
  return { desktop: desktopOf(environment), locale, timeZone }
}
