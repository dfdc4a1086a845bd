// The CAPS LOCK hint, with the real lock of a real X server.
import { focusWindow, pressKeys } from '../support/real-keyboard'
import { appear } from '../support/screens/appear'
import { words } from '../support/screens/words'
import { expect, test } from './fixtures'

test('CAPS LOCK is pointed out while the password is typed, and only there', async ({ app }) => {
  const { form } = app
  await form.expectOpen()
  await focusWindow(words('app.name'))
  await form.password.focus()
  await pressKeys('a')
  await expect(form.password).toHaveValue('a')
  await expect(form.capsLockHint).toHaveCount(0)

  await pressKeys('Caps_Lock', 'b')
  try {
    await appear(form.capsLockHint)
    await expect(form.password).toHaveValue('aB')
    await expect(form.password).toHaveAccessibleDescription(words('password.capsLock'))

    await form.loginName.focus()
    await pressKeys('c')
    await expect(form.loginName).toHaveValue('C')
    await expect(form.capsLockHint).toHaveCount(0)
  } finally {
    await pressKeys('Caps_Lock')
  }

  await form.password.focus()
  await pressKeys('End', 'd')
  await expect(form.password).toHaveValue('aBd')
  await expect(form.capsLockHint).toHaveCount(0)
})
