// A screen without a monitor: Xvfb on a display number it picks itself, open only to who holds the
// cookie of its authority file.
import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { firstLineOf } from './first-line.mjs'

const START_TIMEOUT_MS = 20_000
const COOKIE_NAME = 'MIT-MAGIC-COOKIE-1'
const FAMILY_WILD = 0xffff

/**
 * One entry of an X authority file that fits any host and any display number, because the number
 * is not known before the server has started. Format: family, then address, number, name and data,
 * each with its length in two bytes, big end first.
 *
 * @param {Buffer} cookie 16 bytes
 * @returns {Buffer}
 */
export function authorityEntry(cookie) {
  const field = (/** @type {Buffer} */ content) => {
    const length = Buffer.alloc(2)
    length.writeUInt16BE(content.length)
    return Buffer.concat([length, content])
  }
  const family = Buffer.alloc(2)
  family.writeUInt16BE(FAMILY_WILD)
  const nothing = Buffer.alloc(0)
  return Buffer.concat([
    family,
    field(nothing),
    field(nothing),
    field(Buffer.from(COOKIE_NAME)),
    field(cookie),
  ])
}

/**
 * @param {{ readonly folder: string, readonly environment: NodeJS.ProcessEnv,
 *   readonly log: number }} options
 * @returns {Promise<{ readonly display: string, readonly authorityFile: string }>}
 * @throws when no display comes up in time
 */
export async function startDisplay({ folder, environment, log }) {
  const authorityFile = path.join(folder, 'Xauthority')
  fs.writeFileSync(authorityFile, authorityEntry(randomBytes(16)), { mode: 0o600 })
  // Without -noreset the server forgets CAPS LOCK when its last client leaves.
  const args = ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-noreset']
  const server = spawn('Xvfb', [...args, '-nolisten', 'tcp', '-auth', authorityFile], {
    env: environment,
    stdio: ['ignore', log, log, 'pipe'],
    detached: true,
  })
  const number = await firstLineOf(server, 3, START_TIMEOUT_MS, 'Xvfb')
  return { display: `:${number}`, authorityFile }
}
