// Causes on this computer that keep no sign-in from succeeding, and make people ask all the same: a session
// that is not kept, a workspace that breaks off, a browser that does not let them in. Pure.
import type { CauseFacts } from './cause-facts'
import { findings, judged, type CauseRow, type Judgement } from './cause-row'

export const rowsOfComputer: readonly CauseRow[] = [
  {
    id: 'keychain',
    judge: (facts) =>
      facts.failure === null
        ? judged(
            'seen',
            findings(
              facts,
              'keychain',
              'keychainLocked',
              'keychainSilent',
              'keychainElsewhere',
              'keychainUnreadable',
            ),
          )
        : null,
  },
  {
    id: 'diskFull',
    judge: (facts) =>
      facts.failure === null ? judged('seen', findings(facts, 'diskSpace', 'diskFull')) : null,
  },
  {
    id: 'policyNotTaken',
    judge: (facts: CauseFacts): Judgement | null => {
      const off = findings(facts, 'policyInForce', 'policyRefused', 'policyKeysRejected')
      if (facts.failure === null) return judged('seen', off)
      // IT's limit may be another one than the limit by which the try was kept back.
      return facts.failure.kind === 'withheld' ? judged('possible', off) : null
    },
  },
  {
    id: 'captcha',
    judge: (facts) =>
      facts.failure === null
        ? judged('seen', findings(facts, 'captchaService', 'captchaDown'))
        : null,
  },
  {
    id: 'webSocketCut',
    judge: (facts) =>
      facts.failure === null
        ? judged('seen', findings(facts, 'webSocket', 'webSocketCut', 'webSocketBroken'))
        : null,
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
