// The desktop's theme as the app sees it. Changes nothing else.
import { expect } from '@playwright/test'
import type { Stage } from './stage'

export type Theme = 'dark' | 'light'

/** Resolves when the page has taken it up. */
export async function setTheme(stage: Stage, theme: Theme): Promise<void> {
  const { electron, page } = stage.app()
  await electron.evaluate(({ nativeTheme }, wanted) => {
    nativeTheme.themeSource = wanted
  }, theme)
  const isDark = (): Promise<boolean> =>
    page.evaluate(() => window.matchMedia('(prefers-color-scheme: dark)').matches)
  await expect.poll(isDark).toBe(theme === 'dark')
}
