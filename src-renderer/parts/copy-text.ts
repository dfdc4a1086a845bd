// Puts a text on the clipboard.

/**
 * Whether it worked. Must be called from a click or a key press.
 *
 * By the document's copy command, since `navigator.clipboard` asks for a permission and the app
 * denies every permission.
 */
export function copyText(text: string): boolean {
  const put = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/plain', text)
    event.preventDefault()
  }
  document.addEventListener('copy', put, { once: true })
  try {
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- the one way without a permission
    return document.execCommand('copy')
  } finally {
    document.removeEventListener('copy', put)
  }
}
