// Whether somebody is enabled and has an authenticator app, in words and by signs, never by colour alone.
import type { PersonView } from '../../../src-preload/contract'
import { useWording } from '../../WordingContext'
import { Icon } from '../Icon'

export interface PersonStateProps {
  readonly person: Pick<PersonView, 'isEnabled' | 'mfa'>
}

export function PersonState({ person }: PersonStateProps): React.JSX.Element {
  const { text } = useWording()
  const { isEnabled, mfa } = person
  return (
    <span className="badges">
      <span className={`badge ${isEnabled ? 'badge-good' : 'badge-warning'}`}>
        <Icon name={isEnabled ? 'check' : 'warning'} />
        <span>{text(isEnabled ? 'person.enabled' : 'person.disabled')}</span>
      </span>
      <span className={`badge ${mfa === 'enrolled' ? 'badge-good' : ''}`}>
        <Icon name={mfa === 'enrolled' ? 'lock' : 'info'} />
        <span>{text(`person.mfa.${mfa}`)}</span>
      </span>
    </span>
  )
}
