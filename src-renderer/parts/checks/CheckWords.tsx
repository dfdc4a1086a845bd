// Brings the words of the checks along: few sign-ins need them, so the first page comes without.
import { useMemo } from 'react'
import enCauses from '../../messages/en-causes.json'
import enChecks from '../../messages/en-checks.json'
import { useWording, WordingContext } from '../../WordingContext'

export function CheckWords({
  children,
}: {
  readonly children: React.ReactNode
}): React.JSX.Element {
  const wording = useWording()
  const whole = useMemo(() => wording.withMore({ ...enChecks, ...enCauses }), [wording])
  return <WordingContext value={whole}>{children}</WordingContext>
}
