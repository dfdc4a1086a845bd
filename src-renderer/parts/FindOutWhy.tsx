// The way to the checks from a notice about trouble that they can look into: the network, the service,
// the account. With whatever stands in the form.
import type { NoticeId, TroublePlace } from '../../src-preload/contract'
import type { Send } from '../bridge'
import { typedUser, type TypedUser } from '../typed-user'
import { useWording } from '../WordingContext'

/** Where the checks open for a notice; those that are not named need no look. */
const PLACES: Readonly<Partial<Record<NoticeId, TroublePlace>>> = {
  // why a sign-in was not possible
  rejected: 'causes',
  attemptWithheld: 'causes',
  accountUnknown: 'causes',
  loginServiceNotListed: 'causes',
  blockedBySupport: 'causes',
  requestRefused: 'causes',
  serviceFailed: 'causes',
  hostNotAllowed: 'causes',
  passwordChangeElsewhere: 'causes',
  secondFactorElsewhere: 'causes',
  // the way to the service
  unexpectedAnswer: 'causes',
  offline: 'causes',
  nameNotFound: 'causes',
  connectionRefused: 'causes',
  connectionBroken: 'causes',
  proxyFailed: 'causes',
  certificateNotTrusted: 'causes',
  timedOut: 'causes',
  unreachable: 'causes',
  resumeUnconfirmed: 'networkPath',
  // the second factor
  challengeExpired: 'causes',
  challengeUnknown: 'causes',
  tooManyCodes: 'causes',
  userDisabledNow: 'causes',
  codeRefused: 'causes',
  phoneClockWrong: 'causes',
  refusedWithoutReason: 'causes',
  // a forgotten password
  captchaError: 'captchaService',
  // a page that is to open in the browser
  pageNotOpened: 'browserExtensions',
  linkNotOpened: 'browserExtensions',
  // this computer
  keychainLocked: 'keychain',
  keychainAbsent: 'keychain',
  keychainNotAnswering: 'keychain',
  keychainElsewhere: 'keychain',
  keychainUnreadable: 'keychain',
}

export interface FindOutWhyProps {
  /** Whose sign-in it is, as far as it was typed. */
  readonly user: TypedUser
  readonly notice: NoticeId | null
  readonly isBusy?: boolean
  readonly send: Send
  /** Called before the screen is left, to keep what was typed. */
  readonly onLeave?: () => void
}

export function FindOutWhy(props: FindOutWhyProps): React.JSX.Element | null {
  const { text } = useWording()
  const { notice, isBusy = false } = props
  const place = notice === null ? undefined : PLACES[notice]
  if (place === undefined) return null
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
        props.onLeave?.()
        const user = typedUser(props.user.accountNumber, props.user.loginName)
        void props.send('openTroubleshooting', { ...user, place })
      }}
    >
      {text('checks.findOut')}
    </button>
  )
}
