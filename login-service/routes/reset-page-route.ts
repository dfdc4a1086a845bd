// The page behind the link of a reset message, for who opens it in a browser: it sends people to
// the app. It neither looks at the link nor uses it up, so that a mail gateway may open it too.
import type { App } from '../app-types'

export function addResetPageRoute(app: App): void {
  app.get('/a/:account/reset-password', (_request, reply) =>
    reply
      .type('text/html; charset=utf-8')
      .header('content-security-policy', "default-src 'none'; frame-ancestors 'none'")
      .header('referrer-policy', 'no-referrer')
      .header('cache-control', 'no-store')
      .send(page),
  )
}

const page = `<!doctype html>
<html lang="en"><head><title>Reset your password</title></head>
<body><h1>Open this link in Agent Sign-In</h1>
<p>Copy the link from the message and paste it into Agent Sign-In, under "Forgot your password?".
This is the local stand-in of the Login Service; it has no page of its own for a new password.</p></body></html>
`
