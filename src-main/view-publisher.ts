// Numbers the views, so that an older one never replaces a newer one on the page.
import type { AppView } from '../src-preload/contract'
import type { SignInState } from './core/sign-in/state'
import { INITIAL_STATE } from './core/sign-in/transition'
import { screenView } from './core/sign-in/view'

export interface ViewPublisher {
  readonly current: () => AppView
  readonly show: (state: SignInState) => void
}

export function createViewPublisher(
  isStandIn: boolean,
  publish: (view: AppView) => void,
): ViewPublisher {
  let view: AppView = { rev: 0, standIn: isStandIn, screen: screenView(INITIAL_STATE) }
  return {
    current: () => view,
    show(state) {
      view = { rev: view.rev + 1, standIn: isStandIn, screen: screenView(state) }
      publish(view)
    },
  }
}
