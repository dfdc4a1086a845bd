// The same form as other eyes need it: dark, in the system's high-contrast colours, as narrow as
// the window gets, and with text twice as large.
import { expect, type Page } from '@playwright/test'
import { setTheme } from './desktop-theme'
import type { Step, Take } from './guide'
import type { OpenApp, Stage } from './stage'

/** The window's least width and height (src-main/window.ts), in density-independent pixels. */
const NARROW = { width: 320, height: 720 } as const
const ORDINARY = { width: 480, height: 760 } as const

export const stepsOfAppearance: readonly Step[] = [
  {
    title: 'The form on a dark desktop',
    expectation: 'light text on a dark ground',
    async run(stage: Stage, take: Take): Promise<void> {
      const { form } = await openForm(stage)
      await setTheme(stage, 'dark')
      await form.notice.expectNone()
      await take('dark-form')
    },
  },
  {
    title: 'The open session on a dark desktop',
    expectation: 'the open session in dark colours',
    async run(stage: Stage, take: Take): Promise<void> {
      const { form, session } = stage.app()
      await form.signIn(stage.agent)
      await session.expectStorage('protected')
      await take('dark-session')
      await session.switchAccount.click()
      await form.expectOpen()
      await setTheme(stage, 'light')
    },
  },
  {
    title: 'The form in high-contrast colours',
    expectation: 'the form in the system’s own colours, its fields with visible borders',
    async run(stage: Stage, take: Take): Promise<void> {
      const { page, form } = stage.app()
      await page.emulateMedia({ forcedColors: 'active' })
      await form.expectOpen()
      await take('high-contrast-form')
      await page.emulateMedia({ forcedColors: null })
    },
  },
  {
    title: 'The form in a window of 320 pixels',
    expectation: 'everything within the width, nothing to scroll sideways',
    async run(stage: Stage, take: Take): Promise<void> {
      const app = await openForm(stage)
      await resize(stage, NARROW)
      await expect.poll(() => app.page.evaluate(() => window.innerWidth)).toBe(NARROW.width)
      await app.form.accountNumber.fill(stage.agent.account)
      await take('narrow-form')
    },
  },
  {
    title: 'The form with text of 200 %',
    expectation: 'letters twice as large, everything within the width',
    async run(stage: Stage, take: Take): Promise<void> {
      const { page } = stage.app()
      await resize(stage, ORDINARY)
      await expect.poll(() => page.evaluate(() => window.innerWidth)).toBe(ORDINARY.width)
      await scaleText(page, '200%')
      await take('large-text-form')
      await scaleText(page, '')
    },
  },
]

/** A start without saved session, so that the form has nothing to say. */
async function openForm(stage: Stage): Promise<OpenApp> {
  await stage.takeFreshProfile()
  const app = await stage.start()
  await app.form.expectOpen()
  return app
}

async function resize(stage: Stage, size: typeof NARROW | typeof ORDINARY): Promise<void> {
  await stage.app().electron.evaluate(({ BrowserWindow }, { width, height }) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(width, height)
  }, size)
}

/** Larger letters and nothing else, as a person sets them in the system. */
function scaleText(page: Page, size: string): Promise<void> {
  return page.evaluate((wanted) => {
    document.documentElement.style.fontSize = wanted
  }, size)
}
