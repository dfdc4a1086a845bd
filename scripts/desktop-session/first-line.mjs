// Waits for the one line with which a helper process says that it is ready.

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {1 | 3} descriptor where the line comes from
 * @param {number} timeoutMs
 * @param {string} name for the message
 * @returns {Promise<string>}
 * @throws when the process ends or the time runs out before a line came
 */
export function firstLineOf(child, descriptor, timeoutMs, name) {
  return new Promise((resolve, reject) => {
    const pipe = child.stdio[descriptor]
    let text = ''
    const timer = setTimeout(() => {
      reject(new Error(`${name} was not ready after ${timeoutMs / 1000} s`))
    }, timeoutMs)
    const giveUp = (/** @type {string} */ why) => {
      clearTimeout(timer)
      reject(new Error(`${name} ${why}`))
    }
    child.on('error', (error) => giveUp(`could not be started: ${error.message}`))
    child.on('exit', (exitCode) => giveUp(`ended with exit code ${exitCode}`))
    pipe?.on('data', (/** @type {Buffer} */ chunk) => {
      text += chunk.toString('utf8')
      const end = text.indexOf('\n')
      if (end < 0) return
      clearTimeout(timer)
      resolve(text.slice(0, end).trim())
    })
  })
}
