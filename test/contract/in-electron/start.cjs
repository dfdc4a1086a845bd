// Electron's entry for runs of tests: reads which program and its input from standard input, so that
// no password stands in an argument or in the environment, and prints the outcomes as one JSON line.
const { app } = require('electron')
require('tsx/cjs/api').register()
globalThis.__DEVELOPMENT__ = true

const PROGRAMS = {
  contract: (run) => require('./contract-main.ts').runContract(run),
  network: (run) => require('./network-main.ts').runNetworkCases(run),
}

function fail(error) {
  process.stderr.write(`${error.stack}\n`, () => app.exit(1))
}

// Electron would show a dialog and wait for somebody to click.
process.on('uncaughtException', fail)

let text = ''
process.stdin.setEncoding('utf8')
process.stdin.on('data', (chunk) => {
  text += chunk
})
process.stdin.on('end', () => {
  const { program, input } = JSON.parse(text)
  PROGRAMS[program](input)
    .then((outcomes) => {
      process.stdout.write(`OUTCOMES ${JSON.stringify(outcomes)}\n`, () => app.exit(0))
    })
    .catch(fail)
})
