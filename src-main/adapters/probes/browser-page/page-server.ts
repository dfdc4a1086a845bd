// The server of the loopback page: one port, one token, files of page-files.ts, one report. Answers
// nobody who does not know the token, and listens on this computer only.
import { randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { PageReport } from '../../../core/troubleshooting/browser-facts'
import {
  BAIT_NAMES,
  COOKIE_LIFE_SECONDS,
  FRAME_HTML,
  FRAME_JS,
  PAGE_CSS,
  PAGE_JS,
  pageHtml,
  PLAIN_SCRIPT,
  POP_UP_HTML,
  POP_UP_JS,
  SERVER_COOKIE,
} from './page-files'
import { LARGEST_REPORT_BYTES, pageReport } from './page-report'

const LOOPBACK = '127.0.0.1'
/** The other name of this computer, which browsers take for another site. */
const OTHER_NAME = 'localhost'

export type PageEvent =
  | { readonly kind: 'opened' }
  | { readonly kind: 'scriptsOff' }
  | { readonly kind: 'reported'; readonly report: PageReport }

export interface PageServer {
  /** For the browser; holds the token. */
  readonly url: string
  readonly close: () => void
}

/** @throws the system's own error when no port can be had */
export async function startPageServer(
  clickWaitMs: number,
  onEvent: (event: PageEvent) => void,
): Promise<PageServer> {
  const token = randomBytes(16).toString('hex')
  const server = createServer()
  const port = await listen(server)
  const names = [`${LOOPBACK}:${port}`, `${OTHER_NAME}:${port}`]
  const otherSite = `http://${OTHER_NAME}:${port}`
  const html = pageHtml({ otherSite: `${otherSite}/${token}`, clickWaitMs })
  let hasReported = false

  server.on('request', (request, response) => {
    const [, given, file = ''] = (request.url ?? '').split('/')
    // Another name would be a foreign page that had its own name point here.
    if (given !== token || !names.includes(request.headers.host ?? '')) {
      answer(response, 404, 'text/plain', '')
      return
    }
    response.setHeader('content-security-policy', policyFor(file, otherSite))
    if (request.method === 'POST' && file === 'report') {
      void takeReport(request).then((report) => {
        answer(response, report === null || hasReported ? 400 : 204, 'text/plain', '')
        if (report === null || hasReported) return
        hasReported = true
        onEvent({ kind: 'reported', report })
      })
      return
    }
    if (request.method !== 'GET') {
      answer(response, 405, 'text/plain', '')
      return
    }
    answerFile(file, html, request, response)
    if (file === '') onEvent({ kind: 'opened' })
    if (file === 'scripts-off.png') onEvent({ kind: 'scriptsOff' })
  })

  return {
    url: `http://${LOOPBACK}:${port}/${token}/`,
    close() {
      server.close()
      // What was answered is on its way; connections kept open for more would hold the port.
      server.closeIdleConnections()
      setTimeout(() => {
        server.closeAllConnections()
      }, LAST_ANSWER_MS).unref()
    },
  }
}

/** For the answer to the report itself. */
const LAST_ANSWER_MS = 1_000

function listen(server: Server): Promise<number> {
  return new Promise((settle, reject) => {
    server.once('error', reject)
    server.listen(0, LOOPBACK, () => {
      const address = server.address()
      if (typeof address === 'object' && address !== null) settle(address.port)
      else reject(new Error('No port'))
    })
  })
}

/** The page may load scripts and one frame of the other name, and speak to its own server. */
function policyFor(file: string, otherSite: string): string {
  const own = "default-src 'none'; base-uri 'none'; form-action 'none'"
  return file === ''
    ? `${own}; script-src 'self' ${otherSite}; frame-src ${otherSite}; connect-src 'self'; img-src 'self'; style-src 'self'; frame-ancestors 'none'`
    : `${own}; script-src 'self'; connect-src 'self'`
}

const SCRIPT = 'text/javascript; charset=utf-8'
const HTML = 'text/html; charset=utf-8'

const FILES = new Map<string, readonly [type: string, text: string]>([
  ['page.css', ['text/css; charset=utf-8', PAGE_CSS]],
  ['page.js', [SCRIPT, PAGE_JS]],
  ['frame.html', [HTML, FRAME_HTML]],
  ['frame.js', [SCRIPT, FRAME_JS]],
  ['pop-up.html', [HTML, POP_UP_HTML]],
  ['pop-up.js', [SCRIPT, POP_UP_JS]],
  ['set-cookie', ['text/plain', '']],
  ...[PLAIN_SCRIPT, ...BAIT_NAMES].map((name) => [name, [SCRIPT, '']] as const),
])

function answerFile(
  file: string,
  html: string,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  if (file === '') {
    answer(response, 200, HTML, html)
    return
  }
  if (file === 'sent-cookie') {
    const isSent = (request.headers.cookie ?? '').includes(`${SERVER_COOKIE}=1`)
    answer(response, 200, 'text/plain', isSent ? 'yes' : 'no')
    return
  }
  if (file === 'set-cookie') {
    const isOther = request.headers.host?.startsWith(OTHER_NAME) === true
    const site = isOther ? 'SameSite=None; Secure' : 'SameSite=Lax'
    const cookie = `${SERVER_COOKIE}=1; Max-Age=${COOKIE_LIFE_SECONDS}; HttpOnly; ${site}`
    response.setHeader('set-cookie', cookie)
  }
  const [type, text] = FILES.get(file) ?? []
  if (type === undefined || text === undefined) answer(response, 404, 'text/plain', '')
  else answer(response, 200, type, text)
}

function answer(response: ServerResponse, status: number, type: string, text: string): void {
  response
    .writeHead(status, {
      'content-type': type,
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    })
    .end(text)
}

/** Null for what is no report, comes from another page or does not end. */
async function takeReport(request: IncomingMessage): Promise<PageReport | null> {
  const { origin, host, 'user-agent': userAgent = '', dnt } = request.headers
  const asksNotToTrack = dnt === '1' || request.headers['sec-gpc'] === '1'
  if (origin !== `http://${host ?? ''}`) return null
  const pieces: Buffer[] = []
  let sizeBytes = 0
  try {
    for await (const piece of request) {
      if (!Buffer.isBuffer(piece)) return null
      sizeBytes += piece.length
      if (sizeBytes > LARGEST_REPORT_BYTES) return null
      pieces.push(piece)
    }
  } catch {
    return null
  }
  return pageReport(Buffer.concat(pieces).toString('utf8'), { userAgent, asksNotToTrack })
}
