// A new password: the field, the rules of the account as they are met, and what the service said.
import type { Locator, Page } from '@playwright/test'
import type { NewPasswordView, PolicyRuleId } from '../../../src-preload/contract'
import type { MessageId } from '../../../src-renderer/wording'
import { appear } from './appear'
import { noticeOn, type NoticeOnScreen } from './notice'
import { words } from './words'

type StrengthWord = 'veryWeak' | 'weak' | 'fair' | 'good' | 'strong'
type RuleState = 'met' | 'notMet' | 'byService' | 'refused'

export interface NewPasswordScreen {
  readonly heading: (reason: NewPasswordView['reason']) => Locator
  readonly field: Locator
  readonly submit: Locator
  readonly saving: Locator
  readonly cancel: Locator
  readonly mayBeChanged: Locator
  /** The estimate, in its word. */
  readonly strength: (word: StrengthWord) => Locator
  readonly backToSignIn: Locator
  readonly notice: NoticeOnScreen
  readonly rule: (rule: PolicyRuleId, state: RuleState) => Locator
  readonly expectOpen: (reason: NewPasswordView['reason']) => Promise<void>
  /** As the keyboard gives it, not by `fill`, which would leave it in the page's memory by itself. */
  readonly type: (password: string) => Promise<void>
  readonly save: (password: string) => Promise<void>
}

export function newPasswordScreen(page: Page): NewPasswordScreen {
  const button = (id: MessageId): Locator =>
    page.getByRole('button', { name: words(id), exact: true })
  const heading = (reason: NewPasswordView['reason']): Locator =>
    page.getByRole('heading', { name: words(`newPassword.title.${reason}`), exact: true })
  const field = page.getByLabel(words('newPassword.label'), { exact: true })
  const submit = button('newPassword.submit')

  async function type(password: string): Promise<void> {
    await field.clear()
    await field.focus()
    await page.keyboard.insertText(password)
  }

  return {
    heading,
    field,
    submit,
    saving: button('newPassword.saving'),
    cancel: button('signIn.cancel'),
    mayBeChanged: page.getByText(words('newPassword.mayBeChanged')),
    strength: (word) => page.getByText(words(`newPassword.strength.${word}`), { exact: true }),
    backToSignIn: button('reset.backToSignIn'),
    notice: noticeOn(page, 'newPassword'),
    rule: (rule, state) =>
      page
        .getByRole('listitem')
        .filter({ hasText: ruleWords(rule) })
        .filter({ hasText: words(`newPassword.state.${state}`) }),
    async expectOpen(reason) {
      await appear(heading(reason))
      await appear(field)
    },
    type,
    async save(password) {
      await type(password)
      await submit.click()
    },
  }
}

/** With the stand-in's numbers (login-service/password-reset/password-policy.ts). */
function ruleWords(rule: PolicyRuleId): string {
  return words(`newPassword.rule.${rule}`, {
    minLength: 8,
    maxLength: 64,
    minKinds: 2,
    maxSequence: 4,
    maxRepeats: 4,
    rememberedPasswords: 12,
    specialCharacters: '!"~.#$%&\'()*+,-/:;<=>?@[]^_{}',
  })
}
