// What the probe finds and leaves on the measured page's window. Types only.
export {}

declare global {
  interface Window {
    /** Put there by DevTools; carries a word out of the page. */
    benchTell: (what: string) => void
    /** Milliseconds from the next click until an `h1` with this text has been painted. */
    benchClickToHeading: (heading: string) => Promise<number>
  }
}
