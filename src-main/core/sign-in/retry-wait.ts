// How long the form stays closed after "too many logins". One number, with its source.

/**
 * Shortest wait in milliseconds.
 * Source: LivePerson's application-login page, status 429: "retry after 5 seconds".
 */
export const LEAST_RETRY_WAIT_MS = 5_000
