// Says that a command was not carried out, so that no click is ever answered by nothing.
import type { Refusal } from '../../src-preload/contract'
import { useWording } from '../WordingContext'
import type { TextValues } from '../wording'
import { Icon } from './Icon'

export function RefusalLine({ refusal }: { readonly refusal: Refusal | null }): React.JSX.Element {
  const { text } = useWording()
  return (
    <div role="alert">
      {refusal !== null && (
        <p className="line line-error refusal">
          <Icon name="error" />
          <span>{text(`refusal.${refusal.kind}`, valuesOf(refusal))}</span>
        </p>
      )}
    </div>
  )
}

function valuesOf(refusal: Refusal): TextValues {
  return refusal.kind === 'malformed' ? { fields: refusal.fields.join(', ') } : {}
}
