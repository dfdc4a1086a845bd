// Views of the second factor: setting up an authenticator app, and answering with its code.
import type {
  AnsweringChallengeView,
  EnrollingView,
  ScreenView,
  SecondFactorView,
} from '../../src-preload/app-view'
import { NOON_ISH_MS, noticeOf } from './notice-views'

const common: SecondFactorView = {
  accountNumber: '12345678',
  loginName: 'dana.park@example.com',
  expiresAtMs: NOON_ISH_MS + 300_000,
  stepMs: 30_000,
  serviceAheadMs: 0,
  computerClock: { kind: 'right' },
  notice: null,
  retryAtMs: null,
}

export const enrolling: EnrollingView = {
  kind: 'enrolling',
  phase: 'ready',
  mayBeComplete: false,
  ...common,
}

export const answeringChallenge: AnsweringChallengeView = {
  kind: 'answeringChallenge',
  phase: 'ready',
  ...common,
}

const codeRefusedAtEnrolment = {
  ...noticeOf('codeRefused'),
  values: { phone: 'notFound', triesLeft: -1, repeated: 'no' },
}

/** Every state by name. */
export const secondFactorScreens: Readonly<Record<string, ScreenView>> = {
  'enrolling, secret on its way': { ...enrolling, phase: 'fetchingSecret' },
  'enrolling, ready': enrolling,
  'enrolling, verifying': { ...enrolling, phase: 'verifying' },
  'enrolling, code refused': { ...enrolling, notice: codeRefusedAtEnrolment },
  'enrolling, code of this moment refused': {
    ...enrolling,
    notice: {
      ...codeRefusedAtEnrolment,
      values: { phone: 'inStep', triesLeft: 1, repeated: 'yes' },
    },
  },
  'enrolling, answer lost': {
    ...enrolling,
    mayBeComplete: true,
    notice: { ...noticeOf('timedOut'), field: 'code' },
  },
  'enrolling, phone clock wrong': { ...enrolling, notice: noticeOf('phoneClockWrong') },
  'enrolling, computer slow': {
    ...enrolling,
    computerClock: { kind: 'wrong', direction: 'slow', seconds: 94 },
  },
  'code, ready': answeringChallenge,
  'code, verifying': { ...answeringChallenge, phase: 'verifying' },
  'code, refused': { ...answeringChallenge, notice: noticeOf('codeRefused') },
  'code, refused without a reason': {
    ...answeringChallenge,
    notice: { ...noticeOf('refusedWithoutReason'), field: 'code' },
  },
  'code, paused': {
    ...answeringChallenge,
    notice: { ...noticeOf('tooManyAttempts'), field: 'code' },
    retryAtMs: NOON_ISH_MS + 60_000,
  },
  'code, used': { ...answeringChallenge, notice: noticeOf('codeUsed') },
  'code, no answer': {
    ...answeringChallenge,
    notice: { ...noticeOf('timedOut'), field: 'code' },
  },
  'code, clocks not measured': { ...answeringChallenge, computerClock: { kind: 'notMeasured' } },
  'code, computer fast': {
    ...answeringChallenge,
    computerClock: { kind: 'wrong', direction: 'fast', seconds: 3_600 },
  },
}
