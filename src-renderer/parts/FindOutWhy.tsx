// The way to the checks from a notice about trouble that they can look into: the network, the service,
// the account. With whatever stands in the form.
import type { NoticeId } from '../../src-preload/contract'
import type { Send } from '../bridge'
import { typedUser, type TypedUser } from '../typed-user'
import { useWording } from '../WordingContext'

const LOOKED_INTO: ReadonlySet<NoticeId> = new Set<NoticeId>([
  'rejected',
  'accountUnknown',
  'loginServiceNotListed',
  'serviceFailed',
  'unexpectedAnswer',
  'hostNotAllowed',
  'offline',
  'nameNotFound',
  'connectionRefused',
  'connectionBroken',
  'proxyFailed',
  'certificateNotTrusted',
  'timedOut',
  'unreachable',
])

export interface FindOutWhyProps extends TypedUser {
  readonly notice: NoticeId | null
  readonly isBusy: boolean
  readonly send: Send
}

export function FindOutWhy(props: FindOutWhyProps): React.JSX.Element | null {
  const { text } = useWording()
  const { notice, isBusy } = props
  if (notice === null || !LOOKED_INTO.has(notice)) return null
  return (
    <button
      type="button"
      className="button button-small"
      aria-disabled={isBusy}
      onMouseDown={(event) => {
        // As with the main button: what leaving a field adds above must not move this away.
        event.preventDefault()
      }}
      onClick={() => {
        if (isBusy) return
        void props.send('openTroubleshooting', typedUser(props.accountNumber, props.loginName))
      }}
    >
      {text('checks.findOut')}
    </button>
  )
}
