// The odd corners of the service's answers: cookies, error shapes, codes of the network.
import { describe, expect, it } from 'vitest'
import {
  olderCodeIn,
  readServiceError,
  sessionCookieOf,
} from '../../../src-main/adapters/http-login-wire'
import { codeOf, transportProblem } from '../../../src-main/adapters/network-errors'
import { statusFailure } from '../../../src-main/adapters/service-answer'
import { NOW_MS } from '../../support/sign-in-samples'

describe('sessionCookieOf', () => {
  it.each([
    ['none', undefined, null],
    ['the cookie alone', 'session_id=abc', 'abc'],
    ['with attributes', 'session_id=abc; Path=/; HttpOnly; Secure', 'abc'],
    ['the documented capital', 'Session_id=abc; Path=/', 'abc'],
    ['among others', 'other=1; Path=/\nsession_id=abc; Path=/', 'abc'],
    ['another cookie that ends alike', 'my_session_id=abc', null],
    ['an empty value', 'session_id=; Path=/', null],
  ])('reads %s', (_name, header, value) => {
    expect(sessionCookieOf(header)).toBe(value)
  })
})

describe('readServiceError', () => {
  it.each([
    [
      'the documented shape',
      '{"error":{"time":"Sep 22, 2016 4:10:15 PM","message":"CSRF token invalid!","internalCode":10,"responseStatus":"UNAUTHORIZED"}}',
      { serviceMessage: 'CSRF token invalid!', internalCode: 10 },
    ],
    [
      'the shape without a status',
      '{"error":{"time":"2018-03-21T13:27:24.985-04:00","message":"null for uri: x","internalCode":28}}',
      { serviceMessage: 'null for uri: x', internalCode: 28 },
    ],
    [
      'a bare text',
      '{"error":"LeLogin1 failed - invalid url received from app server"}',
      { serviceMessage: 'LeLogin1 failed - invalid url received from app server' },
    ],
    ['a page', '<html>no</html>', {}],
    ['nothing', '', {}],
    ['another JSON', '{"message":"x"}', {}],
    [
      'control and direction characters',
      '{"error":"a\\u0000b\\u202ec\\nd"}',
      { serviceMessage: 'a b c d' },
    ],
    ['an endless text', `{"error":"${'x'.repeat(9_000)}"}`, { serviceMessage: 'x'.repeat(200) }],
  ])('reads %s', (_name, body, error) => {
    expect(readServiceError(body)).toEqual(error)
  })
})

describe('statusFailure', () => {
  it.each([
    [302, 'unexpectedAnswer'],
    [204, 'unexpectedAnswer'],
    [400, 'requestRefused'],
    [401, 'rejected'],
    [403, 'requestRefused'],
    [407, 'noAnswer'],
    [429, 'tooManyAttempts'],
    [451, 'blockedBySupport'],
    [500, 'serviceFailed'],
    [503, 'serviceFailed'],
    [600, 'unexpectedAnswer'],
  ])('reads %i as %s', (status, kind) => {
    const seen = { host: 'h', atMs: NOW_MS }
    expect(statusFailure({ status, headers: {}, body: '', seen })).toMatchObject({ kind })
  })

  it.each([
    ['none', {}, 0],
    ['seconds', { 'retry-after': '30' }, 30_000],
    ['a date', { 'retry-after': 'Wed, 21 Oct 2026 07:28:00 GMT' }, 0],
    ['nonsense', { 'retry-after': '-5' }, 0],
  ])('takes Retry-After: %s', (_name, headers, waitMs) => {
    const seen = { host: 'h', atMs: NOW_MS }
    expect(statusFailure({ status: 429, headers, body: '', seen })).toMatchObject({ waitMs })
  })
})

describe('the network’s codes', () => {
  it.each([
    ['ERR_INTERNET_DISCONNECTED', 'offline'],
    ['ERR_NAME_NOT_RESOLVED', 'nameNotFound'],
    ['ERR_CONNECTION_REFUSED', 'connectionRefused'],
    ['ERR_CONNECTION_RESET', 'connectionBroken'],
    ['ERR_EMPTY_RESPONSE', 'connectionBroken'],
    ['ERR_PROXY_CONNECTION_FAILED', 'proxyFailed'],
    ['ERR_TUNNEL_CONNECTION_FAILED', 'proxyFailed'],
    ['ERR_CERT_AUTHORITY_INVALID', 'certificateNotTrusted'],
    ['ERR_SSL_PROTOCOL_ERROR', 'connectionBroken'],
    ['ERR_NETWORK_CHANGED', 'connectionBroken'],
    ['ERR_INVALID_HTTP_RESPONSE', 'connectionBroken'],
    ['ERR_CONNECTION_TIMED_OUT', 'timedOut'],
    ['ERR_ADDRESS_UNREACHABLE', 'unreachable'],
    ['ERR_FAILED', 'unreachable'],
  ])('%s means %s', (code, problem) => {
    expect(transportProblem(code)).toBe(problem)
  })

  it('are read out of messages', () => {
    expect([codeOf('net::ERR_FAILED'), codeOf('other')]).toEqual(['ERR_FAILED', 'ERR_FAILED'])
  })
})

describe('the code of the older sign-in', () => {
  it.each([
    ['https://authentication.liveperson.net/login.html?error=11&lang=en', 11],
    ['https://authentication.liveperson.net/?error=0', 0],
    ['https://authentication.liveperson.net/?error=', null],
    ['https://authentication.liveperson.net/?error=011', null],
    ['https://authentication.liveperson.net/?error=access_denied', null],
    ['https://authentication.liveperson.net/#error=11', null],
    ['not an address?error=11', null],
  ])('in %s is %s', (location, code) => {
    expect(olderCodeIn(location)).toBe(code)
  })
})
