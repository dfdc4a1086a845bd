// The name of an extension as a screen may show it: short, on one line, without signs that turn
// text around.

/** Characters. Stores allow 75 and fewer (developer.chrome.com, manifest `name`). */
const LONGEST_NAME = 80

/** Null where nothing is left to show. */
export function shownName(name: string | undefined): string | null {
  if (name === undefined) return null
  const shown = name
    .slice(0, 10 * LONGEST_NAME)
    .replace(/[\p{C}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim()
  return shown === '' ? null : Array.from(shown).slice(0, LONGEST_NAME).join('')
}
