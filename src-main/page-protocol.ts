// Serves the page's own files under app://sign-in/, and nothing else, with a policy that leaves
// the page no way to the network.
import { readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import { protocol, type Session } from 'electron'
import { SENDER_RULE } from '../src-preload/contract'
import { pagePath } from './page-path'

const SCHEME = SENDER_RULE.protocol.slice(0, -1)
export const PAGE_URL = `${SENDER_RULE.protocol}//${SENDER_RULE.host}/index.html`

export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
].join('; ')

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}

/** Must run before the app is ready. */
export function registerPageScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true } },
  ])
}

export function servePage(session: Session, pageFolder: string): void {
  session.protocol.handle(SCHEME, async (request) => {
    const path = pagePath(pageFolder, request.url)
    const contentType = path === null ? undefined : CONTENT_TYPES[extname(path)]
    if (path === null || contentType === undefined) return new Response(null, { status: 404 })
    const file = await readFile(path).catch(() => null)
    if (file === null) return new Response(null, { status: 404 })
    return new Response(new Uint8Array(file), {
      headers: {
        'content-type': contentType,
        'content-security-policy': CONTENT_SECURITY_POLICY,
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
      },
    })
  })
}
