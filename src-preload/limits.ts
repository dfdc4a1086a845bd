// Longest texts accepted from the form, for the fields and for the contract alike. Values only.

/** Characters. Generous on purpose: the service documents no maxima (contract document, section 13). */
export const LIMITS = {
  accountNumber: 32,
  loginName: 256,
  password: 512,
  /** What six keys type. */
  keyboardLayout: 64,
  deskQuery: 256,
  /** Of a request to an admin, its subject and its text. */
  subject: 200,
  text: 8_000,
  /** Of a report for IT: some 60 findings with their facts and 100 events take a third of it. */
  report: 128_000,
  /** Of a pasted link: one over the doctor's 16 KiB, so that it can say that it is too long. */
  linkText: 16_385,
  fileName: 255,
  /** Of a saved message in bytes: one over what is read, so that the app can say that it is too large. */
  messageBytes: 5 * 1024 * 1024 + 1,
} as const

/** Digits of a code: what authenticator apps show. */
export const CODE_DIGITS = 6
