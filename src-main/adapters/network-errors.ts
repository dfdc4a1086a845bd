// From the network stack's error codes to what went wrong, as far as the code tells.
// The codes are Chromium's (net_error_list.h); unknown ones stay `unreachable`.
import type { TransportProblem } from '../core/sign-in/service-failure'

const PROBLEMS: readonly (readonly [RegExp, TransportProblem])[] = [
  [/^ERR_INTERNET_DISCONNECTED$/, 'offline'],
  [/^ERR_(NAME_NOT_RESOLVED|NAME_RESOLUTION_FAILED|ICANN_NAME_COLLISION|DNS_.*)$/, 'nameNotFound'],
  [/^ERR_CONNECTION_REFUSED$/, 'connectionRefused'],
  [
    // The request may have arrived: the answer was lost, unreadable, or cut off by a change of network.
    /^ERR_(NETWORK_CHANGED|NETWORK_IO_SUSPENDED|INVALID_HTTP_RESPONSE|RESPONSE_HEADERS_.*|SSL_.*|CONNECTION_RESET|CONNECTION_CLOSED|CONNECTION_ABORTED|EMPTY_RESPONSE|CONTENT_LENGTH_MISMATCH|INCOMPLETE_CHUNKED_ENCODING|SOCKET_NOT_CONNECTED|HTTP2_.*|QUIC_.*)$/,
    'connectionBroken',
  ],
  [/^ERR_(PROXY_.*|TUNNEL_.*|SOCKS_.*|MANDATORY_PROXY_.*|PAC_.*)$/, 'proxyFailed'],
  [/^ERR_(CERT_.*|CERTIFICATE_.*)$/, 'certificateNotTrusted'],
  [/^ERR_(TIMED_OUT|CONNECTION_TIMED_OUT)$/, 'timedOut'],
]

export function transportProblem(code: string): TransportProblem {
  return PROBLEMS.find(([pattern]) => pattern.test(code))?.[1] ?? 'unreachable'
}

/** The bare code out of an error's message: `net::ERR_FAILED` becomes `ERR_FAILED`. */
export function codeOf(message: string): string {
  return /ERR_[A-Z0-9_]+/.exec(message)?.[0] ?? 'ERR_FAILED'
}
