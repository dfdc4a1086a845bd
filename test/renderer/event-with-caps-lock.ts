// Key and pointer events that carry the state of CAPS LOCK, which the simulated document does not offer.

/**
 * @param isOn what the event says of the lock, whether or not that is true
 * @param key the key, for keyboard events
 */
export function eventWithCapsLock(
  type: 'keydown' | 'keyup' | 'pointermove',
  isOn: boolean,
  key = '',
): Event {
  const event =
    type === 'pointermove'
      ? new PointerEvent(type, { bubbles: true })
      : new KeyboardEvent(type, { bubbles: true, key })
  Object.defineProperty(event, 'getModifierState', {
    value: (name: string) => name === 'CapsLock' && isOn,
  })
  return event
}
