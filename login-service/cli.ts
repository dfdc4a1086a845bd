// The program: starts the stand-in, prints where it is and who may sign in, and stays until it is
// told to stop. Only this file touches the process; nobody imports it.
import { jsonLine, table } from './announcement'
import { readCommandLine, type RunOptions, usage } from './command-line'
import type { RecordedRequest } from './request-journal'
import { type RunningLoginService, startLoginService } from './server'

const EXIT_NOT_STARTED = 1
const EXIT_WRONG_OPTIONS = 2

function explain(error: unknown, { port, dataDir }: RunOptions): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const isListening = error instanceof Error && 'syscall' in error && error.syscall === 'listen'
  if (code === 'EADDRINUSE') {
    return `Port ${port} is taken. Use --port 0 to take any free one.`
  }
  if (isListening)
    return `Port ${port} cannot be used (${code}). Use --port 0 to take any free one.`
  const where = dataDir ?? 'out/login-service'
  const reason = error instanceof Error ? error.message : String(error)
  return `The Login Service cannot keep its certificate in ${where}: ${reason}. Use --data-dir <dir> to name another directory.`
}

function logLine({ method, path, status, durationMs }: RecordedRequest): void {
  const outcome = status === null ? 'no answer' : String(status)
  process.stderr.write(`${method} ${path} ${outcome} ${String(durationMs)} ms\n`)
}

async function start(options: RunOptions): Promise<RunningLoginService | null> {
  const { port, dataDir, sessionLifetimeMs, log } = options
  try {
    return await startLoginService({
      port,
      ...(dataDir === null ? {} : { dataDir }),
      ...(sessionLifetimeMs === null ? {} : { sessionLifetimeMs }),
      ...(log ? { log: logLine } : {}),
    })
  } catch (error) {
    process.stderr.write(`${explain(error, options)}\n`)
    return null
  }
}

async function run(options: RunOptions): Promise<void> {
  const stopAsked = new Promise<unknown>((resolve) => {
    process.once('SIGTERM', resolve)
    process.once('SIGINT', resolve)
  })
  const service = await start(options)
  if (service === null) {
    process.exitCode = EXIT_NOT_STARTED
    return
  }
  process.stdout.write(`${options.json ? jsonLine(service) : table(service)}\n`)
  await stopAsked
  await service.close()
  process.exit(0) // a password that is just being hashed must not hold the process
}

const commandLine = readCommandLine(process.argv.slice(2))
switch (commandLine.kind) {
  case 'run':
    await run(commandLine.options)
    break
  case 'help':
    process.stdout.write(usage)
    break
  case 'refused':
    process.stderr.write(`${commandLine.message}\n\n${usage}`)
    process.exitCode = EXIT_WRONG_OPTIONS
}
