// One announced line beside a field. Its place is always there, so that screen readers hear what appears in it.
import { Icon, type IconName } from './Icon'

export interface LineProps {
  readonly id: string
  readonly tone: 'error' | 'warning' | 'good' | 'quiet'
  /** Null where there is nothing to say. */
  readonly content: string | null
  readonly icon?: IconName
}

export function Line({ id, tone, content, icon }: LineProps): React.JSX.Element {
  return (
    <div id={id} role={tone === 'error' ? 'alert' : 'status'}>
      {content !== null && (
        <p className={`line line-${tone}`}>
          {icon !== undefined && <Icon name={icon} />}
          <span>{content}</span>
        </p>
      )}
    </div>
  )
}
