// What the bench does with the app: types into the form with the keyboard, clicks, waits for words
// on the screen. The password is typed; it is never part of an expression that is evaluated.
import { words } from '../support/screens/words'
import type { Person } from '../support/local-service'
import type { MeasuredWindow } from './measured-window'

const HEADING = `document.querySelector('h1')?.textContent`
const SUBMIT = 'button[type=submit]'

const FOCUSED = `document.activeElement?.id`

/** Types what is missing: a start after a sign-in remembers everything but the password. */
export async function fillIn(app: MeasuredWindow, person: Person): Promise<void> {
  await app.until(`['accountNumber', 'password'].includes(${FOCUSED})`)
  if ((await app.evaluate(FOCUSED)) === 'accountNumber') {
    await app.insertText(person.account)
    await app.press('Tab')
    await app.insertText(person.loginName)
    await app.press('Tab')
  }
  await app.insertText(person.password)
  await app.until(hasText('[id=accountNumber-remark]', words('accountCheck.found', { site: '' })))
}

/** Milliseconds from the click on the button until the signed-in screen has been painted. */
export async function clickToSignedIn(app: MeasuredWindow): Promise<number> {
  const measured = app.evaluate(
    `window.benchClickToHeading(${JSON.stringify(words('signedIn.title'))})`,
  )
  await app.click(SUBMIT)
  return Number(await measured)
}

/** Waits until the session is where it is kept, which the signed-in screen does not wait for. */
export async function untilSaved(app: MeasuredWindow): Promise<void> {
  await app.until(hasText('.storage', words('storage.protected.state')))
}

/** Leaves an empty form behind. */
export async function signOutToEmptyForm(app: MeasuredWindow): Promise<void> {
  // The first of the two ways out: "Switch account".
  await app.click('.session .buttons button')
  await app.until(`${HEADING} === ${JSON.stringify(words('signIn.title'))}`)
}

function hasText(selector: string, text: string): string {
  const found = `document.querySelector(${JSON.stringify(selector)})`
  return `${found}?.textContent.includes(${JSON.stringify(text)}) === true`
}
