// The verdict on a link, by a sign and in words, with what it means and what to do about it.
import type { CheckedLinkView, LinkVerdictView } from '../../../src-preload/contract'
import { assertNever } from '../../assert-never'
import { useWording } from '../../WordingContext'
import type { MessageId } from '../../wording'
import { Icon } from '../Icon'
import { productsOf } from './compose-gateway-note'

export function VerdictWords({ link }: { readonly link: CheckedLinkView }): React.JSX.Element {
  const { text } = useWording()
  const { verdict, gateways } = link
  return (
    <div className="verdict-words">
      <p className="verdict-word">
        <Icon name={SIGNS[verdict.kind]} />
        <span>{text(`linkDoctor.verdict.${verdict.kind}`)}</span>
      </p>
      {gateways.length > 0 && (
        <p>
          {text('linkDoctor.wrapped', { layers: gateways.length, products: productsOf(gateways) })}
        </p>
      )}
      {meaningOf(verdict).map((id) => (
        <p key={id}>{text(id)}</p>
      ))}
    </div>
  )
}

const SIGNS = {
  genuine: 'check',
  rewritten: 'info',
  suspicious: 'error',
  malformed: 'warning',
} as const

function meaningOf(verdict: LinkVerdictView): readonly MessageId[] {
  switch (verdict.kind) {
    case 'genuine':
      return ['linkDoctor.genuine']
    case 'rewritten':
      return verdict.inner === 'recovered'
        ? ['linkDoctor.inner.recovered']
        : [`linkDoctor.inner.${verdict.inner}`, 'linkDoctor.inner.next']
    case 'suspicious':
      return [`linkDoctor.reason.${verdict.reason}`, 'linkDoctor.suspicious.next']
    case 'malformed':
      return [`linkDoctor.problem.${verdict.problem}`, 'linkDoctor.malformed.next']
    default:
      return assertNever(verdict)
  }
}
