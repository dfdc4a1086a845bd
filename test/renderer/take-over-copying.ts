// The document's copy command for tests, which the simulated document does not have.
import { onTestFinished } from 'vitest'

/** Stands in for it until the test is over; returns what was copied last. */
export function takeOverCopying(works: boolean): () => string {
  let copied = ''
  const copy = (): boolean => {
    const event = new Event('copy')
    Object.defineProperty(event, 'clipboardData', {
      value: { setData: (_type: string, text: string) => (copied = text) },
    })
    document.dispatchEvent(event)
    return works
  }
  Object.defineProperty(document, 'execCommand', { value: copy, configurable: true })
  onTestFinished(() => {
    Reflect.deleteProperty(document, 'execCommand')
  })
  return () => copied
}
