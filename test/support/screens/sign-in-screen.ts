// The sign-in form, as an agent finds it: by labels and names, with keys and clicks.
import type { Locator, Page } from '@playwright/test'
import type { Person } from '../local-service'
import { noticeOn, type NoticeOnScreen } from './notice'
import { appear } from './appear'
import { ANYTHING, words, wordsLike } from './words'

export interface SignInScreen {
  readonly heading: Locator
  readonly accountNumber: Locator
  readonly loginName: Locator
  readonly password: Locator
  readonly remember: Locator
  readonly forgotPassword: Locator
  readonly checkLink: Locator
  /** That the service took a new password, whenever that was. */
  readonly passwordChanged: Locator
  readonly submit: Locator
  readonly cancel: Locator
  /** The button that says what is being waited for. */
  readonly authenticating: Locator
  readonly resolvingAccount: Locator
  readonly capsLockHint: Locator
  readonly pause: Locator
  readonly tryKeychainAgain: Locator
  readonly notice: NoticeOnScreen
  readonly expectOpen: () => Promise<void>
  /** Everything but the last step, and then the account's address is known. */
  readonly fillIn: (person: Person) => Promise<void>
  readonly signIn: (person: Person) => Promise<void>
  /** Without waiting for what the directory says of the account. */
  readonly signInUnchecked: (person: Person) => Promise<void>
  /** What the form holds; never the password itself, only how long it is. */
  readonly contents: () => Promise<FormContents>
}

export interface FormContents {
  readonly accountNumber: string
  readonly loginName: string
  readonly passwordLength: number
}

export function signInScreen(page: Page): SignInScreen {
  const accountNumber = page.getByRole('textbox', { name: words('accountNumber.label') })
  const loginName = page.getByRole('textbox', { name: words('loginName.label') })
  const password = page.getByLabel(words('password.label'), { exact: true })
  const submit = page.getByRole('button', { name: words('signIn.submit'), exact: true })
  const heading = page.getByRole('heading', { name: words('signIn.title'), exact: true })

  async function type(person: Person): Promise<void> {
    await accountNumber.fill(person.account)
    await loginName.fill(person.loginName)
    // As the keyboard gives it, not by `fill`, which would leave it in the page's memory by itself.
    await password.clear()
    await password.focus()
    await page.keyboard.insertText(person.password)
  }

  async function fillIn(person: Person): Promise<void> {
    await type(person)
    await appear(page.getByText(accountFound))
  }

  return {
    heading,
    accountNumber,
    loginName,
    password,
    remember: page.getByRole('checkbox', { name: words('remember.label') }),
    forgotPassword: page.getByRole('button', { name: words('reset.open'), exact: true }),
    checkLink: page.getByRole('button', { name: words('reset.openLinkDoctor'), exact: true }),
    passwordChanged: page.getByText(wordsLike('reset.passwordChanged', { time: ANYTHING })),
    submit,
    cancel: page.getByRole('button', { name: words('signIn.cancel'), exact: true }),
    authenticating: page.getByRole('button', { name: words('signIn.authenticating') }),
    resolvingAccount: page.getByRole('button', { name: words('signIn.resolvingAccount') }),
    capsLockHint: page.getByText(words('password.capsLock')),
    pause: page.getByText(wordsLike('pause.text', { time: ANYTHING })),
    tryKeychainAgain: page.getByRole('button', { name: words('notice.tryAgain') }),
    notice: noticeOn(page),
    fillIn,
    async expectOpen() {
      await appear(submit)
      await appear(heading)
    },
    async signIn(person) {
      await fillIn(person)
      await submit.click()
    },
    async signInUnchecked(person) {
      await type(person)
      await submit.click()
    },
    contents: async () => ({
      accountNumber: await accountNumber.inputValue(),
      loginName: await loginName.inputValue(),
      passwordLength: (await password.inputValue()).length,
    }),
  }
}

/** "Account found: …", whatever the site is. */
export const accountFound = wordsLike('accountCheck.found', { site: ANYTHING })
