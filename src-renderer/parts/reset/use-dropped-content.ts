// Takes what is dropped anywhere in the window while the screen is open: a file, or a link. Nothing
// that is dropped ever makes the window go somewhere.
import { useEffect, useEffectEvent } from 'react'

export interface DroppedContent {
  readonly onFile: (file: File) => void
  readonly onText: (text: string) => void
}

export function useDroppedContent({ onFile, onText }: DroppedContent): void {
  const take = useEffectEvent((event: DragEvent) => {
    const file = event.dataTransfer?.files[0]
    const text = event.dataTransfer?.getData('text/plain') ?? ''
    if (file !== undefined) onFile(file)
    else if (text !== '') onText(text)
  })
  useEffect(() => {
    const allow = (event: DragEvent): void => {
      event.preventDefault()
    }
    const drop = (event: DragEvent): void => {
      event.preventDefault()
      take(event)
    }
    window.addEventListener('dragover', allow)
    window.addEventListener('drop', drop)
    return () => {
      window.removeEventListener('dragover', allow)
      window.removeEventListener('drop', drop)
    }
  }, [])
}
