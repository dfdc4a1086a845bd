// What the probe finds and leaves on the measured page's window. Types only.
export {}

declare global {
  interface Window {
    /** Put there by DevTools; carries a word out of the page. */
    benchTell: (what: string) => void
    /** Times from the next such event until an `h1` with this text has been painted. */
    benchWatch: (from: 'click' | 'keydown', heading: string) => void
    /** What is being timed, in milliseconds. */
    benchWaited: Promise<number>
  }
}
