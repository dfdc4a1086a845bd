// `npm run check-link [-- --json]`: the link doctor on standard input, for help desks. Needs what
// `npm ci` installs and no build. Installs nothing itself: it must run without any network.
import { once } from 'node:events'
import { linesOf } from './check-link/lines.mjs'
import { readCommandLine, usage } from './check-link/options.mjs'
import { describe } from './check-link/words.mjs'

const EXIT_NOT_ALL_READ = 1
const EXIT_WRONG_OPTIONS = 2

const commandLine = readCommandLine(process.argv.slice(2))
switch (commandLine.kind) {
  case 'check':
    await check(commandLine.isJson)
    break
  case 'help':
    process.stdout.write(usage)
    break
  case 'refused':
    process.stderr.write(`${commandLine.message}\n\n${usage}`)
    process.exitCode = EXIT_WRONG_OPTIONS
}

/** @param {boolean} isJson */
async function check(isJson) {
  const doctor = await loadDoctor()
  if (doctor === null) {
    process.stderr.write('The dependencies are not installed: run npm ci first.\n')
    process.exitCode = EXIT_NOT_ALL_READ
    return
  }
  const { diagnoseLink, linkReport, longestLinkBytes, maskToken, productOf } = doctor
  const answer = (/** @type {string} */ line) => {
    const diagnosis = diagnoseLink(line)
    return isJson
      ? JSON.stringify(linkReport(diagnosis))
      : describe(diagnosis, maskToken, productOf)
  }

  // Whoever reads this may have seen enough, as `head` does.
  process.stdout.on('error', () => process.exit(EXIT_NOT_ALL_READ))
  if (process.stdin.isTTY) process.stderr.write('Links, one a line; Ctrl+D ends.\n')

  // One character more than the longest link is enough to see that a line is too long.
  for await (const lines of linesOf(process.stdin, longestLinkBytes + 1)) {
    const answers = lines.map((line) => `${answer(line)}\n`).join('')
    if (!process.stdout.write(answers)) await once(process.stdout, 'drain')
  }
}

/** The core is TypeScript: it is compiled while it is loaded. */
async function loadDoctor() {
  try {
    const { register } = await import('tsx/esm/api')
    register()
  } catch {
    return null
  }
  const load = (/** @type {string} */ name) =>
    import(new URL(`../src-main/core/link-doctor/${name}.ts`, import.meta.url).href)
  const { diagnoseLink, LONGEST_LINK_BYTES } = await load('diagnose-link')
  const { linkReport } = await load('link-report')
  const { maskToken } = await load('mask-token')
  const { vendorFacts } = await load('vendor-facts')
  return {
    diagnoseLink,
    linkReport,
    longestLinkBytes: LONGEST_LINK_BYTES,
    maskToken,
    productOf: (/** @type {string} */ vendor) => vendorFacts[vendor].product,
  }
}
