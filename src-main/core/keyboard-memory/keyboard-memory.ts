// Which keyboard layout the last sign-in that succeeded was typed with, so that another one can be
// pointed out. Knows what a few keys type, and nothing of what was typed with them.
import type { KeyboardStore } from '../ports'

export interface KeyboardMemory {
  /** A sign-in is being sent; null where its layout is not known. */
  readonly noteTyped: (layout: string | null) => void
  /** It succeeded: its layout is the usual one from now on. */
  readonly noteSignedIn: () => void
  readonly last: () => Promise<string | null>
}

export function createKeyboardMemory(store: KeyboardStore): KeyboardMemory {
  let typed: string | null = null
  return {
    noteTyped(layout) {
      typed = layout
    },
    noteSignedIn() {
      if (typed !== null) void store.write(typed)
      typed = null
    },
    last: () => store.read(),
  }
}
