// A page in place of the agent workspace, so that "open the workspace" leads somewhere. It is no
// part of the Login Service and shows nothing of a session.
import type { App } from '../app-types'

/** The path form of the real workspace, `https://z1.le.liveperson.net/a/{account}/`. */
export function addWorkspaceRoute(app: App): void {
  app.get('/a/:account/', (_request, reply) =>
    reply
      .type('text/html; charset=utf-8')
      .header('content-security-policy', "default-src 'none'")
      .send(page),
  )
}

const page = `<!doctype html>
<html lang="en"><head><title>Local Login Service</title></head>
<body><h1>The agent workspace would open here</h1>
<p>This is the local stand-in of the Login Service; it has no workspace.</p></body></html>
`
