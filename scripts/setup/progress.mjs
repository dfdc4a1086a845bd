// Tells people what the set-up is doing: one line a step, with the seconds it took. A long step
// shows that it is alive: on a terminal by counting, elsewhere by a line now and then.

/** Without a terminal a line every 15 s is enough to see life and little enough for a log. */
const ALIVE_EVERY_MS = 15_000

/**
 * @typedef {object} Progress
 * @property {(line: string) => void} say
 * @property {(name: string, step: () => Promise<import('./step-result.mjs').StepResult>)
 *   => Promise<boolean>} run whether the step was done
 */

/**
 * @param {number} milliseconds
 * @returns {string} such as `3.2 s`, or `2 min 05 s` from a minute on
 */
export function formatDuration(milliseconds) {
  if (milliseconds < 59_950) return `${(milliseconds / 1000).toFixed(1)} s`
  const seconds = Math.round(milliseconds / 1000)
  return `${Math.floor(seconds / 60)} min ${String(seconds % 60).padStart(2, '0')} s`
}

/**
 * @param {NodeJS.WriteStream} stream where lines go; stderr when stdout belongs to a program
 * @returns {Progress}
 */
export function createProgress(stream = process.stdout) {
  const isLive = stream.isTTY && process.env['CI'] === undefined
  const say = (/** @type {string} */ line) => void stream.write(`${line}\n`)

  return {
    say,
    async run(name, step) {
      const startedAtMs = performance.now()
      const elapsed = () => formatDuration(performance.now() - startedAtMs)
      const showLife = () =>
        isLive ? stream.write(`\r\x1b[2K  ${name} … ${elapsed()}`) : say(`  ${name} … ${elapsed()}`)
      const timer = setInterval(showLife, isLive ? 250 : ALIVE_EVERY_MS)
      try {
        const result = await step()
        if (isLive) stream.write('\r\x1b[2K')
        if (result.kind === 'done') {
          say(`✓ ${result.said} (${elapsed()})`)
          return true
        }
        if (result.output !== undefined && result.output !== '') say(result.output)
        say(`✗ ${name}: ${result.missing} (${elapsed()})`)
        say(`  What helps: ${result.help}`)
        return false
      } finally {
        clearInterval(timer)
      }
    },
  }
}
