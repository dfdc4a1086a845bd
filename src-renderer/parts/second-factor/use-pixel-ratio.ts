// Device pixels in a CSS pixel, followed: it changes with the zoom and from screen to screen.
import { useEffect, useState } from 'react'

export function usePixelRatio(): number {
  const [pixelRatio, setPixelRatio] = useState(() => window.devicePixelRatio)
  useEffect(() => {
    const present = window.matchMedia(`(resolution: ${pixelRatio}dppx)`)
    const note = (): void => {
      setPixelRatio(window.devicePixelRatio)
    }
    present.addEventListener('change', note)
    return () => {
      present.removeEventListener('change', note)
    }
  }, [pixelRatio])
  return pixelRatio
}
