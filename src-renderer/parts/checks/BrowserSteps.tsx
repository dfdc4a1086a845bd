// How to get to a page of the browser's own: its address to copy or to type, and the way by the menus.
// No link: browsers follow none to such a page, and the app cannot open it in theirs.
import { useId, useState } from 'react'
import type { DisableStepsView, FindingView } from '../../../src-preload/contract'
import { useWording } from '../../WordingContext'
import { copyText } from '../copy-text'
import { menuText } from './menu-text'

export interface BrowserStepsProps {
  readonly steps: DisableStepsView
  /** Of the finding; `browser` is among them. */
  readonly values: FindingView['values']
}

export function BrowserSteps({ steps, values }: BrowserStepsProps): React.JSX.Element {
  const { text } = useWording()
  const [copying, setCopying] = useState<'notTried' | 'copied' | 'notCopied'>('notTried')
  const addressId = useId()
  return (
    <div className="browser-steps">
      <p>{text('checks.steps.type', values)}</p>
      <p className="copying">
        <code id={addressId} className="browser-address" translate="no">
          {steps.address}
        </code>
        <button
          type="button"
          className="button button-small"
          aria-describedby={addressId}
          onClick={() => {
            setCopying(copyText(steps.address) ? 'copied' : 'notCopied')
          }}
        >
          {text('checks.steps.copy')}
        </button>
        <span role="status">{copying !== 'notTried' && text(`notice.${copying}`)}</span>
      </p>
      <p>{text('checks.steps.menu', { menu: menuText(steps) })}</p>
      <p className="remark">{text('checks.steps.menusMove')}</p>
    </div>
  )
}
