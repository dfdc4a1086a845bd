// The screenshots of the tour, numbered in the order in which they are taken. An old album is
// thrown away first, so that no picture outlives the screen that it shows. On each picture the
// page must fit its window.
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'

export interface Album {
  /** Takes the window as it is now; returns the file's name. */
  readonly take: (page: Page, name: string) => Promise<string>
}

export async function startAlbum(folder: string): Promise<Album> {
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  let taken = 0
  return {
    async take(page, name) {
      const file = `${String(taken + 1).padStart(2, '0')}-${name}.png`
      // Away from what the last click left it on, which would look chosen.
      await page.mouse.move(0, 0)
      await page.screenshot({ path: join(folder, file), timeout: 5_000 })
      taken += 1
      return file
    },
  }
}

/** Fails where something is wider than the window, or where more than the screen's own place scrolls. */
export async function expectToFit(page: Page): Promise<void> {
  const overhang = await page.evaluate(() => {
    const place = document.documentElement
    const screen = document.querySelector('.app-scroll') ?? place
    return {
      pageSidewaysPx: place.scrollWidth - place.clientWidth,
      pageDownwardsPx: place.scrollHeight - place.clientHeight,
      screenSidewaysPx: screen.scrollWidth - screen.clientWidth,
    }
  })
  expect(overhang, 'the page does not fit its window').toEqual({
    pageSidewaysPx: 0,
    pageDownwardsPx: 0,
    screenSidewaysPx: 0,
  })
}
