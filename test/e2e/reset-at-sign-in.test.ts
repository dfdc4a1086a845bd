// A right password that must be changed first: the sign-in itself leads to a new one, and on to what it
// would have led to. The old password is asked for once.
import type { ControlCommandInput } from '../../login-service/control-commands'
import type { NewPasswordView } from '../../src-preload/contract'
import { freshPassword } from '../support/fresh-password'
import { targetOf, wireOf } from '../support/local-service'
import { appear } from '../support/screens/appear'
import { words } from '../support/screens/words'
import { expect, test } from './mfa-fixtures'

interface Wish {
  readonly name: string
  readonly command: Extract<
    ControlCommandInput,
    { kind: 'expirePassword' | 'requirePasswordChange' }
  >['kind']
  readonly reason: Exclude<NewPasswordView['reason'], 'link'>
}

const wishes: readonly Wish[] = [
  { name: 'an expired password', command: 'expirePassword', reason: 'expired' },
  {
    name: 'a password that an admin wants changed',
    command: 'requirePasswordChange',
    reason: 'mustChange',
  },
]

for (const { name, command, reason } of wishes) {
  test(`${name} leads to a new one at the sign-in, and then into the session`, async ({
    app,
    service,
    maria,
  }) => {
    const { form, newPassword, session, page } = app
    const wire = wireOf(maria.account)
    const password = freshPassword()
    await service.control.send({ kind: command, target: targetOf(maria) })
    await form.signIn(maria)
    await newPassword.expectOpen(reason)
    await expect(newPassword.field).toBeFocused()
    await appear(page.getByText(words(`newPassword.why.${reason}`)))

    await newPassword.save(password)

    await session.expectOpen()
    await session.expectStorage('protected')
    expect(await service.requests()).toEqual([
      wire.lookUp(200),
      wire.login(401),
      wire.password(200),
      wire.login(200),
    ])
    await session.switchAccount.click()
    await form.signIn(maria)
    await form.notice.expectShown('rejected')
    await form.signIn({ ...maria, password })
    await session.expectOpen()
  })
}

test('a change that is left changes nothing, and the next sign-in asks for it again', async ({
  app,
  service,
  maria,
}) => {
  const { form, newPassword } = app
  await service.control.send({ kind: 'expirePassword', target: targetOf(maria) })
  await form.signIn(maria)
  await newPassword.expectOpen('expired')
  await newPassword.type(freshPassword())

  await newPassword.backToSignIn.click()

  await form.expectOpen()
  expect(await form.contents()).toEqual({
    accountNumber: maria.account,
    loginName: maria.loginName,
    passwordLength: 0,
  })
  await form.signIn(maria)
  await newPassword.expectOpen('expired')
  expect(await service.posts()).toEqual([
    wireOf(maria.account).login(401),
    wireOf(maria.account).login(401),
  ])
})

test('where a second factor is asked for, it follows the new password: a set-up, or a code', async ({
  app,
  service,
  nina,
  phone,
  clock,
}) => {
  const { form, newPassword, enrolling, code, session } = app
  const passwords = [freshPassword(), freshPassword()] as const
  await service.control.send({ kind: 'expirePassword', target: targetOf(nina) })
  await form.signIn(nina)
  await newPassword.expectOpen('expired')
  await newPassword.save(passwords[0])
  await enrolling.scanWith(phone)
  await enrolling.type(await phone.code())
  await session.expectOpen()

  await session.switchAccount.click()
  await clock.pass(2)
  await service.control.send({ kind: 'requirePasswordChange', target: targetOf(nina) })
  await form.signIn({ ...nina, password: passwords[0] })
  await newPassword.expectOpen('mustChange')
  await newPassword.save(passwords[1])
  await code.expectOpen()
  await code.type(await phone.code())
  await session.expectOpen()
})

test('a service that does not announce the change is not sent one, and the app says where it goes', async ({
  app,
  service,
  maria,
}) => {
  const { form } = app
  const wire = wireOf(maria.account)
  await service.misbehave({ kind: 'servicesNotListed', services: ['passwordReset.v1'] })
  await service.control.send({ kind: 'expirePassword', target: targetOf(maria) })

  await form.signIn(maria)

  await form.notice.expectShown('passwordChangeElsewhere')
  await form.notice.expectHow('passwordChangeElsewhere')
  expect((await form.contents()).passwordLength).toBe(0)
  expect(await service.requests()).toEqual([wire.lookUp(200), wire.login(401)])
})

test('a change that was asked for too long ago is told as a link that is over', async ({
  app,
  service,
  maria,
}) => {
  const { form, newPassword, outcome } = app
  await service.misbehave({ kind: 'linkLifetime', lifetimeMs: 1, at: 'login' })
  await service.control.send({ kind: 'expirePassword', target: targetOf(maria) })
  await form.signIn(maria)
  await newPassword.expectOpen('expired')

  await newPassword.save(freshPassword())

  await outcome.expectShown('linkExpired')
  await outcome.backToSignIn.click()
  await form.expectOpen()
})
