// What stands beside the account number: that it was cleaned, or what the directory says of it.
import type { AccountCheckView } from '../../src-preload/contract'
import { assertNever } from '../assert-never'
import { cleanAccountNumber } from '../clean-account-number'
import type { Wording } from '../wording'
import { siteText } from './site-text'
import type { Remark } from './TextField'

/**
 * @param cleanedUpTo what the field was cleaned up to since it was last typed in, null where it was not
 */
export function accountRemark(
  accountNumber: string,
  cleanedUpTo: string | null,
  check: AccountCheckView,
  wording: Wording,
): Remark {
  const cleaned = cleanAccountNumber(accountNumber)
  if (cleaned.kind !== 'digits') return QUIET
  const { digits } = cleaned
  const cleaning =
    cleaned.isCleaned || cleanedUpTo === digits
      ? wording.text('accountNumber.cleaned', { digits })
      : null
  // An answer about another number than the one on the screen is of no use.
  const finding =
    check.kind === 'unchecked' || check.accountNumber !== digits ? QUIET : findingOf(check, wording)
  const parts = [cleaning, finding.content].filter((part) => part !== null)
  return { ...finding, content: parts.length === 0 ? null : parts.join(' · ') }
}

const QUIET: Remark = { tone: 'quiet', content: null }

function findingOf(
  check: Exclude<AccountCheckView, { kind: 'unchecked' }>,
  wording: Wording,
): Remark {
  switch (check.kind) {
    case 'checking':
      return { tone: 'quiet', content: wording.text('accountCheck.checking') }
    case 'found': {
      const site = siteText(check.site, wording)
      return { tone: 'good', icon: 'check', content: wording.text('accountCheck.found', { site }) }
    }
    case 'notFound':
      return { tone: 'warning', icon: 'warning', content: wording.text('accountCheck.notFound') }
    case 'notChecked':
      return { tone: 'quiet', content: wording.text('accountCheck.notChecked') }
    default:
      return assertNever(check)
  }
}
