// Longest texts accepted from the form, for the fields and for the contract alike. Values only.

/** Characters. Generous on purpose: the service documents no maxima (contract document, section 13). */
export const LIMITS = {
  accountNumber: 32,
  loginName: 256,
  password: 512,
  deskQuery: 256,
  /** Of a request to an admin, its subject and its text. */
  subject: 200,
  text: 8_000,
} as const

/** Digits of a code: what authenticator apps show. */
export const CODE_DIGITS = 6
