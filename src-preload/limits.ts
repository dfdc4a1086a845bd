// Longest texts accepted from the form, for the fields and for the contract alike. Values only.

/** Characters. Generous on purpose: the service documents no maxima (contract document, section 13). */
export const LIMITS = { accountNumber: 32, loginName: 256, password: 512 } as const
