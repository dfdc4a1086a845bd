// Names many states of a screen at once.
import type { ScreenView } from '../../src-preload/app-view'

export type Screens = Readonly<Record<string, ScreenView>>

/** One state for each name, called by the prefix and the name. */
export function all<Name extends string>(
  prefix: string,
  names: readonly Name[],
  screenOf: (name: Name) => ScreenView,
): Screens {
  return Object.fromEntries(names.map((name) => [`${prefix} ${name}`, screenOf(name)]))
}
