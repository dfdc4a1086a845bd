// What to do after each outcome of a reset, as ids of messages in their order. Data only.
import type { ResetOutcomeId } from '../../../src-preload/contract'
import type { MessageId } from '../../wording'

/** Refresh, wait, submit. Source: LivePerson's support page "Log-in and password". */
const CAPTCHA_STEPS: readonly MessageId[] = [
  'resetOutcome.captcha.step1',
  'resetOutcome.captcha.step2',
  'resetOutcome.captcha.step3',
]

export const OUTCOME_STEPS: Readonly<Record<ResetOutcomeId, readonly MessageId[]>> = {
  requestSubmitted: [
    'resetOutcome.requestSubmitted.step1',
    'resetOutcome.requestSubmitted.step2',
    'resetOutcome.requestSubmitted.step3',
  ],
  processFailed: ['resetOutcome.processFailed.step1', 'resetOutcome.processFailed.step2'],
  limitReached: ['resetOutcome.limitReached.step1', 'resetOutcome.limitReached.step2'],
  captchaError: CAPTCHA_STEPS,
  returnedToForm: CAPTCHA_STEPS,
  linkExpired: ['resetOutcome.linkExpired.step1', 'resetOutcome.linkExpired.step2'],
  linkUsed: [
    'resetOutcome.linkUsed.step1',
    'resetOutcome.linkUsed.step2',
    'resetOutcome.linkUsed.step3',
  ],
  linkUnknown: ['resetOutcome.linkUnknown.step1', 'resetOutcome.linkUnknown.step2'],
}
