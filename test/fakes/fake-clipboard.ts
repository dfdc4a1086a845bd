// A clipboard as a value.
import type { Clipboard } from '../../src-main/core/ports'

export interface FakeClipboard extends Clipboard {
  readonly text: () => string
}

export function createFakeClipboard(): FakeClipboard {
  let held = ''
  return {
    write(text) {
      held = text
    },
    clearIf(text) {
      if (held === text) held = ''
    },
    text: () => held,
  }
}
