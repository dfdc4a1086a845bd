// A forgotten password on the service's own page, for accounts that announce no interface for it.
// Opens the page in the agent's browser and sees nothing of it; sends nothing itself.
import type { Clock, ExternalLinks, PasswordResetService } from '../core/ports'
import { failed, succeeded } from '../core/result'
import { resetNotAnnounced } from './reset-not-announced'

export interface HostedPasswordResetOptions {
  readonly links: ExternalLinks
  /** The page of the form, without a query. */
  readonly pageUrl: string
  readonly clock: Pick<Clock, 'nowMs'>
}

/**
 * The page has a captcha of its own, and the link in its e-mail leads to a page too, so neither
 * `openLink` nor `changePassword` can be served.
 */
export function createHostedPasswordReset({
  links,
  pageUrl,
  clock,
}: HostedPasswordResetOptions): PasswordResetService {
  return {
    captcha: (_home, signal) =>
      Promise.resolve(signal.aborted ? failed({ kind: 'aborted' }) : succeeded(null)),

    async request({ accountId }, _request, signal) {
      if (signal.aborted) return failed({ kind: 'aborted' })
      const page = pageFor(pageUrl, accountId)
      const opened = await links.open(page.href)
      return opened.ok
        ? succeeded({ kind: 'askedOnPage', host: page.host })
        : failed({ kind: 'pageNotOpened', host: page.host })
    },

    openLink: (home) => Promise.resolve(failed(resetNotAnnounced(home, clock.nowMs()))),
    changePassword: (home) => Promise.resolve(failed(resetNotAnnounced(home, clock.nowMs()))),
  }
}

/**
 * The page with the account filled in, as far as it takes that: a pre-filled account is not
 * documented. Third parties' sources give `stId` to the sign-in page (contract, section 9; the
 * source is of 2015), so it is sent here too and may be ignored. The user name is never in an
 * address: those are kept in the browser's history.
 */
function pageFor(pageUrl: string, accountId: string): URL {
  const page = new URL(pageUrl)
  page.searchParams.set('stId', accountId)
  return page
}
