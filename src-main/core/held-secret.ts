// A secret text that waits for its turn: a password for the account's address, a code for its
// request. Given out once, to the attempt that it belongs to; held nowhere else.
import type { AttemptId } from './ids'

export interface HeldSecret {
  /** Replaces whatever was held. */
  readonly hold: (attempt: AttemptId, text: string) => void
  /** The text if it belongs to this attempt, else null; nothing is held afterwards. */
  readonly take: (attempt: AttemptId) => string | null
  /** Forgets the text of this attempt; another's stays. */
  readonly drop: (attempt: AttemptId) => void
  readonly clear: () => void
}

export function createHeldSecret(): HeldSecret {
  let held: { readonly attempt: AttemptId; readonly text: string } | null = null
  return {
    hold(attempt, text) {
      held = { attempt, text }
    },
    take(attempt) {
      const text = held?.attempt === attempt ? held.text : null
      held = null
      return text
    },
    drop(attempt) {
      if (held?.attempt === attempt) held = null
    },
    clear() {
      held = null
    },
  }
}
