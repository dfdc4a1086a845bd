// The loopback page and its server, with a hand in place of the browser: who gets an answer, what
// counts as a report, and that everything ends. Real browsers: test/contract/browser-checks.test.ts.
import { request } from 'node:http'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  pageReport,
  reportingBrowser,
} from '../../../../src-main/adapters/probes/browser-page/page-report'
import { tryBrowserPage } from '../../../../src-main/adapters/probes/browser-page/try-browser-page'
import type { PageOutcome } from '../../../../src-main/core/troubleshooting/browser-facts'

const REPORT = JSON.stringify({
  isBrave: false,
  scriptCookie: 'worked',
  sentCookie: 'worked',
  localStorage: 'worked',
  sessionStorage: 'worked',
  indexedDb: 'worked',
  thirdPartyCookie: 'partitionedOnly',
  thirdPartySentCookie: 'refused',
  thirdPartyStorage: 'worked',
  plainScript: 'worked',
  baitLoaded: ['prebid.js'],
  baitBlocked: [],
  popUp: 'notTried',
})

interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, unknown>>
  readonly text: string
}

/** A request as a browser would make it, or as it would not. */
function ask(
  url: string,
  {
    method = 'GET',
    body = '',
    headers = {},
  }: {
    readonly method?: string
    readonly body?: string
    readonly headers?: Readonly<Record<string, string>>
  } = {},
): Promise<Answer> {
  return new Promise((settle, reject) => {
    const sent = request(url, { method, headers, agent: false }, (response) => {
      let text = ''
      response.setEncoding('utf8')
      response.on('data', (piece: string) => (text += piece))
      response.on('end', () => {
        settle({ status: response.statusCode ?? 0, headers: response.headers, text })
      })
    })
    sent.on('error', reject)
    sent.end(body)
  })
}

const postReport = (url: string, body = REPORT, origin = new URL(url).origin): Promise<Answer> =>
  ask(`${url}report`, { method: 'POST', body, headers: { origin, 'user-agent': 'Firefox/153.0' } })

const SHORT_MS = 60
const never = new AbortController().signal

/** Runs the check with these acts in place of the browser. */
async function tryWith(
  act: (url: string) => Promise<void>,
  limits: { readonly openWithinMs?: number; readonly reportWithinMs?: number } = {},
): Promise<PageOutcome> {
  let acted: Promise<void> = Promise.resolve()
  const openUrl = (url: string): Promise<void> => {
    acted = act(url)
    return Promise.resolve()
  }
  const outcome = await tryBrowserPage({ openUrl, clickWaitMs: 0, ...limits }, never)
  await acted
  return outcome
}

describe('the page', () => {
  it('is on this computer, says what it does and loads nothing from elsewhere', async () => {
    const pages: Answer[] = []
    let address = ''
    await tryWith(async (url) => {
      address = url
      pages.push(await ask(url))
      await postReport(url)
    })

    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/[0-9a-f]{32}\/$/)
    const [page] = pages
    expect(page).toMatchObject({
      status: 200,
      headers: { 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' },
    })
    expect(page?.text).toContain('Nothing leaves this computer.')
    expect(page?.text).toContain('You can close this tab.')
    const policy = String(page?.headers['content-security-policy'])
    expect(policy).toContain("default-src 'none'")
    const hosts = `${page?.text ?? ''} ${policy}`.match(/https?:\/\/[^/:]+/g)
    expect(new Set(hosts)).toEqual(new Set(['http://localhost']))
  })

  it('has another address each time', async () => {
    const addresses: string[] = []
    const act = async (url: string): Promise<void> => {
      addresses.push(url)
      await postReport(url)
    }
    await tryWith(act)
    await tryWith(act)

    expect(new Set(addresses.map((url) => new URL(url).pathname)).size).toBe(2)
  })

  it.each([
    ['page.js', 'text/javascript; charset=utf-8'],
    ['prebid.js', 'text/javascript; charset=utf-8'],
    ['plain.js', 'text/javascript; charset=utf-8'],
    ['frame.html', 'text/html; charset=utf-8'],
    ['page.css', 'text/css; charset=utf-8'],
  ])('brings %s', async (file, type) => {
    let status = 0
    let contentType: unknown = ''
    await tryWith(async (url) => {
      const answer = await ask(`${url}${file}`)
      status = answer.status
      contentType = answer.headers['content-type']
      await postReport(url)
    })

    expect([status, contentType]).toEqual([200, type])
  })

  it('tells whether its cookie came back', async () => {
    const answers: string[] = []
    await tryWith(async (url) => {
      const { headers } = await ask(`${url}set-cookie`)
      const [cookie = ''] = String(headers['set-cookie']).split(';')
      answers.push((await ask(`${url}sent-cookie`, { headers: { cookie } })).text)
      answers.push((await ask(`${url}sent-cookie`)).text)
      await postReport(url)
    })

    expect(answers).toEqual(['yes', 'no'])
  })
})

