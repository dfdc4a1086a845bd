// Finds text on a screen that comes from no message. With the pseudo-locale, every text of ours is
// in its brackets; what is not must be a value out of the view: a name, a number, a host, a moment.
import { CLOSING, OPENING } from './pseudo-locale'

const SPOKEN_ATTRIBUTES = ['aria-label', 'title', 'placeholder', 'alt', 'aria-description'] as const

/**
 * Every visible or spoken text below `root` that is neither from a message nor one of `values`.
 *
 * @param values what the view says; a `<time>` may show any moment of it in words
 */
export function hardCodedTexts(root: Element, values: readonly string[]): readonly string[] {
  const isAllowed = (text: string): boolean =>
    isFromMessage(text) || values.includes(text) || isSeparator(text)
  const found: string[] = []
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
    const text = node.textContent?.trim() ?? ''
    if (text !== '' && !isAllowed(text) && !isMoment(node.parentElement, values)) found.push(text)
  }
  for (const element of root.querySelectorAll('*')) {
    for (const name of SPOKEN_ATTRIBUTES) {
      const text = element.getAttribute(name)
      if (text !== null && !isAllowed(text)) found.push(`${name}: ${text}`)
    }
  }
  return found
}

/** In brackets from end to end; a remark may be put together from several messages by a middle dot. */
function isFromMessage(text: string): boolean {
  return text.split(`${CLOSING} · ${OPENING}`).every((part, index, parts) => {
    const opened = index === 0 ? part : `${OPENING}${part}`
    const whole = index === parts.length - 1 ? opened : `${opened}${CLOSING}`
    return whole.startsWith(OPENING) && whole.endsWith(CLOSING)
  })
}

/** Such as a dash: without a letter and a digit there is nothing to translate. */
function isSeparator(text: string): boolean {
  return !/[\p{L}\p{N}]/u.test(text)
}

function isMoment(element: Element | null, values: readonly string[]): boolean {
  const dateTime = element?.localName === 'time' ? element.getAttribute('datetime') : null
  return dateTime !== null && values.includes(String(Date.parse(dateTime)))
}

/** Every name, number and host in a view, as texts. */
export function valuesIn(view: unknown): readonly string[] {
  if (typeof view === 'string' || typeof view === 'number') return [String(view)]
  if (typeof view !== 'object' || view === null) return []
  return Object.values(view).flatMap(valuesIn)
}
