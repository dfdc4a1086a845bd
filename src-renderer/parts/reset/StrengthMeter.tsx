// How hard the typed password is to guess, by estimate. Beside the account's rules, never one of them.
import type { Strength } from '../../estimate-strength'
import { useWording } from '../../WordingContext'

export function StrengthMeter({
  strength,
}: {
  readonly strength: Strength | null
}): React.JSX.Element | null {
  const { text } = useWording()
  if (strength === null) return null
  const level = WORDS[strength]
  return (
    <div className="strength">
      <p>
        <span className="strength-label">{text('newPassword.strength')}</span>{' '}
        <span className="strength-word">{text(`newPassword.strength.${level}`)}</span>
      </p>
      <div className="strength-bar" aria-hidden="true">
        {STEPS.map((step) => (
          <span key={step} className={step <= strength ? 'strength-on' : 'strength-off'} />
        ))}
      </div>
      <p className="remark">{text('newPassword.strength.remark')}</p>
    </div>
  )
}

const STEPS: readonly Strength[] = [0, 1, 2, 3, 4]
const WORDS = ['veryWeak', 'weak', 'fair', 'good', 'strong'] as const
