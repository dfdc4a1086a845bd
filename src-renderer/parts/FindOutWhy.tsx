// The way to the checks from a notice, to the place that looks into what it tells of: the causes, a check
// of the network or of this computer. With whatever stands in the form.
import type { NoticeId, TroublePlace } from '../../src-preload/contract'
import type { Send } from '../bridge'
import { typedUser, type TypedUser } from '../typed-user'
import { useWording } from '../WordingContext'

/** Where the checks open for a notice; null where there is nothing to look into. */
const PLACES: Readonly<Record<NoticeId, TroublePlace | null>> = {
  // why a sign-in was not possible
  rejected: 'causes',
  attemptWithheld: 'causes',
  accountUnknown: 'causes',
  loginServiceNotListed: 'causes',
  tooManyAttempts: 'causes',
  blockedBySupport: 'causes',
  requestRefused: 'causes',
  serviceFailed: 'causes',
  hostNotAllowed: 'causes',
  passwordChangeElsewhere: 'causes',
  secondFactorElsewhere: 'causes',
  // The agent's own doing.
  cancelled: null,
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
  // the second factor
  challengeExpired: 'causes',
  challengeUnknown: 'causes',
  tooManyCodes: 'causes',
  userDisabledNow: 'causes',
  enrolmentHandedOut: 'causes',
  refusedWithoutReason: 'causes',
  enrolmentUnusable: 'causes',
  codeRefused: 'causes',
  codeUsed: 'causes',
  phoneClockWrong: 'causes',
  // What an admin may do is no matter of signing in.
  notAllowed: null,
  personGone: null,
  userNotWhole: null,
  serviceNotListed: null,
  mfaNotRead: null,
  sessionNotAccepted: null,
  // a forgotten password
  captchaError: 'captchaService',
  // It is told with its own next steps, and no check knows more.
  returnedToForm: null,
  captchaExpired: null,
  passwordRefused: null,
  // a page that is to open in the default browser
  pageNotOpened: 'browserBehaviour',
  linkNotOpened: 'browserBehaviour',
  // the session ended, or was not resumed
  signedOut: null,
  signedOutRevokePending: 'networkPath',
  signedOutRevokeAbandoned: 'networkPath',
  sessionEndedByService: null,
  resumeUnconfirmed: 'networkPath',
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
  const place = notice === null ? null : PLACES[notice]
  if (place === null) return null
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
