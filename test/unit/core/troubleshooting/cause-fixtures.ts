// What somebody may be faced with, one fixture for each row of the decision table, and the cause that has
// to come first. Facts only; the verdicts are made by the code under test.
import type { ServiceFailure } from '../../../../src-main/core/sign-in/service-failure'
import { FAILURES, NOW_MS, REFUSALS } from '../../../support/sign-in-samples'
import {
  budget,
  checkThatFound,
  fixture,
  noAnswer,
  ofService,
  redirected,
  REJECTED,
  seenAgo,
  type CauseFixture,
} from './cause-fixture'

export const CAUSE_FIXTURES: readonly CauseFixture[] = [
  fixture('throttled', 'stated', 'status 429', { failure: ofService(FAILURES.tooManyAttempts) }),
  fixture('blockedBySupport', 'stated', 'status 451', {
    failure: ofService(FAILURES.blockedBySupport),
  }),
  fixture('serviceTrouble', 'stated', 'status 503', { failure: ofService(FAILURES.serviceFailed) }),
  fixture('serviceTrouble', 'likely', 'an answer without the fields it should have', {
    failure: ofService({
      ...FAILURES.unexpectedAnswer,
      problem: { kind: 'missingFields', fields: ['bearer'] },
    } as ServiceFailure),
  }),
  fixture('directoryOdd', 'stated', 'a host outside the allow-list', {
    failure: ofService(FAILURES.hostNotAllowed),
  }),
  fixture('directoryOdd', 'stated', 'no Login Service in the directory', {
    failure: ofService(FAILURES.loginServiceNotListed),
  }),
  fixture('otherWayIn', 'stated', 'a second factor that is asked for elsewhere', {
    failure: ofService(FAILURES.secondFactorElsewhere),
  }),
  fixture('appOutdated', 'likely', 'internal code 28', {
    failure: ofService({ ...FAILURES.requestRefused, internalCode: 28 } as ServiceFailure),
  }),
  fixture('appOutdated', 'possible', 'status 400 without a code', {
    failure: ofService(FAILURES.requestRefused),
  }),
  fixture('accountNumberWrong', 'likely', 'an account that the directory does not list', {
    failure: ofService(FAILURES.accountUnknown),
  }),
  fixture('accountNumberWrong', 'likely', 'a look-up ahead that found no such account', {
    account: 'notListed',
  }),
  fixture('captivePortal', 'seen', 'a network that answers for others', {
    failure: redirected(),
    checks: [checkThatFound('captivePortal', 'portal')],
  }),
  fixture('captivePortal', 'possible', 'a network that may answer for others', {
    checks: [checkThatFound('captivePortal', 'portalMaybe')],
  }),
  fixture('computerOffline', 'likely', 'a request without a network', {
    failure: noAnswer('offline', 'ERR_INTERNET_DISCONNECTED'),
  }),
  fixture('computerOffline', 'seen', 'no interface with an address', {
    checks: [checkThatFound('networkPath', 'computerOffline')],
  }),
  fixture('proxyWantsPassword', 'seen', 'status 407', {
    failure: noAnswer('proxyFailed', 'HTTP_407'),
  }),
  fixture('proxyWantsPassword', 'seen', 'a proxy that asks for a password', {
    failure: noAnswer('proxyFailed', 'ERR_TUNNEL_CONNECTION_FAILED'),
    checks: [checkThatFound('networkPath', 'proxyWantsPassword')],
  }),
  fixture('proxyTrouble', 'likely', 'a proxy that fails', {
    failure: noAnswer('proxyFailed', 'ERR_PROXY_CONNECTION_FAILED'),
  }),
  fixture('tlsInspection', 'seen', 'an inspection whose authority is not trusted', {
    failure: noAnswer('certificateNotTrusted', 'ERR_CERT_AUTHORITY_INVALID'),
    checks: [checkThatFound('networkPath', 'inspectionNotTrusted')],
  }),
  fixture('tlsInspection', 'likely', 'an expired authority that was added, and no trust', {
    failure: noAnswer('certificateNotTrusted', 'ERR_CERT_AUTHORITY_INVALID'),
    checks: [checkThatFound('trustStore', 'trustStoreExpired')],
  }),
  fixture('computerClock', 'likely', 'a wrong clock and a certificate that is not trusted', {
    failure: noAnswer('certificateNotTrusted', 'ERR_CERT_DATE_INVALID'),
    checks: [checkThatFound('computerClock', 'clockWrong')],
  }),
  fixture('computerClock', 'possible', 'a wrong clock and nothing else', {
    checks: [checkThatFound('computerClock', 'clockWrong')],
  }),
  fixture('certificateTrouble', 'likely', 'a certificate that is not trusted', {
    failure: noAnswer('certificateNotTrusted', 'ERR_CERT_AUTHORITY_INVALID'),
  }),
  fixture('nameService', 'likely', 'a name that does not resolve', {
    failure: noAnswer('nameNotFound', 'ERR_NAME_NOT_RESOLVED'),
  }),
  fixture('firewall', 'seen', 'a port that is silent', {
    failure: noAnswer('timedOut', 'ERR_TIMED_OUT'),
    checks: [checkThatFound('networkPath', 'portSilent')],
  }),
  fixture('firewall', 'possible', 'a failure of the network without a name', {
    failure: noAnswer('unreachable', 'ERR_FAILED'),
  }),
  fixture('tlsTooOld', 'seen', 'an old encryption on the way', {
    failure: noAnswer('connectionBroken', 'ERR_SSL_VERSION_OR_CIPHER_MISMATCH'),
    checks: [checkThatFound('networkPath', 'tlsTooOld')],
  }),
  fixture('domainsBlocked', 'seen', 'a required domain that is missing', {
    checks: [checkThatFound('requiredDomains', 'domainMissing')],
  }),
  fixture('answerOfAnother', 'likely', 'a page in the place of the answer', {
    failure: ofService(FAILURES.unexpectedAnswer),
  }),
  fixture('answerOfAnother', 'likely', 'a redirect to somewhere', { failure: redirected() }),
  ...[0, 1, 13, 100, 404].map((code) =>
    fixture(
      'answerOfAnother',
      'possible',
      `code ${code} of the older sign-in, which names no cause`,
      {
        failure: redirected(code),
      },
    ),
  ),
  fixture('answerLost', 'likely', 'an answer that did not come in time', {
    failure: noAnswer('timedOut', 'ERR_TIMED_OUT'),
  }),
  fixture('oldPassword', 'likely', 'a refusal after the password was changed', {
    failure: REJECTED,
    history: { lastSignInMs: null, passwordChangedAtMs: NOW_MS },
  }),
  fixture('capsLock', 'likely', 'CAPS LOCK at the try', {
    failure: REJECTED,
    typed: ['capsLock'],
  }),
  ...(['otherLayout', 'digitRow', 'otherAlphabet', 'mixedAlphabets', 'fullWidth'] as const).map(
    (warning) =>
      fixture('keyboardLayout', 'likely', `the warning ${warning} at the try`, {
        failure: REJECTED,
        typed: [warning],
      }),
  ),
  fixture('nameIsAccountNumber', 'likely', 'the account number as the user name', {
    failure: REJECTED,
    typed: ['nameIsAccountNumber'],
  }),
  ...(['spacesAroundName', 'spacesAroundPassword'] as const).map((warning) =>
    fixture('spaces', 'likely', `the warning ${warning} at the try`, {
      failure: REJECTED,
      typed: [warning],
    }),
  ),
  fixture('passwordWrong', 'likely', 'a user who signed in here last week', {
    failure: REJECTED,
    account: 'known',
    attempts: budget(1),
    history: seenAgo(7),
  }),
  fixture('passwordWrong', 'possible', 'nothing but status 401', { failure: REJECTED }),
  fixture('newPasswordWanted', 'stated', 'a new password that is wanted elsewhere', {
    failure: ofService(FAILURES.passwordChangeElsewhere),
  }),
  fixture('passwordWrong', 'likely', 'a try that was kept back', {
    failure: { kind: 'withheld' },
    attempts: budget(4),
    typed: ['capsLock'],
  }),
  fixture('passwordWrong', 'possible', 'status 401 of a service that announces no second factor', {
    failure: ofService(FAILURES.rejected, false),
    account: 'known',
  }),
  fixture('passwordWrong', 'possible', 'status 401 and a full disk', {
    failure: REJECTED,
    checks: [checkThatFound('diskSpace', 'diskFull')],
  }),
  fixture('passwordExpired', 'likely', 'code 9 of the older sign-in', { failure: redirected(9) }),
  fixture('userDisabled', 'stated', 'a code that ended with a disabled user', {
    failure: { kind: 'secondFactor', refusal: REFUSALS.userDisabledNow, phone: null },
  }),
  fixture('userDisabled', 'likely', 'code 11 of the older sign-in', { failure: redirected(11) }),
  fixture('accountExpired', 'likely', 'code 12 of the older sign-in', { failure: redirected(12) }),
  ...[6, 7, 20].map((code) =>
    fixture('signInRestricted', 'likely', `code ${code} of the older sign-in`, {
      failure: redirected(code),
    }),
  ),
  ...[10, 110].map((code) =>
    fixture('signedInElsewhere', 'likely', `code ${code} of the older sign-in`, {
      failure: redirected(code),
    }),
  ),
  fixture('outsideNetwork', 'possible', 'a region host beside the VPN', {
    checks: [checkThatFound('regionHosts', 'regionBesideVpn')],
  }),
  fixture('phoneClock', 'seen', 'a code of another moment', {
    failure: {
      kind: 'secondFactor',
      refusal: REFUSALS.codeRefused,
      phone: { kind: 'off', direction: 'slow', seconds: 90, lateTyping: 'excluded' },
    },
  }),
  fixture('codeWrong', 'stated', 'a code that was not taken', {
    failure: { kind: 'secondFactor', refusal: REFUSALS.codeRefused, phone: null },
  }),
  ...(
    [
      ['challengeOver', 'challengeExpired'],
      ['challengeUnknown', 'challengeUnknown'],
      ['tooManyCodes', 'tooManyCodes'],
      ['secondStepRefused', 'refusedWithoutReason'],
      ['enrolmentGone', 'enrolmentHandedOut'],
    ] as const
  ).map(([cause, kind]) =>
    fixture(cause, 'stated', `the refusal ${kind} of the second factor`, {
      failure: { kind: 'secondFactor', refusal: REFUSALS[kind], phone: null },
    }),
  ),
  fixture('enrolmentGone', 'seen', 'a key that fits no authenticator app', {
    failure: { kind: 'secondFactor', refusal: REFUSALS.enrolmentUnusable, phone: null },
  }),
  fixture('challengeOver', 'seen', 'time that ran out', { failure: { kind: 'challengeExpired' } }),
  fixture('keychain', 'seen', 'a locked keychain', {
    checks: [checkThatFound('keychain', 'keychainLocked')],
  }),
  fixture('diskFull', 'seen', 'a full disk', {
    checks: [checkThatFound('diskSpace', 'diskFull')],
  }),
  fixture('policyNotTaken', 'seen', 'a policy file that was refused', {
    checks: [checkThatFound('policyInForce', 'policyRefused')],
  }),
  fixture('captcha', 'seen', 'a captcha that is not to be had', {
    checks: [checkThatFound('captchaService', 'captchaDown')],
  }),
  fixture('webSocketCut', 'seen', 'a WebSocket that is cut', {
    checks: [checkThatFound('webSocket', 'webSocketCut')],
  }),
  fixture('browser', 'seen', 'a browser that keeps no cookie', {
    checks: [checkThatFound('browserBehaviour', 'browserBehaviour.cookiesRefused')],
  }),
  fixture('browser', 'possible', 'an extension that blocks cookies', {
    checks: [checkThatFound('browserExtensions', 'browserExtensions.namedByLivePerson')],
  }),
]

