// A page in place of the service's own for a forgotten password. It shows which account it was given
// and asks for nothing: the real one has a form and a captcha of its own, and cannot be copied here.
import type { App, AppRequest } from '../app-types'
import { escapeHtml } from '../html-text'

/** The path is documented (KCA/faq in README.md); what stands on the page here is not the real one's. */
export const HOSTED_RESET_PATH = '/forgotMyPassword.html'

export function addHostedResetPageRoute(app: App): void {
  app.get(HOSTED_RESET_PATH, (request, reply) =>
    reply
      .type('text/html; charset=utf-8')
      .header('content-security-policy', "default-src 'none'; frame-ancestors 'none'")
      .header('referrer-policy', 'no-referrer')
      .header('cache-control', 'no-store')
      .send(page(accountIn(request))),
  )
}

/** `stId` of the query, as the app sends it; empty where there is none. */
function accountIn({ query }: AppRequest): string {
  const isGiven = typeof query === 'object' && query !== null && 'stId' in query
  return isGiven && typeof query.stId === 'string' ? query.stId.slice(0, LONGEST_ACCOUNT) : ''
}

/** More than any account number, in characters. */
const LONGEST_ACCOUNT = 32

function page(account: string): string {
  const given = account === '' ? 'No account was given.' : `Account: ${escapeHtml(account)}`
  return `<!doctype html>
<html lang="en"><head><title>Forgot your password? (stand-in)</title></head>
<body><h1>Forgot your password?</h1>
<p>${given}</p>
<p>This page belongs to the local stand-in of the Login Service and sends no e-mail. LivePerson's own page
has a form here with a captcha of its own ("I'm not a robot") and a button, Submit.</p>
<p>Go back to Agent Sign-In and tell it what the page showed; here you may choose.</p></body></html>
`
}
