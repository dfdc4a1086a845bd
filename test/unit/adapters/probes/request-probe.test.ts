// What is kept of one GET, over an exchange of the test's own.
import { describe, expect, it } from 'vitest'
import type { HttpAnswer, HttpRequest } from '../../../../src-main/adapters/http-exchange'
import { createRequest } from '../../../../src-main/adapters/probes/request-probe'
import { failed, succeeded } from '../../../../src-main/core/result'

const URL_ASKED = 'http://api.liveperson.net/'
const limit = { deadlineMs: 10, signal: new AbortController().signal }

const redirect = (location: string): HttpAnswer => ({ kind: 'redirect', status: 302, location })

describe('one GET', () => {
  it.each([
    [
      redirect('https://portal.hotel:8443/?mac=00-11'),
      { kind: 'redirected', status: 302, toHost: 'portal.hotel' },
    ],
    [redirect('/elsewhere'), { kind: 'redirected', status: 302, toHost: 'api.liveperson.net' }],
    [redirect('http://['), { kind: 'answered', status: 302 }],
    [{ kind: 'truncated', status: 200 } as const, { kind: 'answered', status: 200 }],
    [{ kind: 'tooLarge', status: 511 } as const, { kind: 'answered', status: 511 }],
  ])('with %o is %o', async (answer, fact) => {
    const request = createRequest({ send: () => Promise.resolve(succeeded(answer)) })

    expect(await request(URL_ASKED, limit)).toEqual(fact)
  })

  it('that failed keeps the code', async () => {
    const failure = {
      kind: 'transport',
      problem: 'offline',
      code: 'ERR_INTERNET_DISCONNECTED',
    } as const
    const request = createRequest({ send: () => Promise.resolve(failed(failure)) })

    expect(await request(URL_ASKED, limit)).toEqual({ ...failure, kind: 'failed' })
  })

  it('that was stopped is no fact', async () => {
    const request = createRequest({ send: () => Promise.resolve(failed({ kind: 'aborted' })) })

    expect(await request(URL_ASKED, limit)).toEqual({ kind: 'notLooked' })
  })

  it('carries no header and no body', async () => {
    const sent: HttpRequest[] = []
    const request = createRequest({
      send(wanted) {
        sent.push(wanted)
        return Promise.resolve(failed({ kind: 'aborted' }))
      },
    })

    await request(URL_ASKED, limit)

    expect(sent).toMatchObject([{ method: 'GET', url: URL_ASKED, headers: {} }])
    expect(sent[0]).not.toHaveProperty('body')
  })
})