/** Not the first of any list by itself, and worth a place in it. */
export const ALSO_NAMED: readonly CauseFixture[] = [
  fixture('otherWayIn', 'possible', 'status 401 of a service that announces no second factor', {
    failure: ofService(FAILURES.rejected, false),
  }),
  fixture('userDisabled', 'likely', 'a try that was kept back', {
    failure: { kind: 'withheld' },
    attempts: budget(4),
  }),
  fixture('policyNotTaken', 'possible', 'a key that was not taken, and a try kept back', {
    failure: { kind: 'withheld' },
    checks: [checkThatFound('policyInForce', 'policyKeysRejected')],
  }),
  fixture('nameWrong', 'possible', 'a user of whom this computer knows no sign-in', {
    failure: REJECTED,
    account: 'known',
  }),
  fixture('passwordExpired', 'possible', 'a last sign-in 100 days ago', {
    failure: REJECTED,
    history: seenAgo(100),
  }),
  fixture('userDisabled', 'possible', 'a last sign-in 100 days ago', {
    failure: REJECTED,
    history: seenAgo(100),
  }),
  fixture('userDisabled', 'likely', 'three failed tries in a row', {
    failure: REJECTED,
    attempts: budget(3),
  }),
  fixture('userDisabled', 'possible', 'nothing but status 401', { failure: REJECTED }),
]
