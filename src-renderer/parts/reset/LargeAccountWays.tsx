// The three ways in which an admin of a large account gets help, in the order of LivePerson's article.
import type { HelpTopic } from '../../../src-preload/contract'
import { useWording } from '../../WordingContext'

export function LargeAccountWays({ topic }: { readonly topic: HelpTopic }): React.JSX.Element {
  const { text } = useWording()
  return (
    <ol className="steps">
      <li>{text('resetHelp.large.anotherAdmin', { topic })}</li>
      <li>{text('resetHelp.large.accountTeam')}</li>
      <li>{text('resetHelp.large.openCase')}</li>
    </ol>
  )
}
