// A phone with an authenticator app and a clock of its own. Its codes come from Debian's oathtool:
// another implementation of RFC 6238 than the one on both sides of the product.
import { execFile } from 'node:child_process'
import { STEP_MS } from './service-clock'

export interface CodeMoment {
  /** How far the phone's clock is off: negative is slow. */
  readonly offByMs?: number
}

export interface Phone {
  /** Takes what a QR code says. Throws where an authenticator app would not make six digits of it. */
  readonly scan: (address: string) => void
  /** Takes a key that was typed in, as groups of four or in one piece. */
  readonly typeIn: (key: string) => void
  readonly address: () => string
  readonly key: () => string
  /** What the app shows. */
  readonly code: (moment?: CodeMoment) => Promise<string>
  /** Codes that are of no moment within half an hour: nobody could take them for a drifted clock. */
  readonly wrongCodes: (count: number) => Promise<readonly string[]>
}

/** Steps each way that a wrong code keeps clear of; twice what the app looks for (phone-clock.ts). */
const CLEAR_STEPS = 60

/** @param nowMs the time of a phone whose clock is right */
export function makePhone(nowMs: () => number): Phone {
  let address = ''
  let key = ''

  function ownKey(): string {
    if (key === '') throw new Error('nothing was scanned')
    return key
  }

  return {
    scan(scanned) {
      const url = new URL(scanned)
      const { searchParams } = url
      const isUsual =
        url.protocol === 'otpauth:' &&
        url.host === 'totp' &&
        searchParams.get('algorithm') === 'SHA1' &&
        searchParams.get('digits') === '6' &&
        searchParams.get('period') === String(STEP_MS / 1_000)
      if (!isUsual) throw new Error('this is no address for an authenticator app')
      address = scanned
      key = searchParams.get('secret') ?? ''
    },
    typeIn(typed) {
      address = ''
      key = typed.replace(/\s/g, '')
    },
    address: () => address,
    key: ownKey,
    async code({ offByMs = 0 } = {}) {
      const [code = ''] = await codes(ownKey(), nowMs() + offByMs, 1)
      return code
    },
    async wrongCodes(count) {
      const startMs = nowMs() - CLEAR_STEPS * STEP_MS
      const near = new Set(await codes(ownKey(), startMs, 2 * CLEAR_STEPS + 1))
      const candidates = Array.from({ length: near.size + count }, (_, index) =>
        String(100_007 * (index + 1)).slice(-6),
      )
      return candidates.filter((candidate) => !near.has(candidate)).slice(0, count)
    },
  }
}

/** Of so many steps from a moment on. The key goes through a pipe: arguments are seen by others. */
function codes(key: string, fromMs: number, count: number): Promise<readonly string[]> {
  const window = count > 1 ? [`--window=${count - 1}`] : []
  const args = ['--totp', '--base32', `--now=@${Math.floor(fromMs / 1_000)}`, ...window, '-']
  return new Promise((resolve, reject) => {
    const app = execFile('oathtool', args, (error, stdout, stderr) => {
      if (error === null) resolve(stdout.trim().split('\n'))
      else reject(new Error(`oathtool (Debian: oathtool): ${stderr || error.message}`))
    })
    app.stdin?.on('error', () => undefined)
    app.stdin?.end(key)
  })
}
