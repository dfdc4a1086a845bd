// The picture for the camera: its size on every screen, its white border, and every module in place.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  clearQrCode,
  drawQrCode,
  qrLayout,
} from '../../src-renderer/parts/second-factor/draw-qr-code'
import { takeOverDrawing, type Rectangle } from './take-over-drawing'

describe('qrLayout', () => {
  it.each([
    ['a usual address on a usual screen', 45, 1, { moduleSide: 5, side: 265, shownSide: 265 }],
    ['the same on a fine screen', 45, 2, { moduleSide: 9, side: 477, shownSide: 238.5 }],
    ['the same at 150 %', 45, 1.5, { moduleSide: 7, side: 371, shownSide: 371 / 1.5 }],
    ['a small code', 25, 1, { moduleSide: 7, side: 231, shownSide: 231 }],
    [
      'a large code, never below 5 pixels a module',
      77,
      1,
      { moduleSide: 5, side: 425, shownSide: 425 },
    ],
    [
      'zoomed out, never below 5 pixels a module',
      45,
      0.5,
      { moduleSide: 5, side: 265, shownSide: 530 },
    ],
  ])('is %s', (_name, moduleCount, pixelRatio, layout) => {
    expect(qrLayout(moduleCount, pixelRatio)).toEqual(layout)
  })

  it('has whole pixels, four modules of border and no module below five pixels', () => {
    const ratio = fc.double({ min: 0.25, max: 5, noNaN: true })
    fc.assert(
      fc.property(fc.integer({ min: 21, max: 177 }), ratio, (moduleCount, pixelRatio) => {
        const { moduleSide, side } = qrLayout(moduleCount, pixelRatio)
        expect(Number.isInteger(moduleSide)).toBe(true)
        expect(moduleSide).toBeGreaterThanOrEqual(5)
        expect(side).toBe((moduleCount + 8) * moduleSide)
      }),
    )
  })
})

describe('drawQrCode', () => {
  it('paints the whole white and then each dark module black, in its place', () => {
    const drawn = takeOverDrawing()
    const canvas = document.createElement('canvas')

    const isDrawn = drawQrCode(canvas, ['101', '010', '001'], 1)

    const black = (left: number, top: number): Rectangle => ({
      colour: 'black',
      left: 22 * left,
      top: 22 * top,
      width: 22,
      height: 22,
    })
    expect(isDrawn).toBe(true)
    expect([canvas.width, canvas.height, canvas.style.width]).toEqual([242, 242, '242px'])
    expect(drawn()).toEqual([
      { colour: 'white', left: 0, top: 0, width: 242, height: 242 },
      black(4, 4),
      black(6, 4),
      black(5, 5),
      black(6, 6),
    ])
  })

  it('says when there is nothing to draw on', () => {
    expect(drawQrCode(document.createElement('canvas'), ['1'], 1)).toBe(false)
  })
})

describe('clearQrCode', () => {
  it('leaves nothing', () => {
    takeOverDrawing()
    const canvas = document.createElement('canvas')
    drawQrCode(canvas, ['1'], 1)

    clearQrCode(canvas)

    expect([canvas.width, canvas.height]).toEqual([0, 0])
  })
})
