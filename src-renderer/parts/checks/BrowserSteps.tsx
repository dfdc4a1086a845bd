// How to get to a page of the browser's own: its address to copy or to type, and the way by the menus.
// No link: browsers follow none to such a page, and the app cannot open it in theirs.
import { useId } from 'react'
import type { DisableStepsView, FindingView } from '../../../src-preload/contract'
import { useWording } from '../../WordingContext'
import { CopyButton } from '../CopyButton'
import { menuText } from './menu-text'

export interface BrowserStepsProps {
  readonly steps: DisableStepsView
  /** Of the finding; `browser` is among them. */
  readonly values: FindingView['values']
}

export function BrowserSteps({ steps, values }: BrowserStepsProps): React.JSX.Element {
  const { text } = useWording()
  const addressId = useId()
  return (
    <div className="browser-steps">
      <p>{text('checks.steps.type', values)}</p>
      <p className="copying">
        <code id={addressId} className="browser-address" translate="no">
          {steps.address}
        </code>
        <CopyButton
          label={text('checks.steps.copy')}
          textToCopy={() => steps.address}
          describedBy={addressId}
        />
      </p>
      <p>{text('checks.steps.menu', { menu: menuText(steps) })}</p>
      <p className="remark">{text('checks.steps.menusMove')}</p>
    </div>
  )
}
