// Which screen is to be seen: the admin's desk, a password reset or the checks while one is open, else
// where the sign-in flow stands.
import type { ScreenView } from '../../src-preload/contract'
import type { ResetState } from './password-reset/reset-state'
import { resetView } from './password-reset/reset-view'
import type { DeskState } from './people-desk/desk-state'
import { peopleDeskView } from './people-desk/desk-view'
import type { SignInState } from './sign-in/state'
import { screenView } from './sign-in/view'
import type { OpenChecks } from './troubleshooting/troubleshooting'

export function currentScreen(
  signIn: SignInState,
  desk: DeskState,
  reset: ResetState,
  checks: OpenChecks | null = null,
): ScreenView {
  // They open from every failure, and close by hand only: what they found must not vanish unread.
  if (checks !== null) return { ...checks, isFormOpen: signIn.kind === 'signedOut' }
  if (signIn.kind === 'signedIn' && desk.kind === 'open') return peopleDeskView(desk)
  if (signIn.kind === 'signedOut' && reset.screen !== null) return resetView(reset.screen)
  return withPasswordChange(screenView(signIn), reset)
}

/** Whether the screen shows a secret that screen sharing and screenshots must not see. */
export function showsSecret(screen: ScreenView): boolean {
  return screen.kind === 'enrolling'
}

/** A sign-in that fails after a new password must not leave open whether that was saved. */
function withPasswordChange(screen: ScreenView, { lastChange }: ResetState): ScreenView {
  const isForm = screen.kind === 'signIn' && lastChange !== null
  if (!isForm || screen.accountNumber !== lastChange.accountId) return screen
  if (screen.loginName !== lastChange.loginName) return screen
  return { ...screen, passwordChangedAtMs: lastChange.atMs }
}
