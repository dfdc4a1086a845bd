// A composed text as it will be passed on, and the ways to copy, save or mail it.
import type { Ask } from '../../bridge'
import type { ComposedRequest } from './compose-request'
import { RequestButtons } from './RequestButtons'

export interface RequestTextProps {
  readonly request: ComposedRequest
  readonly ask: Ask
}

export function RequestText({ request, ask }: RequestTextProps): React.JSX.Element {
  return (
    <>
      <pre className="request-text">
        {request.lines.map((line, index) => (
          // A line has no other name than its place, and the text is never reordered.
          <span key={index}>
            {line}
            {'\n'}
          </span>
        ))}
      </pre>
      <RequestButtons subject={request.subject} text={request.lines.join('\n')} ask={ask} />
    </>
  )
}
