// Takes the last searched text out of the engine's memory.

/**
 * Searches something harmless. The engine keeps the text of the last search by a regular expression
 * (`RegExp.input`) until the next one: after a password was looked at, that must not be the password.
 */
export function forgetLastMatch(): void {
  HARMLESS.test('x')
}

const HARMLESS = /x+/
