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
}

export const enrolling: EnrollingView = { kind: 'enrolling', phase: 'ready', ...common }

export const answeringChallenge: AnsweringChallengeView = {
  kind: 'answeringChallenge',
  phase: 'ready',
  ...common,
}

const codeRefusedAtEnrolment = {
  ...noticeOf('codeRefused'),
  values: { step: 'enrol', triesLeft: -1 },
}

/** Every state by name. */
export const secondFactorScreens: Readonly<Record<string, ScreenView>> = {
  'enrolling, secret on its way': { ...enrolling, phase: 'fetchingSecret' },
  'enrolling, ready': enrolling,
  'enrolling, verifying': { ...enrolling, phase: 'verifying' },
  'enrolling, code refused': { ...enrolling, notice: codeRefusedAtEnrolment },
  'enrolling, phone clock wrong': { ...enrolling, notice: noticeOf('phoneClockWrong') },
  'enrolling, computer slow': {
    ...enrolling,
    computerClock: { kind: 'wrong', direction: 'slow', seconds: 94 },
  },
  'code, ready': answeringChallenge,
  'code, verifying': { ...answeringChallenge, phase: 'verifying' },
  'code, refused': { ...answeringChallenge, notice: noticeOf('codeRefused') },
  'code, used': { ...answeringChallenge, notice: noticeOf('codeUsed') },
  'code, repeated': { ...answeringChallenge, notice: noticeOf('codeRepeated') },
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
