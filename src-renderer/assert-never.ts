// Closes a `switch` over a tagged union on the page's side.

/** A forgotten case does not compile. */
export function assertNever(value: never): never {
  throw new Error(`Unhandled case: ${JSON.stringify(value)}`)
}
