// From what went wrong with a reset to the message that says so. Chooses ids and values; the words
// stand in the messages of the page.
import type { NoticeId, NoticeView } from '../../../src-preload/contract'
import { plainNotice, seenEvidence, serviceNotice } from '../sign-in/service-notice'
import type { ResetProblem } from './reset-state'
import type { ResetRefusal } from './reset-types'

export function resetNotice(problem: ResetProblem, context: 'reset' | 'newPassword'): NoticeView {
  switch (problem.kind) {
    case 'failure':
      return serviceNotice(problem.failure, context)
    case 'refused':
      return {
        ...plainNotice(refusalNotice(problem.refusal), 'error'),
        values: { status: problem.refusal.status, context },
        field: problem.refusal.kind === 'passwordRefused' ? 'password' : null,
        evidence: seenEvidence(problem.refusal),
      }
    case 'pageNotOpened':
      return { ...plainNotice('pageNotOpened', 'error'), values: { host: problem.host } }
    case 'returnedToForm':
    case 'captchaExpired':
      return plainNotice(problem.kind, 'warning')
    case 'linkNotOpened':
      return plainNotice('linkNotOpened', 'error')
    case 'cancelled':
      return { ...plainNotice('cancelled', 'info'), values: { wasSent: problem.wasSent } }
  }
}

/** The others end the reset, each on a screen of its own. */
function refusalNotice({ kind }: ResetRefusal): NoticeId {
  if (kind === 'captchaError' || kind === 'passwordRefused') return kind
  return 'requestRefused'
}
