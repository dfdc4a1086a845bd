// What people type and paste into the field for the code: digits of every kind are taken, and what
// is no code is named and never sent.
import { copyElsewhere } from '../support/clipboard-probes'
import { noteSecondFactorBodies } from '../support/main-probes'
import { appear } from '../support/screens/appear'
import { words } from '../support/screens/words'
import { expect, test, type RunningApp } from './mfa-fixtures'

async function paste({ electron, code }: RunningApp, text: string): Promise<void> {
  await copyElsewhere(electron, text)
  await code.field.press('Control+V')
}

const ways: readonly (readonly [string, (app: RunningApp, code: string) => Promise<void>])[] = [
  ['typed', ({ code }, text) => code.type(text)],
  [
    'pasted in two groups of three',
    (app, text) => paste(app, ` ${text.slice(0, 3)} ${text.slice(3)}\n`),
  ],
  ['pasted in full-width digits', (app, text) => paste(app, inDigitsFrom(0xff10, text))],
  [
    'typed in Arabic-Indic digits',
    ({ page }, text) => page.keyboard.insertText(inDigitsFrom(0x660, text)),
  ],
  [
    'typed with a break in the middle',
    async ({ page }, text) => {
      await page.keyboard.type(`${text.slice(0, 3)} `)
      await page.keyboard.type(text.slice(3))
    },
  ],
]

test('a code is sent by itself and as six plain digits, however it came into the field', async ({
  asked,
  service,
  phone,
}) => {
  const { code, session } = asked
  const bodies = await noteSecondFactorBodies(asked.electron)
  const digits = await phone.code()
  // An answer that says nothing of the code, so that it may be sent again.
  await service.misbehave({ kind: 'failing', status: 503, at: 'verify' })
  for (const [index, [name, enter]] of ways.entries()) {
    await test.step(name, async () => {
      await expect(code.field).toBeFocused()
      await enter(asked, digits)

      await expect.poll(service.requests).toHaveLength(index + 1)
      expect((await bodies()).at(-1), name).toContain(`"code":"${digits}"`)
      await code.notice.expectShown('serviceFailed')
    })
  }
  await service.behave()

  await code.type(digits)
  await session.expectOpen()
  expect(await service.requests()).toHaveLength(ways.length + 1)
})

test('what is no code is named and not sent', async ({ asked, service, phone }) => {
  const { code, page, session } = asked
  const digits = 6
  const cases = [
    ['', words('code.empty', { digits })],
    ['12345', words('code.incomplete', { missing: 1, digits })],
    ['1234567', words('code.tooLong', { present: 7, digits })],
    ['12a456', words('code.notDigits', { character: 'a' })],
    ['12345\u2462', words('code.notDigits', { character: '\u2462' })],
    ['-1234.5', words('code.notDigits', { character: '.' })],
  ] as const
  for (const [text, problem] of cases) {
    await test.step(problem, async () => {
      await code.field.clear()
      if (text !== '') await paste(asked, text)
      await page.keyboard.press('Enter')

      await appear(page.getByText(problem))
      await expect(code.field).toHaveAttribute('aria-invalid', 'true')
      await expect(code.field).toBeFocused()
    })
  }
  expect(await service.requests()).toEqual([])

  await code.field.clear()
  await code.type(await phone.code())
  await session.expectOpen()
})

test('a letter is pointed out as it is typed, before anything is sent', async ({
  asked,
  service,
}) => {
  const { code, page } = asked
  await code.type('12o')

  await appear(page.getByText(words('code.notDigits', { character: 'o' })))
  await page.keyboard.type('456')
  expect(await service.requests()).toEqual([])
})

test('the field is the one that systems fill in codes for, and the form names it', async ({
  asked,
}) => {
  const { field } = asked.code
  await expect(field).toHaveAttribute('autocomplete', 'one-time-code')
  await expect(field).toHaveAttribute('inputmode', 'numeric')
  await expect(field).toHaveAccessibleDescription(words('code.hint'))
})

/** The same number in another script, by where its zero stands. */
function inDigitsFrom(zero: number, text: string): string {
  return Array.from(text, (digit) => String.fromCodePoint(zero + Number(digit))).join('')
}
