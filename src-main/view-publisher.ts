// Numbers the views, so that an older one never replaces a newer one on the page.
import type { AppView, ScreenView } from '../src-preload/contract'

export interface ViewPublisher {
  readonly current: () => AppView
  readonly show: (screen: ScreenView) => void
}

export function createViewPublisher(
  isStandIn: boolean,
  first: ScreenView,
  publish: (view: AppView) => void,
): ViewPublisher {
  let view: AppView = { rev: 0, standIn: isStandIn, screen: first }
  return {
    current: () => view,
    show(screen) {
      view = { rev: view.rev + 1, standIn: isStandIn, screen }
      publish(view)
    },
  }
}
