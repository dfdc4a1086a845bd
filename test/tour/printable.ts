// What may be printed of an error: a few lines, without passwords, keys, otpauth addresses, tokens
// of links and codes. Pure.

const LONGEST_REASON = 3

/** In order: an address holds a key, and a key may hold what looks like a code. */
const SHAPES_OF_SECRETS: readonly (readonly [RegExp, string])[] = [
  [/otpauth[^\s"'`]*/gi, '[address]'],
  // 32 bytes as the stand-in writes them (login-service/random-secrets.ts), with whatever letters of
  // a link stand right before or behind them.
  [/[\w-]{43,}/g, '[token]'],
  // 20 bytes in base32, in one piece or in groups of four.
  [/(?<![A-Z2-7])(?:[A-Z2-7]{4}\s*){7}[A-Z2-7]{4}(?![A-Z2-7])/gi, '[key]'],
  [/(?<![0-9])[0-9]{3}[ \u00a0]?[0-9]{3}(?![0-9])/g, '[code]'],
]

/**
 * The first lines of what went wrong, without the colours that a terminal would show.
 * @param passwords taken out wherever they stand
 */
export function printableReason(problem: unknown, passwords: readonly string[]): readonly string[] {
  const message = problem instanceof Error ? problem.message : String(problem)
  const withoutPasswords = passwords
    .filter((password) => password !== '')
    .reduce((text, password) => text.replaceAll(password, '[password]'), message)
  // eslint-disable-next-line no-control-regex -- the escape character starts a colour
  const plain = withoutPasswords.replace(/\u001b\[[0-9;]*m/g, '')
  return SHAPES_OF_SECRETS.reduce((text, [shape, name]) => text.replace(shape, name), plain)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .slice(0, LONGEST_REASON)
}
