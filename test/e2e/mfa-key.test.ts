// The key as text on the clipboard: for half a minute and not longer, and never at the cost of what
// the agent copied meanwhile.
import {
  announceEmptying,
  CLIPBOARD_EMPTIED,
  copyElsewhere,
  holdTimers,
  readClipboard,
} from '../support/clipboard-probes'
import { appear } from '../support/screens/appear'
import { expect, test } from './mfa-fixtures'

/** second-factor.ts. */
const ON_CLIPBOARD_MS = 30_000

test('a copied key is gone after half a minute', async ({ enrolling, phone }) => {
  test.setTimeout(75_000)
  const { enrolling: screen, electron } = enrolling
  await screen.scanWith(phone)
  await screen.readKey()

  await screen.copyKey.click()
  const copiedMs = Date.now()
  await appear(screen.keyCopied)
  expect(await readClipboard(electron)).toBe(phone.key())

  await expect
    .poll(() => readClipboard(electron), { timeout: ON_CLIPBOARD_MS + 10_000, intervals: [250] })
    .toBe('')
  const lastedMs = Date.now() - copiedMs
  expect(lastedMs).toBeGreaterThan(ON_CLIPBOARD_MS - 1_000)
  expect(lastedMs).toBeLessThan(ON_CLIPBOARD_MS + 3_000)
})

test('what the agent copied meanwhile stays', async ({ enrolling }) => {
  const { enrolling: screen, electron } = enrolling
  await screen.readKey()
  const endWait = await holdTimers(electron, ON_CLIPBOARD_MS)
  await screen.copyKey.click()
  await appear(screen.keyCopied)

  await copyElsewhere(electron, 'a note of the agent')
  expect(await endWait()).toBe(1)

  await expect.poll(() => readClipboard(electron)).toBe('a note of the agent')
})

test('selecting the key and pressing the keys to copy it puts it under the same limit', async ({
  enrolling,
  phone,
}) => {
  const { enrolling: screen, electron, page } = enrolling
  await screen.scanWith(phone)
  await screen.readKey()
  const endWait = await holdTimers(electron, ON_CLIPBOARD_MS)

  await page.getByText(phone.key().slice(0, 4), { exact: true }).click({ clickCount: 3 })
  await page.keyboard.press('Control+C')
  await appear(screen.keyCopied)
  expect(await readClipboard(electron)).toBe(phone.key())

  expect(await endWait()).toBe(1)
  await expect.poll(() => readClipboard(electron)).toBe('')
})

test('leaving the screen does not keep the key on the clipboard for longer', async ({
  enrolling,
  phone,
}) => {
  const { enrolling: screen, session, electron } = enrolling
  await screen.scanWith(phone)
  await screen.readKey()
  const endWait = await holdTimers(electron, ON_CLIPBOARD_MS)
  await screen.copyKey.click()
  await appear(screen.keyCopied)
  await screen.type(await phone.code())
  await session.expectOpen()

  expect(await endWait()).toBe(1)
  await expect.poll(() => readClipboard(electron)).toBe('')
})

test('quitting takes the key off the clipboard at once', async ({ enrolling }) => {
  const { enrolling: screen, electron } = enrolling
  await screen.readKey()
  await screen.copyKey.click()
  await appear(screen.keyCopied)
  await announceEmptying(electron)

  await enrolling.close()

  expect(enrolling.output()).toContain(CLIPBOARD_EMPTIED)
})

test('quitting leaves alone what the agent copied meanwhile', async ({ enrolling }) => {
  const { enrolling: screen, electron } = enrolling
  await screen.readKey()
  await screen.copyKey.click()
  await appear(screen.keyCopied)
  await announceEmptying(electron)
  await copyElsewhere(electron, 'a note of the agent')

  await enrolling.close()

  expect(enrolling.output()).not.toContain(CLIPBOARD_EMPTIED)
})
