// Hides an account number but for its last three digits. Pure.

const SHOWN_DIGITS = 3

/** Of a number no longer than what may be shown, nothing is. */
export function maskAccountNumber(accountNumber: string): string {
  const hidden = Math.max(0, accountNumber.length - SHOWN_DIGITS)
  return hidden === 0
    ? '*'.repeat(accountNumber.length)
    : '*'.repeat(hidden) + accountNumber.slice(hidden)
}
