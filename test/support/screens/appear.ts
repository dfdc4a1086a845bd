// Waits for something to be seen, without the growing pauses of an assertion that is tried again:
// over the whole suite they add up to most of a minute.
import type { Locator } from '@playwright/test'

const APPEARS_WITHIN_MS = 10_000

/** Rejects where `locator` is not visible in time, or means several things. */
export function appear(locator: Locator): Promise<void> {
  return locator.waitFor({ timeout: APPEARS_WITHIN_MS })
}
