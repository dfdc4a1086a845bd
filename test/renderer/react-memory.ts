// Searches what React itself holds (elements, props, states, refs, hooks) for a text. What stands in
// the document is not React's; that is searched as text.

/**
 * Every path below the page's root at which a text contains `wanted`.
 *
 * @param container where the page was drawn
 */
export function findInReact(container: Element, wanted: string): readonly string[] {
  const root = Object.entries(container).find(([name]) => name.startsWith('__reactContainer$'))
  if (root === undefined) throw new Error('React draws nothing here')
  const found: string[] = []
  const seen = new Set<object>()
  const waiting: [path: string, value: unknown][] = [['', root[1]]]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const [path, value] = next
    if (typeof value === 'string' && value.includes(wanted)) found.push(path)
    if (typeof value !== 'object' && typeof value !== 'function') continue
    if (value === null || seen.has(value) || value instanceof Node || value === window) continue
    seen.add(value)
    const inside = value instanceof Map || value instanceof Set ? [...value] : []
    for (const [index, item] of inside.entries()) waiting.push([`${path}[${index}]`, item])
    for (const [name, { value: held }] of Object.entries(Object.getOwnPropertyDescriptors(value))) {
      waiting.push([`${path}.${name}`, held])
    }
  }
  return found
}
