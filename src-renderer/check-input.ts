// Judges what stands in the form before anything is sent. Pure. Gets the password's length only.
import { LIMITS } from '../src-preload/limits'
import { cleanAccountNumber } from './clean-account-number'
import type { MessageId, TextValues } from './wording'

export type Field = 'accountNumber' | 'loginName' | 'password'

/** In the order of the screen, which is the order of the focus. */
export const FIELDS: readonly Field[] = ['accountNumber', 'loginName', 'password']

export interface FieldProblem {
  readonly id: MessageId
  readonly values?: TextValues
}

export type FieldProblems = Readonly<Partial<Record<Field, FieldProblem>>>

export interface FormInput {
  readonly accountNumber: string
  readonly loginName: string
  /** In UTF-16 code units, as the contract counts. */
  readonly passwordLength: number
}

export type CheckedInput =
  | { readonly kind: 'sendable'; readonly accountNumber: string }
  | { readonly kind: 'problems'; readonly problems: FieldProblems; readonly first: Field }

export function checkInput(input: FormInput): CheckedInput {
  const cleaned = cleanAccountNumber(input.accountNumber)
  const problems: FieldProblems = {
    ...named('accountNumber', accountNumberProblem(input.accountNumber)),
    ...named('loginName', loginNameProblem(input.loginName)),
    ...named('password', lengthProblem('password', input.passwordLength)),
  }
  const first = FIELDS.find((field) => problems[field] !== undefined)
  if (first !== undefined || cleaned.kind !== 'digits') {
    return { kind: 'problems', problems, first: first ?? 'accountNumber' }
  }
  return { kind: 'sendable', accountNumber: cleaned.digits }
}

/** What is wrong with an account number, null where nothing is. */
export function accountNumberProblem(text: string): FieldProblem | null {
  const cleaned = cleanAccountNumber(text)
  switch (cleaned.kind) {
    case 'empty':
      return { id: 'accountNumber.empty' }
    case 'notDigits':
      return { id: 'accountNumber.notDigits', values: { character: cleaned.character } }
    case 'digits':
      return cleaned.digits.length > LIMITS.accountNumber
        ? { id: 'accountNumber.tooLong', values: { limit: LIMITS.accountNumber } }
        : null
  }
}

/** What is wrong with a user name, null where nothing is. */
export function loginNameProblem(text: string): FieldProblem | null {
  return lengthProblem('loginName', text.length)
}

function lengthProblem(field: 'loginName' | 'password', length: number): FieldProblem | null {
  if (length === 0) return { id: `${field}.empty` }
  if (length > LIMITS[field]) return { id: `${field}.tooLong`, values: { limit: LIMITS[field] } }
  return null
}

function named(field: Field, problem: FieldProblem | null): FieldProblems {
  return problem === null ? {} : { [field]: problem }
}
