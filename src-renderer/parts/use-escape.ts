// Lets Escape stop what is in flight, wherever the focus is.
import { useEffect, useEffectEvent } from 'react'

/** Calls `onEscape` while `isActive`. An Escape that ends an input method's composition is not meant for us. */
export function useEscape(isActive: boolean, onEscape: () => void): void {
  const escape = useEffectEvent(onEscape)
  useEffect(() => {
    if (!isActive) return
    const listen = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.isComposing || event.defaultPrevented) return
      event.preventDefault()
      escape()
    }
    window.addEventListener('keydown', listen)
    return () => {
      window.removeEventListener('keydown', listen)
    }
  }, [isActive])
}
