// Views of choosing a new password. Invented people only.
import {
  POLICY_RULES,
  type NewPasswordView,
  type PasswordPolicyView,
} from '../../src-preload/reset-views'
import { all, type Screens } from './named-screens'
import { NOON_ISH_MS, noticeOf } from './notice-views'

/** As the practice service states it. */
export const policy: PasswordPolicyView = {
  minLength: 8,
  maxLength: 64,
  minKinds: 2,
  maxSequence: 4,
  maxRepeats: 4,
  forbidLoginName: true,
  rememberedPasswords: 12,
  forbidCommonPhrases: true,
  specialCharacters: '!"~.#$%&\'()*+,-/:;<=>?@[]^_{}',
}

export const nothingStated: PasswordPolicyView = {
  minLength: null,
  maxLength: null,
  minKinds: null,
  maxSequence: null,
  maxRepeats: null,
  forbidLoginName: false,
  rememberedPasswords: null,
  forbidCommonPhrases: false,
  specialCharacters: null,
}

export const newPassword: NewPasswordView = {
  kind: 'newPassword',
  reason: 'link',
  phase: 'ready',
  accountNumber: '12345678',
  loginName: 'dana.park@example.com',
  expiresAtMs: NOON_ISH_MS + 3_600_000,
  policy,
  refusedRules: [],
  mayBeChanged: false,
  notice: null,
  retryAtMs: null,
}

/** Every state by name. */
export const newPasswordScreens: Screens = {
  ...all('new password', ['link', 'expired', 'mustChange'], (reason) => ({
    ...newPassword,
    reason,
  })),
  'new password, nothing stated': { ...newPassword, policy: nothingStated },
  'new password, saving': { ...newPassword, phase: 'saving' },
  'new password, refused': {
    ...newPassword,
    refusedRules: POLICY_RULES,
    notice: noticeOf('passwordRefused', 'newPassword'),
  },
  'new password, refused by unstated rules': {
    ...newPassword,
    policy: nothingStated,
    refusedRules: POLICY_RULES,
    notice: noticeOf('passwordRefused', 'newPassword'),
  },
  'new password, perhaps saved': {
    ...newPassword,
    mayBeChanged: true,
    notice: noticeOf('timedOut', 'newPassword'),
  },
  'new password, pause': {
    ...newPassword,
    notice: noticeOf('tooManyAttempts', 'newPassword'),
    retryAtMs: NOON_ISH_MS + 5_000,
  },
}
