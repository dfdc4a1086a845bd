// The page's words for the checks, for `--diagnose`. Loaded with it alone: the words and the library
// that fills them in are nothing that a start should wait for.
import { IntlMessageFormat } from 'intl-messageformat'
import { withDuration } from '../src-preload/duration-in-words'
import enChecks from '../src-renderer/messages/en-checks.json'
import type { Found } from './core/troubleshooting/check'

export type CheckMessageId = keyof typeof enChecks
export type TellInWords = (id: CheckMessageId, values?: Found['values']) => string

/** The message's id where it cannot be filled in: a poor line is better than no report. */
export const tellInEnglish: TellInWords = (id, values = {}) => {
  try {
    return String(new IntlMessageFormat(enChecks[id], 'en').format(withDuration(values)))
  } catch {
    return id
  }
}
