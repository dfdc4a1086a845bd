// Draws a QR code on a canvas for the camera of a phone. Keeps nothing of it: what is drawn is the
// secret of an enrolment.

/** Modules of white on each side, which ISO/IEC 18004 asks for. */
const QUIET_ZONE = 4

/** Device pixels: below that, the screen's own grid shows in the picture of a camera. */
const LEAST_MODULE = 5

/** CSS pixels, about 6 cm: a phone held at arm's length reads it and has it wholly in view. */
const WANTED_SIDE = 240

export interface QrLayout {
  /** Device pixels; a whole number, so that every edge is sharp. */
  readonly moduleSide: number
  /** Device pixels, with the white around it. */
  readonly side: number
  /** CSS pixels. */
  readonly shownSide: number
}

/** @param pixelRatio device pixels in a CSS pixel */
export function qrLayout(moduleCount: number, pixelRatio: number): QrLayout {
  const modulesAcross = moduleCount + 2 * QUIET_ZONE
  const wanted = Math.round((WANTED_SIDE * pixelRatio) / modulesAcross)
  const moduleSide = Math.max(LEAST_MODULE, wanted)
  const side = moduleSide * modulesAcross
  return { moduleSide, side, shownSide: side / pixelRatio }
}

/**
 * Whether it could be drawn. Black on white in every theme: cameras read that best.
 *
 * @param rows one text a row, `1` for a dark module, without a border
 */
export function drawQrCode(
  canvas: HTMLCanvasElement,
  rows: readonly string[],
  pixelRatio: number,
): boolean {
  const { moduleSide, side, shownSide } = qrLayout(rows.length, pixelRatio)
  canvas.width = side
  canvas.height = side
  const context = canvas.getContext('2d', { alpha: false })
  if (context === null) return false
  canvas.style.width = `${shownSide}px`
  context.fillStyle = 'white'
  context.fillRect(0, 0, side, side)
  context.fillStyle = 'black'
  for (const [rowIndex, row] of rows.entries()) {
    for (const [columnIndex, module] of Array.from(row).entries()) {
      if (module !== '1') continue
      const left = (QUIET_ZONE + columnIndex) * moduleSide
      const top = (QUIET_ZONE + rowIndex) * moduleSide
      context.fillRect(left, top, moduleSide, moduleSide)
    }
  }
  return true
}

/** Takes the picture away, and the memory behind it. */
export function clearQrCode(canvas: HTMLCanvasElement): void {
  canvas.width = 0
  canvas.height = 0
}
