// What some tell-tale keys of the keyboard type now, as one short text: enough to tell one layout
// from another, and nothing about what was typed.

/** QWERTY, AZERTY and QWERTZ differ in these, and so does every other alphabet. */
const KEYS = ['KeyQ', 'KeyA', 'KeyZ', 'KeyY', 'Digit1', 'Digit2'] as const

interface KeyboardOfNavigator {
  readonly getLayoutMap: () => Promise<{ readonly get: (code: string) => string | undefined }>
}

/** Null where the system does not say. The window must have the focus. */
export async function readKeyboardLayout(navigator: object): Promise<string | null> {
  try {
    if (!('keyboard' in navigator) || !isKeyboard(navigator.keyboard)) return null
    const map = await navigator.keyboard.getLayoutMap()
    const typed = KEYS.map((code) => map.get(code) ?? '')
    return typed.every((key) => key === '') ? null : typed.join(' ')
  } catch {
    return null
  }
}

function isKeyboard(value: unknown): value is KeyboardOfNavigator {
  return typeof value === 'object' && value !== null && 'getLayoutMap' in value
}
