// What is noticed before a password leaves the app, with the real lock and the real layouts of a real
// X server: nothing is sent while the question is open, and one key answers it.
import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Locator } from '@playwright/test'
import type { LocalService, Person } from '../support/local-service'
import { wireOf } from '../support/local-service'
import { focusWindow, pressKeys } from '../support/real-keyboard'
import { appear } from '../support/screens/appear'
import { words } from '../support/screens/words'
import { expect, test, type RunningApp } from './fixtures'

const run = promisify(execFile)

function question({ page }: RunningApp): Locator {
  return page.getByRole('alertdialog', { name: words('preflight.title') })
}

async function expectAsked(
  app: RunningApp,
  service: LocalService,
  warning: 'capsLock' | 'otherLayout' | 'spacesAroundPassword' | 'fullWidth',
): Promise<void> {
  await appear(question(app))
  await expect(question(app)).toContainText(words(`preflight.${warning}`))
  await expect(question(app)).toBeFocused()
  expect(await service.posts()).toEqual([])
}

/** As somebody types it, key by key; every sign of the demo passwords has a key of its own. */
async function typePassword(app: RunningApp, person: Person): Promise<void> {
  await app.form.fillIn({ ...person, password: 'x' })
  await app.form.password.fill('')
  await app.form.password.focus()
  await focusWindow(words('app.name'))
}

test('CAPS LOCK is asked about at the submission, and Enter sends all the same', async ({
  app,
  service,
  maria,
}) => {
  await typePassword(app, maria)
  await pressKeys('Caps_Lock', 'a', 'b')
  try {
    await pressKeys('Return')
    await expectAsked(app, service, 'capsLock')
    await pressKeys('Return')
    await app.form.notice.expectShown('rejected')
  } finally {
    await pressKeys('Caps_Lock')
  }
  expect(await service.posts()).toEqual([wireOf(maria.account).login(401)])
})

test('a password that was pasted with a space after it can be looked at again', async ({
  app,
  service,
  maria,
}) => {
  const { form, page, session } = app
  await form.signIn({ ...maria, password: `${maria.password} ` })
  await expectAsked(app, service, 'spacesAroundPassword')

  await page.keyboard.press('Escape')
  await expect(form.password).toBeFocused()
  await expect(question(app)).toHaveCount(0)
  await page.keyboard.press('End')
  await page.keyboard.press('Backspace')
  await page.keyboard.press('Enter')

  await session.expectOpen()
  expect(await service.posts()).toEqual([wireOf(maria.account).login(200)])
})

test('full-width letters are pointed out, and the button sends them all the same', async ({
  app,
  service,
  maria,
}) => {
  await app.form.signIn({ ...maria, password: 'Ｓｅｓａｍｅ-4711' })
  await expectAsked(app, service, 'fullWidth')

  await app.page.getByRole('button', { name: words('preflight.sendAllTheSame') }).click()

  await app.form.notice.expectShown('rejected')
})

/** Right of Tab, and right of T. By their places: their names change with the layout. */
const [Q_KEY, Y_KEY] = ['24', '29']

/** With a key, and what it types there. */
const layouts: readonly (readonly [name: string, layout: string, key: string, typed: string])[] = [
  ['a Russian', 'ru', Q_KEY, 'й'],
  ['a French (AZERTY)', 'fr', Q_KEY, 'a'],
  ['a German (QWERTZ)', 'de', Y_KEY, 'z'],
]

for (const [name, layout, key, typed] of layouts) {
  test(`${name} layout after an English one is pointed out, before anything is sent`, async ({
    start,
    service,
    profile,
    maria,
  }) => {
    const first = await start()
    await first.form.fillIn(maria)
    await focusWindow(words('app.name'))
    await pressKeys('Shift_L')
    await first.form.submit.click()
    await first.session.expectOpen()
    await first.session.switchAccount.click()
    await first.form.expectOpen()
    await expect
      .poll(() => readFile(join(profile, 'keyboard.json'), 'utf8').catch(() => ''))
      .toContain('q a z y 1 2')
    await first.close()
    await service.forgetRequests()
    const second = await start()
    await typePassword(second, maria)
    await run('setxkbmap', [layout])
    try {
      // The X server tells its programs of a new layout in its own time.
      await expect
        .poll(async () => {
          await second.form.password.fill('')
          await run('xdotool', ['key', '--delay', '20', key])
          return second.form.password.inputValue()
        })
        .toBe(typed)
      await second.page.keyboard.press('Enter')
      await expectAsked(second, service, 'otherLayout')
    } finally {
      await run('setxkbmap', ['us'])
    }
  })
}
