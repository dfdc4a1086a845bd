// The app's own words, so that a test names a message and not its wording.
import enCauses from '../../../src-renderer/messages/en-causes.json' with { type: 'json' }
import enChecks from '../../../src-renderer/messages/en-checks.json' with { type: 'json' }
import en from '../../../src-renderer/messages/en.json' with { type: 'json' }
import { createWording, type MessageId, type TextValues } from '../../../src-renderer/wording'

const wording = createWording({ ...en, ...enChecks, ...enCauses }, 'en', (problem) => {
  throw problem instanceof Error ? problem : new Error(String(problem))
})

export function words(id: MessageId, values?: TextValues): string {
  return wording.text(id, values)
}

/** In the place of a value in `wordsLike`: whatever stands there. */
export const ANYTHING = '\u0000'

/** A message in which some values may be anything. */
export function wordsLike(id: MessageId, values: TextValues): RegExp {
  const pattern = words(id, values)
    .split(ANYTHING)
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('.+')
  return new RegExp(pattern)
}
