// Setting up an authenticator app: its picture, the key as text, and the first code.
import type { Locator, Page } from '@playwright/test'
import type { Phone } from '../phone'
import { readQrCode } from '../qr-reader'
import { appear } from './appear'
import { codeEntry, type CodeEntry } from './code-entry'
import { recoveryRequest, type RecoveryRequest } from './recovery-request'
import { ANYTHING, words, wordsLike } from './words'

export interface EnrollingScreen extends CodeEntry {
  readonly heading: Locator
  readonly picture: Locator
  /** What is being waited for before there is a picture. */
  readonly fetching: Locator
  readonly cannotScan: Locator
  readonly copyKey: Locator
  readonly keyCopied: Locator
  readonly request: RecoveryRequest
  readonly expectOpen: () => Promise<void>
  /** Holds the phone in front of the window. */
  readonly scanWith: (phone: Phone) => Promise<void>
  /** Asks for the key as text and reads it, groups and all. */
  readonly readKey: () => Promise<string>
}

/** Eight groups of four: 20 bytes in base32. */
const KEY_IN_GROUPS = /^(?:[A-Z2-7]{4}\s*){8}$/

export function enrollingScreen(page: Page): EnrollingScreen {
  const heading = page.getByRole('heading', { name: words('enrolling.title'), exact: true })
  const picture = page.getByRole('img', { name: words('enrolling.picture') })
  const button = (name: string): Locator => page.getByRole('button', { name, exact: true })
  const cannotScan = button(words('enrolling.cannotScan'))

  async function expectOpen(): Promise<void> {
    await appear(heading)
    await appear(picture)
  }

  return {
    ...codeEntry(page, { submit: 'enrolling.submit', cancel: 'enrolling.notNow' }),
    heading,
    picture,
    fetching: page.getByText(words('enrolling.fetching')),
    cannotScan,
    copyKey: button(words('enrolling.copyKey')),
    keyCopied: page.getByText(wordsLike('enrolling.keyCopied', { clearedAfterSeconds: 30 })),
    request: recoveryRequest(page, 'enrolling.noPhone'),
    expectOpen,
    async scanWith(phone) {
      await expectOpen()
      await picture.scrollIntoViewIfNeeded()
      phone.scan(await readQrCode(page))
    },
    async readKey() {
      const key = page.getByText(KEY_IN_GROUPS)
      if (!(await key.isVisible())) await cannotScan.click()
      await appear(key)
      return key.innerText()
    },
  }
}

/** "You have until …", whenever that is. */
export const until = wordsLike('code.until', { time: ANYTHING })
