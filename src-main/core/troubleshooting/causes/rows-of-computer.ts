// Causes on this computer that keep no sign-in from succeeding, and make people ask all the same: a session
// that is not kept, a workspace that breaks off, a browser that does not let them in. Pure.
import type { CheckId, FindingId } from '../../../../src-preload/contract'
import type { CauseFacts } from './cause-facts'
import { findings, judged, type CauseRow, type Judgement } from './cause-row'

/** Seen by a check, and worth telling only where nothing failed: it explains no refusal. */
function seenWithoutFailure(
  facts: CauseFacts,
  checkId: CheckId,
  ...wanted: readonly FindingId[]
): Judgement | null {
  return facts.failure === null ? judged('seen', findings(facts, checkId, ...wanted)) : null
}

export const rowsOfComputer: readonly CauseRow[] = [
  {
    id: 'keychain',
    judge: (facts) =>
      seenWithoutFailure(
        facts,
        'keychain',
        'keychainLocked',
        'keychainSilent',
        'keychainElsewhere',
        'keychainUnreadable',
      ),
  },
  { id: 'diskFull', judge: (facts) => seenWithoutFailure(facts, 'diskSpace', 'diskFull') },
  {
    id: 'policyNotTaken',
    judge: (facts: CauseFacts): Judgement | null => {
      const off = findings(facts, 'policyInForce', 'policyRefused', 'policyKeysRejected')
      if (facts.failure === null) return judged('seen', off)
      // IT's limit may be another one than the limit by which the try was kept back.
      return facts.failure.kind === 'withheld' ? judged('possible', off) : null
    },
  },
  { id: 'captcha', judge: (facts) => seenWithoutFailure(facts, 'captchaService', 'captchaDown') },
  {
    id: 'webSocketCut',
    judge: (facts) => seenWithoutFailure(facts, 'webSocket', 'webSocketCut', 'webSocketBroken'),
  },
  {
    id: 'browser',
    judge: (facts: CauseFacts): Judgement | null => {
      const { failure } = facts
      const isOfBrowser =
        failure === null ||
        (failure.kind === 'service' && failure.failure.kind === 'secondFactorElsewhere')
      if (!isOfBrowser) return null
      const tried = findings(
        facts,
        'browserBehaviour',
        'browserBehaviour.cookiesRefused',
        'browserBehaviour.cookiesStripped',
        'browserBehaviour.cookiesStrippedSuspects',
        'browserBehaviour.scriptsOff',
        'browserBehaviour.storageRefused',
      )
      if (tried.length > 0) return judged('seen', tried)
      const extensions = findings(
        facts,
        'browserExtensions',
        'browserExtensions.namedByLivePerson',
        'browserExtensions.listNamesLivePerson',
        'browserExtensions.blocksUntilAllowed',
        'browserSettings.cookiesBlocked',
        'browserSettings.cookiesBlockedForLivePerson',
        'browserSettings.scriptsBlocked',
        'browserSettings.scriptsBlockedForLivePerson',
      )
      return judged('possible', extensions)
    },
  },
]
