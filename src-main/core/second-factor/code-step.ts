// The time steps of codes. Numbers only.

/** Milliseconds that a code lasts: RFC 6238, section 5.2, and what authenticator apps use. */
export const CODE_STEP_MS = 30_000
