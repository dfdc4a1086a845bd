// A canvas to draw on for tests, which the simulated document does not have.
import { onTestFinished } from 'vitest'

export interface Rectangle {
  readonly colour: string
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** Stands in for every canvas until the test is over; returns what was drawn so far. */
export function takeOverDrawing(): () => readonly Rectangle[] {
  const drawn: Rectangle[] = []
  const context = {
    fillStyle: '',
    fillRect(left: number, top: number, width: number, height: number) {
      drawn.push({ colour: context.fillStyle, left, top, width, height })
    },
  }
  const original = Object.getOwnPropertyDescriptor(HTMLCanvasElement.prototype, 'getContext')
  Object.defineProperty(HTMLCanvasElement.prototype, 'getContext', {
    value: () => context,
    configurable: true,
  })
  onTestFinished(() => {
    Object.defineProperty(HTMLCanvasElement.prototype, 'getContext', original ?? {})
  })
  return () => drawn
}
