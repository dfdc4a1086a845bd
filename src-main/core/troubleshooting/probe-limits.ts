// How long the network checks wait. Numbers only.

/**
 * For one probe, in milliseconds. A handshake over a slow line takes three round trips of up to a
 * second, and one is left; a healthy line needs a tenth.
 */
export const PROBE_DEADLINE_MS = 4_000

/**
 * For a probe that asks for a name. When one packet is lost, the system asks again after 5 s
 * (resolv.conf(5), `timeout`; measured too), and that is no fault to report.
 */
export const NAME_DEADLINE_MS = 6_500

/** For a check: the choice of the proxy, the name, the rest side by side, and a little more. */
export const CHECK_DEADLINE_MS = 2 * PROBE_DEADLINE_MS + NAME_DEADLINE_MS + 500
