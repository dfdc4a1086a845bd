// The QR code of an enrolment. It goes from the answer straight onto the canvas: no state, no ref
// and no attribute ever holds it, and it is gone when the screen is left.
import { useEffect, useRef, useState } from 'react'
import type { Ask } from '../../bridge'
import { useWording } from '../../WordingContext'
import { Line } from '../Line'
import { clearQrCode, drawQrCode } from './draw-qr-code'
import { usePixelRatio } from './use-pixel-ratio'

export function EnrolmentPicture({ ask }: { readonly ask: Ask }): React.JSX.Element {
  const { text } = useWording()
  const canvas = useRef<HTMLCanvasElement>(null)
  const [isMissing, setIsMissing] = useState(false)
  const pixelRatio = usePixelRatio()

  useEffect(() => {
    const place = canvas.current
    let isWanted = true
    void ask('showEnrolmentPicture', {}).then((reply) => {
      if (!isWanted || place === null) return
      const picture = reply.ok ? reply.value : null
      setIsMissing(picture === null || !drawQrCode(place, picture.rows, pixelRatio))
    })
    return () => {
      isWanted = false
      if (place !== null) clearQrCode(place)
    }
  }, [ask, pixelRatio])

  return (
    <>
      <canvas
        ref={canvas}
        className="enrolment-picture"
        role="img"
        aria-label={text('enrolling.picture')}
        hidden={isMissing}
      />
      <Line
        id="enrolment-picture-missing"
        tone="error"
        icon="error"
        content={isMissing ? text('enrolling.pictureMissing') : null}
      />
    </>
  )
}
