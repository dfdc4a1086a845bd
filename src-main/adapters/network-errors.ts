// From the network stack's error codes to what went wrong, as far as the code tells.
// The codes are Chromium's (net_error_list.h); unknown ones stay `unreachable`.
import type { TransportProblem } from '../core/sign-in/service-failure'

const PROBLEMS: readonly (readonly [RegExp, TransportProblem])[] = [
  [/^ERR_(INTERNET_DISCONNECTED|NETWORK_CHANGED|NETWORK_IO_SUSPENDED)$/, 'offline'],
  [/^ERR_(NAME_NOT_RESOLVED|NAME_RESOLUTION_FAILED|ICANN_NAME_COLLISION|DNS_.*)$/, 'nameNotFound'],
  [/^ERR_CONNECTION_REFUSED$/, 'connectionRefused'],
  [
    /^ERR_(CONNECTION_RESET|CONNECTION_CLOSED|CONNECTION_ABORTED|EMPTY_RESPONSE|SOCKET_NOT_CONNECTED|HTTP2_.*|QUIC_.*)$/,
    'connectionBroken',
  ],
  [/^ERR_(PROXY_.*|TUNNEL_.*|SOCKS_.*|MANDATORY_PROXY_.*|PAC_.*)$/, 'proxyFailed'],
  [/^ERR_(CERT_.*|SSL_.*|BAD_SSL_.*|CERTIFICATE_.*)$/, 'certificateNotTrusted'],
  [/^ERR_(TIMED_OUT|CONNECTION_TIMED_OUT)$/, 'timedOut'],
]

/** The answer had begun when the connection gave up. */
const TRUNCATED =
  /^ERR_(CONTENT_LENGTH_MISMATCH|INCOMPLETE_CHUNKED_ENCODING|CONTENT_DECODING_FAILED)$/

export function transportProblem(code: string): TransportProblem {
  return PROBLEMS.find(([pattern]) => pattern.test(code))?.[1] ?? 'unreachable'
}

export function isTruncation(code: string): boolean {
  return TRUNCATED.test(code)
}

/** The bare code out of an error's message: `net::ERR_FAILED` becomes `ERR_FAILED`. */
export function codeOf(message: string): string {
  return /ERR_[A-Z0-9_]+/.exec(message)?.[0] ?? 'ERR_FAILED'
}
