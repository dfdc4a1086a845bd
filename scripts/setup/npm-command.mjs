// How npm is called from here. Under `npm run …` it is the same npm that is already running.
import { runCommand } from './run-command.mjs'

/**
 * @param {Readonly<Record<string, string | undefined>>} environment
 * @param {NodeJS.Platform} platform
 * @returns {{ readonly program: string, readonly leadingArgs: readonly string[] }}
 */
export function npmProgram(environment, platform) {
  const running = environment['npm_execpath']
  if (running !== undefined && /[\\/]npm-cli\.c?js$/.test(running)) {
    return { program: process.execPath, leadingArgs: [running] }
  }
  // npm.cmd is a batch file, which only the command interpreter can start.
  return platform === 'win32'
    ? { program: 'cmd.exe', leadingArgs: ['/d', '/s', '/c', 'npm'] }
    : { program: 'npm', leadingArgs: [] }
}

/**
 * @param {readonly string[]} args
 * @param {import('./run-command.mjs').CommandOptions} options
 */
export function runNpm(args, options) {
  const { program, leadingArgs } = npmProgram(process.env, process.platform)
  return runCommand(program, [...leadingArgs, ...args], options)
}
