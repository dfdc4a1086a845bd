// What the bench does with the app: types into the form with the keyboard, clicks, waits for words
// on the screen. Passwords and codes are typed; they are never part of an expression that is
// evaluated.
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
  return timeToSignedIn(app, 'click', () => app.click(SUBMIT))
}

/** Sends the password of somebody who is then asked for a code. */
export async function clickToCodeField(app: MeasuredWindow): Promise<void> {
  await app.click(SUBMIT)
  await app.until(`${HEADING} === ${JSON.stringify(words('code.title'))} && ${FOCUSED} === 'code'`)
}

/** Milliseconds from the key of the last digit until the signed-in screen has been painted. */
export async function typeCode(app: MeasuredWindow, code: string): Promise<number> {
  for (const digit of code.slice(0, -1)) await app.pressDigit(digit)
  return timeToSignedIn(app, 'keydown', () => app.pressDigit(code.slice(-1)))
}

/** Waits until the session is where it is kept, which the signed-in screen does not wait for. */
export async function untilSaved(app: MeasuredWindow): Promise<void> {
  await app.until(hasText('.storage', words('storage.protected.state')))
}

/** Leaves an empty form behind. */
export async function signOutToEmptyForm(app: MeasuredWindow): Promise<void> {
  // The first of the two ways out: "Switch account".
  await app.click('.session > .buttons button')
  await app.until(`${HEADING} === ${JSON.stringify(words('signIn.title'))}`)
}

/** The page watches before anything is done: what it did not see it could not time. */
async function timeToSignedIn(
  app: MeasuredWindow,
  from: 'click' | 'keydown',
  act: () => Promise<void>,
): Promise<number> {
  const given = [from, words('signedIn.title')].map((text) => JSON.stringify(text)).join(', ')
  await app.evaluate(`window.benchWatch(${given})`)
  await act()
  const waitedMs = Number(await app.evaluate('window.benchWaited'))
  if (!Number.isFinite(waitedMs)) throw new Error(`the ${from} was not seen by the page`)
  return waitedMs
}

function hasText(selector: string, text: string): string {
  const found = `document.querySelector(${JSON.stringify(selector)})`
  return `${found}?.textContent.includes(${JSON.stringify(text)}) === true`
}
