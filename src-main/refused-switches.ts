// Switches of Chromium that would send a password elsewhere, or let others watch. A release does
// not start with them. No Electron here, so that the list can be tested.

const REFUSED = [
  // trust
  'ignore-certificate-errors',
  'ignore-certificate-errors-spki-list',
  'allow-insecure-localhost',
  // where names lead to
  'host-resolver-rules',
  'host-rules',
  // watching from outside
  'remote-debugging-port',
  'remote-debugging-pipe',
  'remote-allow-origins',
  'log-net-log',
  'net-log-capture-mode',
  'ssl-key-log-file',
  'auto-open-devtools-for-tabs',
  // walls between page and program
  'no-sandbox',
  'disable-web-security',
  'disable-site-isolation-trials',
  'load-extension',
] as const

/** The first switch given that a release refuses, or null. */
export function refusedSwitch(isGiven: (name: string) => boolean): string | null {
  return REFUSED.find((name) => isGiven(name)) ?? null
}
