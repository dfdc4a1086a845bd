// A log that keeps its lines for tests.
import type { Log, LogFields } from '../../src-main/core/ports'

export interface FakeLog extends Log {
  readonly lines: () => readonly LogFields[]
}

export function createFakeLog(): FakeLog {
  const lines: LogFields[] = []
  return {
    write: (fields) => {
      lines.push(fields)
    },
    lines: () => lines,
  }
}
