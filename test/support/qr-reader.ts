// A camera in front of the window: takes a picture of what is seen there and reads the QR codes in
// it with zbarimg (Debian: zbar-tools). Never looks into the document or the canvas.
import { execFile } from 'node:child_process'
import type { ElectronApplication, Page } from '@playwright/test'

/** zbarimg's own way to say that it saw a picture and no code in it. */
const NO_CODE_SEEN = 4

/**
 * What the QR codes say that can be seen in the window now. The picture goes through a pipe and is
 * never a file.
 */
export async function seenQrCodes(page: Page): Promise<readonly string[]> {
  return decode(await page.screenshot())
}

/** What the one QR code in the window says; rejects where there is none, or several. */
export async function readQrCode(page: Page): Promise<string> {
  return onlyOne(await seenQrCodes(page))
}

/** The same from the picture that the window itself gives: Playwright's is wrong in a zoomed one. */
export async function readQrCodeInWindow(electron: ElectronApplication): Promise<string> {
  const encoded = await electron.evaluate(async ({ BrowserWindow }) => {
    const picture = await BrowserWindow.getAllWindows()[0]?.webContents.capturePage()
    return picture?.toPNG().toString('base64') ?? ''
  })
  return onlyOne(await decode(Buffer.from(encoded, 'base64')))
}

function onlyOne(codes: readonly string[]): string {
  const [code] = codes
  if (code === undefined || codes.length > 1) {
    throw new Error(`${codes.length} QR codes are seen in the window`)
  }
  return code
}

function decode(picture: Buffer): Promise<readonly string[]> {
  const args = ['--quiet', '--raw', '--nodbus', '-Sdisable', '-Sqrcode.enable', '-']
  return new Promise((resolve, reject) => {
    const reader = execFile('zbarimg', args, (error, stdout, stderr) => {
      if (error === null) resolve(stdout.split('\n').filter((line) => line !== ''))
      else if (error.code === NO_CODE_SEEN) resolve([])
      else reject(new Error(`zbarimg (Debian: zbar-tools): ${stderr || error.message}`))
    })
    // It may be gone before it has read the picture; its exit code says why.
    reader.stdin?.on('error', () => undefined)
    reader.stdin?.end(picture)
  })
}
