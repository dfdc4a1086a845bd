// The app's own signs, drawn in the colour of the text around them. Never the only bearer of a meaning.

const SHAPES = {
  error: 'M12 3.2 1.8 20.8h20.4L12 3.2Zm0 6.3v5.2m0 2.6v.6',
  warning: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Zm0-13.6v5.8m0 2.7v.6',
  info: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Zm0-4.4v-5.8m0-2.7v-.6',
  chevron: 'm9 5 7 7-7 7',
  check: 'm4.5 12.8 4.8 4.7L19.5 7',
  lock: 'M6 10.6h12a1 1 0 0 1 1 1V20a1 1 0 0 1-1 1H6a1 1 0 0 1-1-1v-8.4a1 1 0 0 1 1-1Zm2.2 0V7.4a3.8 3.8 0 0 1 7.6 0v3.2M12 14.4v2.8',
  memory: 'M7 7h10v10H7V7Zm2.5-4v4m5-4v4m-5 10v4m5-4v4M3 9.5h4m-4 5h4m10-5h4m-4 5h4',
  eye: 'M2.2 12S5.8 5.6 12 5.6 21.8 12 21.8 12 18.2 18.4 12 18.4 2.2 12 2.2 12Zm9.8 3.1a3.1 3.1 0 1 0 0-6.2 3.1 3.1 0 0 0 0 6.2Z',
  eyeCrossed:
    'M2.2 12S5.8 5.6 12 5.6 21.8 12 21.8 12 18.2 18.4 12 18.4 2.2 12 2.2 12Zm9.8 3.1a3.1 3.1 0 1 0 0-6.2 3.1 3.1 0 0 0 0 6.2ZM4 3.5l16 17',
  circle: 'M12 19a7 7 0 1 0 0-14 7 7 0 0 0 0 14Z',
  cross: 'm6 6 12 12M18 6 6 18',
  cloud: 'M7 18.5a4 4 0 0 1-.5-7.97 5.6 5.6 0 0 1 10.8-.6 4.3 4.3 0 0 1-.3 8.57H7Z',
  capsLock: 'M12 3.6 4.4 12h4v4.6h7.2V12h4L12 3.6ZM8.4 20.4h7.2',
} as const

export type IconName = keyof typeof SHAPES

export function Icon({ name }: { readonly name: IconName }): React.JSX.Element {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={SHAPES[name]} />
    </svg>
  )
}
