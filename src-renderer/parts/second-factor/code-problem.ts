// What is wrong with a code before it is sent, as a message. Pure.
import { CODE_DIGITS } from '../../../src-preload/limits'
import { assertNever } from '../../assert-never'
import type { FieldProblem } from '../../check-input'
import type { CleanedCode } from '../../clean-code'

type UnusableCode = Exclude<CleanedCode, { kind: 'complete' }>

export function codeProblem(cleaned: UnusableCode): FieldProblem {
  switch (cleaned.kind) {
    case 'incomplete':
      return cleaned.count === 0
        ? { id: 'code.empty', values: { digits: CODE_DIGITS } }
        : {
            id: 'code.incomplete',
            values: { missing: CODE_DIGITS - cleaned.count, digits: CODE_DIGITS },
          }
    case 'tooLong':
      return { id: 'code.tooLong', values: { present: cleaned.count, digits: CODE_DIGITS } }
    case 'notDigits':
      return { id: 'code.notDigits', values: { character: cleaned.character } }
    default:
      return assertNever(cleaned)
  }
}
