// The admin's desk: find somebody who cannot sign in, see why, and help. Every change is asked for
// by name, done once, listed with who, whom and when, and shown as the service answered it.
import { logIn } from '../login-service/https-exchange'
import type { LocalService } from '../support/local-service'
import { wireOf } from '../support/local-service'
import { appear } from '../support/screens/appear'
import { words } from '../support/screens/words'
import { expect, MFA_ACCOUNT, test } from './mfa-fixtures'

const wire = wireOf(MFA_ACCOUNT)

/** Saves of a user, whoever it is. */
const SAVED = /^PUT .*\/le-users\/users\/[0-9]+ 200$/

async function isMfaOn(service: LocalService): Promise<boolean | undefined> {
  const { mfa } = await service.control.status()
  return mfa.find(({ account }) => account === MFA_ACCOUNT)?.enabled
}

test('a disabled user is enabled by an admin, and can sign in again', async ({
  atDesk,
  service,
  leo,
}) => {
  const { desk, session, form, enrolling } = atDesk
  const dana = service.person('dana.blocked')
  await expect(desk.entries.first()).toContainText(dana.loginName)
  await desk.choose(dana.loginName)
  await expect(desk.fact('state')).toHaveText(words('person.disabledBecause.failedTries'))
  await expect(desk.fact('mfa')).toHaveText(words('person.mfa.notEnrolled.meaning'))
  await expect(desk.ask('resetMfa')).toHaveCount(0)

  await desk.ask('enable').click()
  const question = desk.question('enable', { loginName: dana.loginName })
  await appear(question)
  expect(await service.puts()).toEqual([])
  const askedMs = Date.now()
  await desk.confirm('enable').click()

  await desk.expectDone('enable', { loginName: dana.loginName })
  await expect(desk.fact('state')).toHaveText(words('person.enabled'))
  expect(await service.puts()).toEqual([expect.stringMatching(SAVED)])
  const { audit } = await service.control.status()
  expect(audit).toMatchObject([
    { who: leo.loginName, what: 'enableUser', whom: dana.loginName, outcome: 'done' },
  ])
  // By the service's clock, which is at most half a step off here.
  expect(Math.abs((audit[0]?.atMs ?? 0) - askedMs)).toBeLessThan(30_000)

  await desk.close.click()
  await session.switchAccount.click()
  await form.signIn(dana)
  await enrolling.expectOpen()
})

test('an unanswered question changes nothing', async ({ atDesk, service }) => {
  const { desk, page } = atDesk
  await desk.choose('dana.blocked')
  await desk.ask('enable').click()
  const question = desk.question('enable', { loginName: 'dana.blocked' })
  await appear(question)
  await expect(desk.cancel).toBeFocused()

  await page.keyboard.press('Escape')

  await expect(question).toHaveCount(0)
  await expect(desk.ask('enable')).toBeFocused()
  expect(await service.puts()).toEqual([])
  expect((await service.control.status()).audit).toEqual([])
})

test('MFA is turned off and on for the account, after a question that says whom it concerns', async ({
  atDesk,
  service,
  leo,
  nina,
}) => {
  const { desk, page } = atDesk
  const everybody = { accountNumber: MFA_ACCOUNT }
  const loginStatus = async (): Promise<number> =>
    (await logIn(service, { ...nina, username: nina.loginName })).status
  await appear(page.getByText(words('account.mfa.on')))

  await desk.ask('turnMfaOff').click()
  await expect(desk.question('turnMfaOff', everybody)).toContainText(
    words('desk.turnMfaOff.meaning'),
  )
  await desk.confirm('turnMfaOff').click()
  await desk.expectDone('turnMfaOff')
  await appear(page.getByText(words('account.mfa.off')))
  expect(await isMfaOn(service)).toBe(false)
  expect(await loginStatus()).toBe(200)

  await desk.putAway.click()
  await desk.ask('turnMfaOn').click()
  await expect(desk.question('turnMfaOn', everybody)).toContainText(words('desk.turnMfaOn.meaning'))
  await desk.confirm('turnMfaOn').click()
  await desk.expectDone('turnMfaOn')
  expect(await isMfaOn(service)).toBe(true)
  expect(await loginStatus()).toBe(401)

  expect(await service.puts()).toEqual([wire.switchMfa(200), wire.switchMfa(200)])
  expect((await service.control.status()).audit).toMatchObject([
    { who: leo.loginName, what: 'switchMfaOff', whom: null, outcome: 'done' },
    { who: leo.loginName, what: 'switchMfaOn', whom: null, outcome: 'done' },
  ])
})

test('people are found by parts of their names, and their last tries are told', async ({
  atDesk,
  service,
  nina,
}) => {
  const { desk } = atDesk
  const totalCount = await desk.entries.count()
  expect(totalCount).toBeGreaterThanOrEqual(4)

  await desk.search.fill('KAUR nina')
  await appear(desk.found('desk.found', { matchCount: 1, totalCount }))
  await expect(desk.entries).toHaveCount(1)
  await expect(desk.entry(nina.loginName)).toBeVisible()

  await desk.search.fill('nobody-of-that-name')
  await appear(desk.found('desk.noMatch', { query: 'nobody-of-that-name' }))
  await expect(desk.entries).toHaveCount(0)

  await desk.search.fill('')
  await expect(desk.entries).toHaveCount(totalCount)
  expect(await service.requests()).toEqual([])

  await logIn(service, { ...nina, username: nina.loginName, password: 'not-the-password' })
  await desk.reload.click()
  await desk.choose(nina.loginName)
  await expect(desk.fact('lastTries')).toContainText(words('lastTries.wrongPassword'))
  await desk.backToList.click()
  await desk.choose('ravi.lost')
  await expect(desk.fact('lastTries')).toHaveText(words('lastTries.none'))
})

test('the whole way is one for the keyboard', async ({ atDesk }) => {
  const { desk, page } = atDesk
  const tabTo = async (place: typeof desk.search): Promise<void> => {
    for (let count = 0; count < 30; count += 1) {
      await page.keyboard.press('Tab')
      if (await place.evaluate((element) => element === document.activeElement)) return
    }
    throw new Error('the Tab key does not lead there')
  }
  await expect(desk.heading).toBeFocused()
  await tabTo(desk.search)
  await page.keyboard.type('dana')
  await expect(desk.entries).toHaveCount(1)
  await tabTo(desk.entry('dana.blocked'))
  await page.keyboard.press('Enter')
  await expect(desk.person('dana.blocked')).toBeFocused()
  await tabTo(desk.ask('enable'))
  await page.keyboard.press('Enter')
  await expect(desk.cancel).toBeFocused()
  await tabTo(desk.confirm('enable'))
  await page.keyboard.press('Enter')

  await desk.expectDone('enable', { loginName: 'dana.blocked' })
  await expect(desk.putAway).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(desk.person('dana.blocked')).toBeFocused()
  await tabTo(desk.backToList)
  await page.keyboard.press('Enter')
  await expect(desk.entry('dana.blocked')).toBeFocused()
})
