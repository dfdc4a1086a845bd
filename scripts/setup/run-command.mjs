// Runs a program to its end within a time limit and hands back what it printed. It never reads
// from the terminal and never throws: a program that cannot be started is an answer as well.
import { spawn } from 'node:child_process'

/**
 * @typedef {object} CommandOptions
 * @property {number} timeoutMs after this the program is killed; no call goes without a limit
 * @property {string} [cwd]
 * @property {NodeJS.ProcessEnv} [env]
 * @property {string} [input] goes to the program's standard input, which is otherwise closed
 */

/**
 * @typedef {object} CommandAnswer
 * @property {number} exitCode -1 when it could not start, 124 when the time ran out
 * @property {string} stdout
 * @property {string} stderr
 */

/** The exit code that the `timeout` program uses too. */
export const TIMED_OUT = 124

/**
 * @param {string} program
 * @param {readonly string[]} args never a secret: arguments are visible to every user
 * @param {CommandOptions} options
 * @returns {Promise<CommandAnswer>}
 */
export function runCommand(program, args, options) {
  return new Promise((resolve) => {
    const child = spawn(program, [...args], {
      cwd: options.cwd,
      env: options.env ?? process.env,
      stdio: ['pipe', 'pipe', 'pipe'],
      windowsHide: true,
    })
    let stdout = ''
    let stderr = ''
    let timedOut = false
    const timer = setTimeout(() => {
      timedOut = true
      child.kill('SIGKILL')
    }, options.timeoutMs)
    child.stdout.setEncoding('utf8').on('data', (/** @type {string} */ text) => (stdout += text))
    child.stderr.setEncoding('utf8').on('data', (/** @type {string} */ text) => (stderr += text))
    // A program that ends before it has read its input breaks the pipe; its exit code says enough.
    child.stdin.on('error', () => undefined)
    child.stdin.end(options.input ?? '')
    child.on('error', (error) => {
      clearTimeout(timer)
      resolve({ exitCode: -1, stdout, stderr: `${stderr}${error.message}\n` })
    })
    child.on('close', (exitCode) => {
      clearTimeout(timer)
      const limit = `\nStopped after ${options.timeoutMs / 1000} s.\n`
      resolve(
        timedOut
          ? { exitCode: TIMED_OUT, stdout, stderr: stderr + limit }
          : { exitCode: exitCode ?? 1, stdout, stderr },
      )
    })
  })
}

/**
 * The last lines of a program's output, enough to see the cause.
 *
 * @param {CommandAnswer} answer
 * @param {number} lineCount
 * @returns {string}
 */
export function lastLines(answer, lineCount = 30) {
  const lines = `${answer.stdout}\n${answer.stderr}`
    .split('\n')
    .filter((line) => line.trim() !== '')
  return lines.slice(-lineCount).join('\n')
}
