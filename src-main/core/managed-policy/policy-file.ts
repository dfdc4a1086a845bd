// What came of looking for the managed policy's file. Facts only; what is in force is said in
// effective-policy.ts.
import type { PolicyValues } from './policy-keys'

export const REFUSAL_REASONS = [
  'notARegularFile',
  'symbolicLink',
  'wrongOwner',
  'writableByOthers',
  'folderOfOthers',
  'tooLarge',
  'notReadable',
  /** No JSON, or JSON that is no object. */
  'notJson',
] as const
/** Why nothing of a file that is there is taken. */
export type RefusalReason = (typeof REFUSAL_REASONS)[number]

export const REJECTION_REASONS = ['unknownKey', 'notAWholeNumber', 'outOfRange'] as const

/** A key that is not taken; the others of the file stay in force. */
export interface RejectedKey {
  /** As it stands in the file, cut to 40 characters. */
  readonly key: string
  readonly reason: (typeof REJECTION_REASONS)[number]
}

export type PolicyFile =
  | { readonly kind: 'absent' }
  /** There is no place on this system where only IT could have put it. */
  | { readonly kind: 'notSupported' }
  | { readonly kind: 'refused'; readonly reason: RefusalReason }
  | {
      readonly kind: 'read'
      readonly values: PolicyValues
      readonly rejected: readonly RejectedKey[]
    }
