// Which of the two ways a reset takes: the service's interface where the account announces one, its
// page in the browser everywhere else. Chooses and does nothing more.
import type { AccountHome, PasswordResetService } from '../core/ports'

export interface PasswordResetWays {
  readonly inApp: PasswordResetService
  readonly onPage: PasswordResetService
}

export function createPasswordResetService(ways: PasswordResetWays): PasswordResetService {
  const wayOf = ({ resetHost }: AccountHome): PasswordResetService =>
    resetHost === null ? ways.onPage : ways.inApp

  return {
    captcha: (home, signal) => wayOf(home).captcha(home, signal),
    request: (home, request, signal) => wayOf(home).request(home, request, signal),
    openLink: (home, token, signal) => wayOf(home).openLink(home, token, signal),
    changePassword: (home, change, signal) => wayOf(home).changePassword(home, change, signal),
  }
}
