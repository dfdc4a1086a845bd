// The QR picture for a camera: it can be read from the window in every look and at every size that
// is promised, and it is there only as long as it is needed.
import { NARROW_PX, setContentWidth, setTextScale } from '../support/reflow-check'
import { readQrCodeInWindow, seenQrCodes } from '../support/qr-reader'
import { appear } from '../support/screens/appear'
import { wireOf } from '../support/local-service'
import { expect, MFA_ACCOUNT, test, type RunningApp } from './mfa-fixtures'

const wire = wireOf(MFA_ACCOUNT)

/** The width that the window opens with (window.ts). */
const USUAL_PX = 480

interface Sight {
  readonly name: string
  readonly colorScheme?: 'light' | 'dark'
  readonly forcedColors?: 'active'
  readonly widthPx?: number
  readonly textPercent?: number
  readonly zoom?: number
}

const sights: readonly Sight[] = [
  { name: 'light theme' },
  { name: 'dark theme', colorScheme: 'dark' },
  { name: 'high contrast', colorScheme: 'dark', forcedColors: 'active' },
  { name: 'the narrowest window', widthPx: NARROW_PX },
  { name: 'text at 200 %', textPercent: 200 },
  { name: 'text at 200 % in the narrowest window', widthPx: NARROW_PX, textPercent: 200 },
  { name: 'zoomed in', zoom: 1.5 },
  { name: 'zoomed out, in dark theme', colorScheme: 'dark', zoom: 0.8 },
]

async function look({ page, electron }: RunningApp, sight: Sight): Promise<void> {
  const { colorScheme = 'light', forcedColors = 'none', textPercent = 100, zoom = 1 } = sight
  await page.emulateMedia({ colorScheme, forcedColors })
  await setContentWidth(electron, sight.widthPx ?? USUAL_PX)
  await setTextScale(page, textPercent)
  await electron.evaluate(({ BrowserWindow }, factor) => {
    BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(factor)
  }, zoom)
}

test('the picture can be read from the window in every look and at every size', async ({
  enrolling,
  phone,
}) => {
  const { enrolling: screen, electron } = enrolling
  await screen.scanWith(phone)
  for (const sight of sights) {
    await test.step(sight.name, async () => {
      await look(enrolling, sight)
      await screen.picture.scrollIntoViewIfNeeded()
      // Drawn anew where the pixels of the screen have changed.
      await expect
        .poll(() => readQrCodeInWindow(electron).catch(String), { message: sight.name })
        .toBe(phone.address())
    })
  }
})

test('the picture is there again after the page was loaded anew, and the secret is not fetched again', async ({
  enrolling,
  service,
  phone,
}) => {
  const { enrolling: screen, session, page, electron } = enrolling
  await screen.scanWith(phone)
  const address = phone.address()

  await electron.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.webContents.reload()
  })
  await page.waitForLoadState()

  await screen.scanWith(phone)
  expect(phone.address()).toBe(address)
  await screen.type(await phone.code())
  await session.expectOpen()
  expect(await service.posts()).toEqual([wire.verify(200)])
})

test('while the secret is on its way there is no picture, and Escape leads back', async ({
  app,
  service,
  nina,
}) => {
  const { form, enrolling, page } = app
  await service.misbehave({ kind: 'slow', delayMs: 600_000, at: 'enrol' })
  await form.signIn(nina)
  await appear(enrolling.fetching)
  expect(await seenQrCodes(page)).toEqual([])

  await page.keyboard.press('Escape')

  await form.expectOpen()
  expect(await service.posts()).toEqual([wire.login(401), wire.enrol('unanswered')])
})
