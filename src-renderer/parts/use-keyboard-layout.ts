// Keeps an eye on the keyboard's layout while somebody types: now, and as it was at the last sign-in
// that succeeded. Holds what keys type, never what was typed.
import { useEffect, useRef } from 'react'
import type { Ask } from '../bridge'
import { readKeyboardLayout } from '../keyboard-layout'

export interface KeyboardLayouts {
  readonly now: string | null
  readonly then: string | null
}

/** Gives the way to ask for both at any moment. */
export function useKeyboardLayout(ask: Ask): () => KeyboardLayouts {
  const layouts = useRef<KeyboardLayouts>({ now: null, then: null })

  useEffect(() => {
    let isOver = false
    const look = async (): Promise<void> => {
      const now = await readKeyboardLayout(navigator)
      if (!isOver) layouts.current = { ...layouts.current, now }
    }
    // At every key: a layout can be switched between two of them, and nothing tells the page.
    const lookAgain = (): void => void look()
    void look()
    void ask('readKeyboardLayout', {}).then((reply) => {
      if (!isOver && reply.ok) layouts.current = { ...layouts.current, then: reply.value.layout }
    })
    window.addEventListener('keydown', lookAgain, true)
    window.addEventListener('focus', lookAgain)
    return () => {
      isOver = true
      window.removeEventListener('keydown', lookAgain, true)
      window.removeEventListener('focus', lookAgain)
    }
  }, [ask])

  return () => layouts.current
}
