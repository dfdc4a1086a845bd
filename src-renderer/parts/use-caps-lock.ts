// Tells whether CAPS LOCK is on, as far as the last event showed.
import { useEffect, useState } from 'react'

const KEY_EVENTS = ['keydown', 'keyup'] as const
const POINTER_EVENTS = ['pointermove', 'pointerdown', 'pointerup'] as const

/**
 * Reads the modifier from keyboard and pointer events alike: a pointer event tells it before the
 * first key is pressed. The CAPS LOCK key's own events are passed over, since turning the lock off
 * still reports it as on; the next other event tells the truth. Source: toolchain document, part 10.
 */
export function useCapsLock(): boolean {
  const [isOn, setIsOn] = useState(false)
  useEffect(() => {
    const read = (event: KeyboardEvent | PointerEvent): void => {
      if ('key' in event && event.key === 'CapsLock') return
      setIsOn(event.getModifierState('CapsLock'))
    }
    for (const name of KEY_EVENTS) window.addEventListener(name, read, true)
    for (const name of POINTER_EVENTS) window.addEventListener(name, read, true)
    return () => {
      for (const name of KEY_EVENTS) window.removeEventListener(name, read, true)
      for (const name of POINTER_EVENTS) window.removeEventListener(name, read, true)
    }
  }, [])
  return isOn
}
