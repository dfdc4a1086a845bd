// Every suite of the product, in the order in which they run. Data only.

/**
 * @typedef {object} Suite
 * @property {string} name
 * @property {'check' | 'vitest' | 'playwright'} tool how its result is read: a check is one pass or
 *   one failure by its exit code, the others write a report
 * @property {readonly string[]} command a program of node_modules and its arguments
 * @property {boolean} isQuick whether it is a part of `npm run ready`
 * @property {boolean} onDesktop whether it runs in a desktop session of its own, on the built app
 * @property {number} timeoutMs
 */

/**
 * @param {string} name
 * @param {{ readonly isQuick?: boolean, readonly onDesktop?: boolean }} traits
 * @returns {Suite}
 */
function vitestSuite(name, { isQuick = false, onDesktop = false }) {
  return {
    name,
    tool: 'vitest',
    command: ['vitest/vitest.mjs', 'run', '--project', name],
    isQuick,
    onDesktop,
    timeoutMs: 900_000,
  }
}

/**
 * @param {string} name
 * @param {readonly string[]} command
 * @returns {Suite}
 */
function check(name, command) {
  return { name, tool: 'check', command, isQuick: true, onDesktop: false, timeoutMs: 180_000 }
}

/** @type {readonly Suite[]} */
export const suites = [
  // The longest of the quick ones comes first: the others run beside it.
  check('lint', [
    'eslint/bin/eslint.js',
    '--cache',
    '--cache-location',
    'node_modules/.cache/eslint/',
    '.',
  ]),
  check('types', ['typescript/bin/tsc', '-b']),
  check('format', ['prettier/bin/prettier.cjs', '--check', '--cache', '--log-level', 'warn', '.']),
  vitestSuite('architecture', { isQuick: true }),
  vitestSuite('unit', { isQuick: true }),
  vitestSuite('service', {}),
  vitestSuite('renderer', {}),
  vitestSuite('contract', { onDesktop: true }),
  {
    name: 'e2e',
    tool: 'playwright',
    command: [
      '@playwright/test/cli.js',
      'test',
      '--config',
      'test/e2e/playwright.config.ts',
      // Sooner than the limit below: whoever ends by himself still writes a report.
      '--global-timeout=1440000',
    ],
    isQuick: false,
    onDesktop: true,
    timeoutMs: 1_500_000,
  },
]

/**
 * @param {string} names separated by commas
 * @returns {{ readonly kind: 'chosen', readonly suites: readonly Suite[] }
 *   | { readonly kind: 'unknown', readonly name: string }}
 */
export function chooseSuites(names) {
  const wanted = names.split(',').map((name) => name.trim())
  const unknown = wanted.find((name) => !suites.some((suite) => suite.name === name))
  return unknown === undefined
    ? { kind: 'chosen', suites: suites.filter((suite) => wanted.includes(suite.name)) }
    : { kind: 'unknown', name: unknown }
}
