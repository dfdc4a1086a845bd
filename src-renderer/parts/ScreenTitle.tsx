// The heading of a screen. Takes the focus when the screen appears, where no field is to have it,
// so that a screen reader says where the agent has arrived.
import { useEffect, useRef } from 'react'

export interface ScreenTitleProps {
  readonly takesFocus: boolean
  readonly children: string
}

export function ScreenTitle({ takesFocus, children }: ScreenTitleProps): React.JSX.Element {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (takesFocus) heading.current?.focus()
  }, [takesFocus])
  return (
    <h1 className="screen-title" ref={heading} tabIndex={-1}>
      {children}
    </h1>
  )
}
