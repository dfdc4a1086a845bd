// Which screen is to be seen: the admin's desk while it is open, else where the sign-in flow stands.
import type { ScreenView } from '../../src-preload/contract'
import type { DeskState } from './people-desk/desk-state'
import { peopleDeskView } from './people-desk/desk-view'
import type { SignInState } from './sign-in/state'
import { screenView } from './sign-in/view'

export function currentScreen(signIn: SignInState, desk: DeskState): ScreenView {
  return signIn.kind === 'signedIn' && desk.kind === 'open'
    ? peopleDeskView(desk)
    : screenView(signIn)
}

/** Whether the screen shows a secret that screen sharing and screenshots must not see. */
export function showsSecret(screen: ScreenView): boolean {
  return screen.kind === 'enrolling'
}
