// Electron's entry for the network checks: runs every case and prints the outcomes as one JSON line.
const { app } = require('electron')
require('tsx/cjs/api').register()

// Electron would show a dialog and wait for somebody to click.
process.on('uncaughtException', (error) => {
  process.stderr.write(`${error.stack}\n`, () => app.exit(1))
})

require('./network-main.ts')
  .runNetworkCases()
  .then((outcomes) => {
    process.stdout.write(`OUTCOMES ${JSON.stringify(outcomes)}\n`, () => app.exit(0))
  })
  .catch((error) => {
    process.stderr.write(`${error.stack}\n`, () => app.exit(1))
  })
