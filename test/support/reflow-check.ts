// Tells what of a page would have to be scrolled sideways, and sets the sizes to try it with.
import type { ElectronApplication, Page } from '@playwright/test'

/** The width of WCAG 2.2's reflow rule (SC 1.4.10), in CSS pixels; also the window's least width. */
export const NARROW_PX = 320

export async function setContentWidth(
  electron: ElectronApplication,
  widthPx: number,
): Promise<void> {
  await electron.evaluate(({ BrowserWindow }, width) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(width, 640)
  }, widthPx)
}

/** As a system setting for large text does: everything sized in rem grows. */
export async function setTextScale(page: Page, percent: number): Promise<void> {
  await page.evaluate((size) => {
    document.documentElement.style.fontSize = `${size}%`
  }, percent)
}

/** The elements that are wider than the place they are shown in, and whatever sticks out. */
export function sidewaysOverflow(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const name = (element: Element): string =>
      `${element.tagName.toLowerCase()}#${element.id}.${element.className}`
    const visuallyHidden = (element: Element): boolean =>
      element.closest('.visually-hidden') !== null
    return [...document.querySelectorAll('*')]
      .filter((element) => !visuallyHidden(element) && element.closest('svg') === null)
      .filter((element) => {
        const scrolls = element.scrollWidth > element.clientWidth + 1
        const isScroller = /auto|scroll/.test(getComputedStyle(element).overflowX)
        const box = element.getBoundingClientRect()
        const sticksOut = box.width > 0 && (box.right > innerWidth + 1 || box.left < -1)
        return (scrolls && isScroller && element.tagName !== 'INPUT') || sticksOut
      })
      .map(name)
  })
}
