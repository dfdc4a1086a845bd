// Electron's entry for contract runs: reads the run from standard input, so that no password
// stands in an argument or in the environment, and prints the outcomes as one JSON line.
const { app } = require('electron')
require('tsx/cjs/api').register()
globalThis.__DEVELOPMENT__ = true

let text = ''
process.stdin.setEncoding('utf8')
process.stdin.on('data', (chunk) => {
  text += chunk
})
process.stdin.on('end', () => {
  require('./contract-main.ts')
    .runContract(JSON.parse(text))
    .then((outcomes) => {
      process.stdout.write(`OUTCOMES ${JSON.stringify(outcomes)}\n`, () => app.exit(0))
    })
    .catch((error) => {
      process.stderr.write(`${error.stack}\n`, () => app.exit(1))
    })
})
