// Runs inside the measured page, in both apps alike, before anything of the page does. Says when a
// field is ready to be typed into, and times a click or a key until a screen is painted. Changes
// nothing. Not a module: its text is put into the page (see measured-window.ts); page-globals.ts
// types it.
{
  /** Keys pressed now would land in a field that is on the screen. */
  const isUsable = (): boolean => {
    const field = document.activeElement
    return (
      document.hasFocus() &&
      field instanceof HTMLInputElement &&
      !field.disabled &&
      !field.readOnly &&
      field.getClientRects().length > 0
    )
  }

  /** The frame that was being made while it was usable has been handed over when the next begins. */
  const watch = (wasUsable: boolean): void => {
    requestAnimationFrame(() => {
      if (wasUsable) window.benchTell('usable')
      else watch(isUsable())
    })
  }

  window.benchWatch = (from, heading) => {
    window.benchWaited = new Promise((resolve) => {
      let startedMs = Number.NaN
      addEventListener(
        from,
        (event) => {
          startedMs = event.timeStamp
        },
        { capture: true, once: true },
      )
      const observer = new MutationObserver(() => {
        if (document.querySelector('h1')?.textContent !== heading) return
        observer.disconnect()
        // The task after a frame's callbacks runs when the frame has been made.
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel()
          port1.onmessage = () => {
            resolve(performance.now() - startedMs)
          }
          port2.postMessage(null)
        })
      })
      observer.observe(document, { subtree: true, childList: true, characterData: true })
    })
  }

  if (window === window.top) watch(false)
}