describe('the server refuses', () => {
  it.each<readonly [string, number, (url: string) => Promise<Answer>]>([
    ['who does not know the token', 404, (url) => ask(new URL('/', url).href)],
    ['another token', 404, (url) => ask(new URL(`/${'0'.repeat(32)}/`, url).href)],
    ['another name for this computer', 404, (url) => ask(url, { headers: { host: 'evil.test' } })],
    ['a file that is not there', 404, (url) => ask(`${url}constructor`)],
    ['another method', 405, (url) => ask(url, { method: 'PUT' })],
    ['a report from another page', 400, (url) => postReport(url, REPORT, 'http://evil.test')],
    ['a report of another shape', 400, (url) => postReport(url, '{}')],
    ['a report that is too long', 400, (url) => postReport(url, REPORT + ' '.repeat(5_000))],
  ])('%s', async (_name, status, act) => {
    let refused = 0
    const outcome = await tryWith(async (url) => {
      refused = (await act(url)).status
      await postReport(url)
    })

    expect(refused).toBe(status)
    expect(outcome.kind).toBe('reported')
  })

  it('every request once the report is there', async () => {
    let address = ''
    await tryWith(async (url) => {
      address = url
      await postReport(url)
    })

    await expect(ask(address)).rejects.toThrow('ECONNREFUSED')
  })
})

describe('the check ends', () => {
  it('with the report', async () => {
    expect(
      await tryWith(async (url) => {
        await postReport(url)
      }),
    ).toMatchObject({
      kind: 'reported',
      report: { browser: 'firefox', thirdPartyCookie: 'partitionedOnly', asksNotToTrack: false },
    })
  })

  it('as scripts off when only the picture was fetched', async () => {
    expect(
      await tryWith(async (url) => {
        await ask(url)
        await ask(`${url}scripts-off.png`)
      }),
    ).toEqual({ kind: 'scriptsOff' })
  })

  it('as silent when the page was fetched and no more', async () => {
    expect(
      await tryWith(
        async (url) => {
          await ask(url)
        },
        { reportWithinMs: SHORT_MS },
      ),
    ).toEqual({ kind: 'silent' })
  })

  it('as never opened when nobody came', async () => {
    expect(await tryWith(() => Promise.resolve(), { openWithinMs: SHORT_MS })).toEqual({
      kind: 'neverOpened',
    })
  })

  it('as not started when the system refuses', async () => {
    const openUrl = (): Promise<void> => Promise.reject(new Error('no browser'))

    expect(await tryBrowserPage({ openUrl }, never)).toEqual({ kind: 'notStarted' })
  })

  it('when it is stopped, before and after its start', async () => {
    const stopper = new AbortController()
    const openUrl = (): Promise<void> => {
      stopper.abort()
      return Promise.resolve()
    }

    expect(await tryBrowserPage({ openUrl }, stopper.signal)).toEqual({ kind: 'neverOpened' })
    expect(await tryBrowserPage({ openUrl }, AbortSignal.abort())).toEqual({ kind: 'neverOpened' })
  })
})

describe('a report', () => {
  const headers = { userAgent: '', asksNotToTrack: false }

  it('is taken only as the page writes it', () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string()), (text) => {
        expect(pageReport(text, headers)).toBeNull()
      }),
    )
    expect(pageReport(REPORT, headers)?.scriptCookie).toBe('worked')
    expect(pageReport(REPORT.replace('prebid.js', 'other.js'), headers)).toBeNull()
    expect(pageReport(REPORT.replace('{', '{"more":1,'), headers)).toBeNull()
  })

  it.each([
    ['Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0', 'firefox'],
    ['Mozilla/5.0 (…) AppleWebKit/537.36 (…) Chrome/156.0.0.0 Safari/537.36', 'chrome'],
    ['Mozilla/5.0 (…) AppleWebKit/537.36 (…) Chrome/156.0.0.0 Safari/537.36 Edg/156.0', 'edge'],
    ['Mozilla/5.0 (…) AppleWebKit/537.36 (…) Chrome/156.0.0.0 Safari/537.36 OPR/120.0', 'opera'],
    ['Mozilla/5.0 (…) AppleWebKit/537.36 (…) Chrome/156.0 Safari/537.36 Vivaldi/7.9', 'vivaldi'],
    ['Mozilla/5.0 (Macintosh; …) AppleWebKit/605.1.15 (…) Version/26.0 Safari/605.1.15', 'safari'],
    ['curl/8.0', 'unknown'],
  ])('of %s is from %s', (userAgent, expected) => {
    expect(reportingBrowser(userAgent)).toBe(expected)
  })

  it('of Brave is told by what Brave adds', () => {
    const text = REPORT.replace('"isBrave":false', '"isBrave":true')

    expect(pageReport(text, { ...headers, userAgent: 'Chrome/156.0' })?.browser).toBe('brave')
  })
})
