// What came of the last check: one link in full, the others of a message folded away.
import type { CheckedInputView, CheckedLinkView } from '../../../src-preload/contract'
import { assertNever } from '../../assert-never'
import type { Ask, Send } from '../../bridge'
import { useWording } from '../../WordingContext'
import type { Wording } from '../../wording'
import { Disclosure } from '../Disclosure'
import { Line } from '../Line'
import { LinkDetails } from './LinkDetails'
import { VerdictWords } from './VerdictWords'

export interface CheckedInputProps {
  readonly checked: CheckedInputView | null
  readonly isBusy: boolean
  readonly send: Send
  readonly ask: Ask
}

export function CheckedInput({ checked, ...rest }: CheckedInputProps): React.JSX.Element {
  const { text } = useWording()
  const links = checked?.kind === 'links' ? usableFirst(checked.links) : []
  const [first, ...others] = links
  return (
    <div className="checked">
      {checked !== null && <h2>{text('linkDoctor.result')}</h2>}
      <Line id="not-checked" tone="error" icon="error" content={trouble(checked, text)} />
      {checked?.kind === 'links' && checked.from.kind === 'message' && (
        <p className="remark">
          {text('linkDoctor.fromMessage', { fileName: checked.from.fileName })}
        </p>
      )}
      <div className={`verdict verdict-${first?.verdict.kind ?? 'none'}`}>
        {/* Its place is always there, so that screen readers hear what appears in it. */}
        <div role="status">{first !== undefined && <VerdictWords link={first} />}</div>
        {first !== undefined && <LinkDetails key={first.linkId} link={first} {...rest} />}
      </div>
      {first !== undefined && <p className="remark">{text('linkDoctor.masked')}</p>}
      {others.length > 0 && (
        <Disclosure label={text('linkDoctor.otherLinks', { count: others.length })}>
          {others.map((link) => (
            <div key={link.linkId} className={`verdict verdict-${link.verdict.kind}`}>
              <VerdictWords link={link} />
              <LinkDetails link={link} {...rest} />
            </div>
          ))}
        </Disclosure>
      )}
    </div>
  )
}

function usableFirst(links: readonly CheckedLinkView[]): readonly CheckedLinkView[] {
  return [...links.filter(({ use }) => use !== null), ...links.filter(({ use }) => use === null)]
}

function trouble(checked: CheckedInputView | null, text: Wording['text']): string | null {
  switch (checked?.kind) {
    case undefined:
    case 'links':
      return null
    case 'noLinks':
      return text('linkDoctor.noLinks', { from: checked.from.kind })
    case 'notRead':
      return text(`linkDoctor.notRead.${checked.problem}`)
    default:
      return assertNever(checked)
  }
}
