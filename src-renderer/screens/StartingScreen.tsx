// The first moment, before anything is known. Quiet: it is gone before most people see it.
import { Busy } from '../parts/Busy'
import { useWording } from '../WordingContext'

export function StartingScreen(): React.JSX.Element {
  const { text } = useWording()
  return (
    <section className="waiting waiting-quiet">
      <Busy />
      <h1 className="screen-title">{text('starting.title')}</h1>
    </section>
  )
}
