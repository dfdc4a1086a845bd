// Stands above every screen while the app talks to the local practice service. Cannot be closed.
import { useWording } from '../WordingContext'
import { Icon } from './Icon'

export function StandInBanner(): React.JSX.Element {
  const { text } = useWording()
  return (
    <aside className="stand-in-banner">
      <Icon name="warning" />
      <p>{text('standIn.banner')}</p>
    </aside>
  )
}
