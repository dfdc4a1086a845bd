// The command line of check-link. Pure.

export const usage = `Usage: npm run check-link [-- --json]

Reads links from standard input, one a line, and says of each whether it is LivePerson's own, which
mail gateways rewrote it, and what it was before. Opens no link and asks no network.

  --json      one JSON object a line, in the order of the input:
              {"verdict":"genuine|rewritten|suspicious|malformed","vendor":string|null,
               "original":string|null,"host":string|null,"layers":number}
              vendor is the outermost gateway; original is the link that came out of the gateways,
              with its token; host is where the link really leads
  --help, -h  this text

Without --json every line is for people, and tokens are masked.

Exit codes: 0 all lines were read; 1 not all were; 2 wrong options.
`

/**
 * @typedef {{ readonly kind: 'check', readonly isJson: boolean }
 *   | { readonly kind: 'help' }
 *   | { readonly kind: 'refused', readonly message: string }} CommandLine
 */

/**
 * @param {readonly string[]} words
 * @returns {CommandLine}
 */
export function readCommandLine(words) {
  const unknown = words.find((word) => !['--json', '--help', '-h'].includes(word))
  // A link holds a token, which must not end up in a terminal's scrollback twice.
  if (unknown !== undefined && !unknown.startsWith('-')) {
    return { kind: 'refused', message: 'Links are read from standard input, not from the options.' }
  }
  if (unknown !== undefined) return { kind: 'refused', message: `There is no option ${unknown}.` }
  if (words.includes('--help') || words.includes('-h')) return { kind: 'help' }
  return { kind: 'check', isJson: words.includes('--json') }
}
