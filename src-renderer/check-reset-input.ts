// Judges the form of a reset before anything is sent. Pure.
import { accountNumberProblem, loginNameProblem, type FieldProblem } from './check-input'
import { cleanAccountNumber } from './clean-account-number'

export type ResetField = 'accountNumber' | 'loginName' | 'captcha'

/** In the order of the screen, which is the order of the focus. */
export const RESET_FIELDS: readonly ResetField[] = ['accountNumber', 'loginName', 'captcha']

export type ResetProblems = Readonly<Partial<Record<ResetField, FieldProblem>>>

export interface ResetInput {
  readonly accountNumber: string
  readonly loginName: string
  /** `notAsked`: the service's page has a captcha of its own. */
  readonly captcha: 'approved' | 'notApproved' | 'notAsked'
}

export type CheckedResetInput =
  | { readonly kind: 'sendable'; readonly accountNumber: string }
  | { readonly kind: 'problems'; readonly problems: ResetProblems; readonly first: ResetField }

export function checkResetInput(input: ResetInput): CheckedResetInput {
  const cleaned = cleanAccountNumber(input.accountNumber)
  const found: Readonly<Record<ResetField, FieldProblem | null>> = {
    accountNumber: accountNumberProblem(input.accountNumber),
    loginName: loginNameProblem(input.loginName),
    captcha: input.captcha === 'notApproved' ? { id: 'reset.captcha.notApproved' } : null,
  }
  const first = RESET_FIELDS.find((field) => found[field] !== null)
  if (first !== undefined || cleaned.kind !== 'digits') {
    return { kind: 'problems', problems: present(found), first: first ?? 'accountNumber' }
  }
  return { kind: 'sendable', accountNumber: cleaned.digits }
}

function present(found: Readonly<Record<ResetField, FieldProblem | null>>): ResetProblems {
  return RESET_FIELDS.reduce<ResetProblems>((problems, field) => {
    const problem = found[field]
    return problem === null ? problems : { ...problems, [field]: problem }
  }, {})
}
