// The failure of a call that only the extension passwordReset.v1 can serve, for an account that does
// not announce it. The flow asks nobody then; this is what the port answers all the same.
import type { EpochMs } from '../core/ids'
import type { AccountHome } from '../core/ports'
import type { ServiceFailure } from '../core/sign-in/service-failure'

/** The Domain API answered 200, or there would be no home: its list names the account, not this. */
const LISTED_STATUS = 200

/**
 * Nothing is wrong with the account or the network: the password is set in a way that was not
 * announced to this app, which is what `passwordChangeElsewhere` says.
 */
export function resetNotAnnounced(home: AccountHome, atMs: EpochMs): ServiceFailure {
  return { kind: 'passwordChangeElsewhere', status: LISTED_STATUS, host: home.loginHost, atMs }
}
