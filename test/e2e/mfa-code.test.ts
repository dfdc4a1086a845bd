// The code at a sign-in, judged by the service: wrong, late, early, replayed. Each is explained
// without blame, costs one request, and leaves the way open for the next code.
import { wireOf } from '../support/local-service'
import { STEP_MS } from '../support/service-clock'
import { appear } from '../support/screens/appear'
import { words } from '../support/screens/words'
import { expect, MFA_ACCOUNT, test } from './mfa-fixtures'

const wire = wireOf(MFA_ACCOUNT)

test('a wrong code is explained, empties the field, and the right one then signs in', async ({
  asked,
  service,
  phone,
}) => {
  const { code, session } = asked
  const [wrong = ''] = await phone.wrongCodes(1)

  await code.type(wrong)

  await code.notice.expectShown('codeRefused', { triesLeft: 4 })
  await expect(code.field).toHaveValue('')
  await expect(code.field).toBeFocused()
  await expect(code.field).toHaveAccessibleDescription(
    `${words('code.hint')} ${words('notice.codeRefused.what')}`,
  )
  await code.notice.expectHow('codeRefused', { triesLeft: 4 })
  expect(await code.notice.evidence('status')).toBe('401')

  await code.type(await phone.code())
  await session.expectOpen()
  expect(await service.requests()).toEqual([wire.verify(401), wire.verify(200)])
})

test('a late code and an early one are refused like any other: the phone’s key is not known here', async ({
  asked,
  service,
  phone,
}) => {
  const { code, session } = asked
  await code.type(await phone.code({ offByMs: -3 * STEP_MS }))
  await code.notice.expectShown('codeRefused', { triesLeft: 4 })
  await code.notice.expectHow('codeRefused', { triesLeft: 4 })

  await code.type(await phone.code({ offByMs: 3 * STEP_MS }))
  await code.notice.expectHow('codeRefused', { triesLeft: 3 })

  await code.type(await phone.code())
  await session.expectOpen()
  expect(await service.requests()).toEqual([wire.verify(401), wire.verify(401), wire.verify(200)])
})

for (const [name, offByMs] of [
  ['slow', -STEP_MS],
  ['fast', STEP_MS],
] as const) {
  test(`a phone that is half a minute ${name} is let in`, async ({
    asked,
    service,
    phone,
    clock,
  }) => {
    await clock.pass(1)

    await asked.code.type(await phone.code({ offByMs }))

    await asked.session.expectOpen()
    expect(await service.requests()).toEqual([wire.verify(200)])
  })
}

test('a code works once: replayed or older it is refused, and the next one signs in', async ({
  asked,
  service,
  nina,
  phone,
}) => {
  const { form, code, session } = asked
  const used = await phone.code()
  await code.type(used)
  await session.expectOpen()
  await session.signOut.click()
  await form.notice.expectShown('signedOut')
  await form.signIn(nina)
  await code.expectOpen()
  await service.forgetRequests()

  await code.type(used)
  await code.notice.expectShown('codeUsed')
  await code.type(await phone.code({ offByMs: -STEP_MS }))
  await expect.poll(service.requests).toHaveLength(2)
  await code.notice.expectShown('codeUsed')
  await code.type(await phone.code({ offByMs: STEP_MS }))

  await session.expectOpen()
  expect(await service.requests()).toEqual([wire.verify(401), wire.verify(401), wire.verify(200)])
})

test('the code that was just refused is not sent a second time', async ({
  asked,
  service,
  phone,
}) => {
  const { code, session } = asked
  const [wrong = '', other = ''] = await phone.wrongCodes(2)
  await code.type(wrong)
  await code.notice.expectShown('codeRefused', { triesLeft: 4 })

  await code.type(wrong)
  await expect(code.field).toHaveValue('')
  await code.notice.expectHow('codeRefused', { triesLeft: 4, repeated: 'yes' })
  expect(await service.requests()).toEqual([wire.verify(401)])

  await code.type(other)
  await code.notice.expectHow('codeRefused', { triesLeft: 3 })
  await code.type(await phone.code())
  await session.expectOpen()
  expect(await service.requests()).toEqual([wire.verify(401), wire.verify(401), wire.verify(200)])
})

test('one code is in flight at a time, whatever is pressed meanwhile', async ({
  asked,
  service,
  phone,
}) => {
  const { code, page, session } = asked
  service.gate.holdAnswers()

  await code.type(await phone.code())
  await appear(code.verifying)
  for (let count = 0; count < 5; count += 1) await page.keyboard.press('Enter')
  await page.keyboard.type('123456')
  await code.verifying.click({ force: true })
  await expect(code.field).toHaveValue('')
  await expect.poll(service.requests).toEqual([wire.verify(200)])
  service.gate.releaseAnswers()

  await session.expectOpen()
  expect(await service.requests()).toEqual([wire.verify(200)])
})

test('five wrong codes end the sign-in, and the password starts another', async ({
  asked,
  service,
  nina,
  phone,
}) => {
  const { form, code, session } = asked
  for (const [index, wrong] of (await phone.wrongCodes(5)).entries()) {
    await code.type(wrong)
    await expect.poll(service.requests).toHaveLength(index + 1)
    if (index < 4) {
      await code.notice.expectShown('codeRefused', { triesLeft: 4 - index })
    }
  }

  await form.notice.expectShown('tooManyCodes')
  expect(await form.contents()).toEqual({
    accountNumber: nina.account,
    loginName: nina.loginName,
    passwordLength: 0,
  })
  await expect(form.password).toBeFocused()
  expect(await service.requests()).toEqual(Array.from({ length: 5 }, () => wire.verify(401)))

  await form.signIn(nina)
  await code.expectOpen()
  await code.type(await phone.code())
  await session.expectOpen()
})

test('wrong codes count towards the lock-out, and the end of it is said as the service says it', async ({
  asked,
  service,
  nina,
  phone,
}) => {
  const { form, code } = asked
  await service.misbehave({ kind: 'lockedAfter', tries: 3 })
  const [first = '', second = '', third = ''] = await phone.wrongCodes(3)

  await code.type(first)
  await code.notice.expectShown('codeRefused', { triesLeft: 2 })
  await code.type(second)
  await expect.poll(service.requests).toHaveLength(2)
  await code.notice.expectShown('codeRefused', { triesLeft: 1 })
  await code.type(third)

  await form.notice.expectShown('userDisabledNow')
  const { failedTries } = await service.control.status()
  expect(failedTries).toMatchObject([{ loginName: nina.loginName, locked: true }])

  await form.signIn(nina)
  await form.notice.expectShown('rejected')
  expect((await service.posts()).slice(3)).toEqual([wire.login(401)])
})
