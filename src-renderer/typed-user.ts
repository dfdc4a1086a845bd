// Whom a form names, as far as it is filled in: finished or not, within the contract's limits. Pure.
import { LIMITS } from '../src-preload/limits'
import { cleanAccountNumber } from './clean-account-number'

export interface TypedUser {
  readonly accountNumber: string
  readonly loginName: string
}

/** The account number in digits where it has a clean form, else as it was typed. */
export function typedUser(accountNumber: string, loginName: string): TypedUser {
  const cleaned = cleanAccountNumber(accountNumber)
  const number = cleaned.kind === 'digits' ? cleaned.digits : accountNumber
  return {
    accountNumber: number.slice(0, LIMITS.accountNumber),
    loginName: loginName.slice(0, LIMITS.loginName),
  }
}
