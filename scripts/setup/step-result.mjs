// What a step of the set-up can answer. A failure names what is missing and the one thing that
// helps; it is a value, so that whoever runs the step decides what to print and when to stop.

/**
 * @typedef {{ readonly kind: 'done', readonly said: string }} StepDone
 * @typedef {{ readonly kind: 'failed', readonly missing: string, readonly help: string,
 *   readonly output?: string }} StepFailed
 * @typedef {StepDone | StepFailed} StepResult
 */

/**
 * @param {string} said one short line about what is true now
 * @returns {StepDone}
 */
export function done(said) {
  return { kind: 'done', said }
}

/**
 * @param {string} missing what is not there or went wrong
 * @param {string} help the one command or action that helps
 * @param {string} output what the failing program printed, shown above the two lines
 * @returns {StepFailed}
 */
export function failed(missing, help, output = '') {
  return { kind: 'failed', missing, help, output }
}
