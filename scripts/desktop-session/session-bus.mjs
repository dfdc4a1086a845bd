// A D-Bus session bus of its own, on a socket in the session's folder.
import { spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { firstLineOf } from './first-line.mjs'

const START_TIMEOUT_MS = 10_000

/**
 * The bus's settings. With services a name that nobody holds starts its program, as on a desktop
 * (a killed keyring comes back, locked); without, nothing comes back and there is no keyring.
 *
 * @param {string} folder
 * @param {boolean} hasServices
 * @returns {string}
 */
export function busSettings(folder, hasServices) {
  return [
    '<busconfig>',
    '  <type>session</type>',
    `  <listen>unix:path=${path.join(folder, 'bus')}</listen>`,
    '  <auth>EXTERNAL</auth>',
    hasServices ? '  <standard_session_servicedirs/>' : '',
    '  <policy context="default">',
    '    <allow send_destination="*" eavesdrop="true"/>',
    '    <allow eavesdrop="true"/>',
    '    <allow own="*"/>',
    '  </policy>',
    '</busconfig>',
    '',
  ].join('\n')
}

/**
 * @param {{ readonly folder: string, readonly environment: NodeJS.ProcessEnv,
 *   readonly log: number, readonly hasServices: boolean }} options
 * @returns {Promise<string>} the address of the bus
 * @throws when the bus does not come up in time
 */
export function startSessionBus({ folder, environment, log, hasServices }) {
  const settingsFile = path.join(folder, 'session-bus.conf')
  fs.writeFileSync(settingsFile, busSettings(folder, hasServices))
  const bus = spawn(
    'dbus-daemon',
    [`--config-file=${settingsFile}`, '--nofork', '--nopidfile', '--print-address=1'],
    { env: environment, stdio: ['ignore', 'pipe', log], detached: true },
  )
  return firstLineOf(bus, 1, START_TIMEOUT_MS, 'dbus-daemon')
}
