// The page in place of the service's own for a forgotten password: shows what it was given, as text.
import { expect, it } from 'vitest'
import { exchange } from './https-exchange'
import { serviceUnderTest } from './service-under-test'

const { service } = serviceUnderTest()
const PATH = '/forgotMyPassword.html'

it('shows the account it was given and says whose page it is', async () => {
  const page = await exchange(service(), { path: `${PATH}?stId=31415926` })

  expect([page.status, page.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8'])
  expect(page.text).toContain('<p>Account: 31415926</p>')
  expect(page.text).toContain('stand-in of the Login Service')
  expect(page.text).toContain('a captcha of its own')
})

it('lets nothing be fetched, run or framed', async () => {
  const { headers } = await exchange(service(), { path: PATH })

  expect(headers['content-security-policy']).toBe("default-src 'none'; frame-ancestors 'none'")
})

it.each([
  ['no account', '', 'No account was given.'],
  ['an empty one', '?stId=', 'No account was given.'],
  ['more than one', '?stId=1&stId=2', 'No account was given.'],
  ['markup', '?stId=%3Cscript%3Ealert(1)', 'Account: &lt;script&gt;alert(1)'],
  ['a long one', `?stId=${'1'.repeat(99)}`, `Account: ${'1'.repeat(32)}</p>`],
])('stands with %s', async (_what, query, shown) => {
  const page = await exchange(service(), { path: `${PATH}${query}` })

  expect(page.status).toBe(200)
  expect(page.text).toContain(shown)
  expect(page.text).not.toContain('<script')
})
