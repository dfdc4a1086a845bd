// The way through a browser's menus on one line: the names as the browser shows them, untranslated.
import type { DisableStepsView } from '../../../src-preload/contract'

export function menuText({ menu }: DisableStepsView): string {
  return menu.join(' › ')
}
