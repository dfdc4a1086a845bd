// "I'm not a robot": a real check box, and in words what has become of it. Does no work itself.
import type { CaptchaView } from '../../../src-preload/contract'
import type { FieldProblem } from '../../check-input'
import { useWording } from '../../WordingContext'
import { Busy } from '../Busy'
import { Icon } from '../Icon'
import { Line } from '../Line'

export interface CaptchaBoxProps {
  readonly kind: CaptchaView['kind']
  readonly field: React.RefObject<HTMLInputElement | null>
  readonly isReadOnly: boolean
  readonly problem: FieldProblem | null
  readonly onTick: (isWanted: boolean) => void
}

export function CaptchaBox(props: CaptchaBoxProps): React.JSX.Element {
  const { text } = useWording()
  const { kind, problem } = props
  return (
    <div className="captcha">
      <div className={`captcha-box captcha-${kind}`}>
        <label className="check-box">
          <input
            type="checkbox"
            ref={props.field}
            checked={kind === 'working' || kind === 'approved'}
            aria-disabled={props.isReadOnly}
            aria-invalid={problem !== null}
            aria-describedby="captcha-state captcha-error captcha-remark"
            onChange={(event) => {
              if (!props.isReadOnly) props.onTick(event.target.checked)
            }}
          />
          <span>{text('reset.captcha.label')}</span>
        </label>
        <div id="captcha-state" role="status" className="captcha-state">
          {kind !== 'unticked' && (
            <>
              {kind === 'working' ? <Busy /> : <Icon name={SIGNS[kind]} />}
              <span>{text(`reset.captcha.${kind}`)}</span>
            </>
          )}
        </div>
      </div>
      <Line
        id="captcha-error"
        tone="error"
        icon="error"
        content={problem === null ? null : text(problem.id, problem.values)}
      />
      <p className="remark" id="captcha-remark">
        {text('reset.captcha.remark')}
      </p>
    </div>
  )
}

const SIGNS = { approved: 'check', expired: 'warning', failed: 'error' } as const
