// The ids of the places on the desk that the focus goes to. Names only.
import type { DeskAction } from '../../../src-preload/contract'

export const SEARCH_ID = 'desk-search'
export const PERSON_HEADING_ID = 'desk-person'
export const ACCOUNT_HEADING_ID = 'desk-account'

export function personId(userId: string): string {
  return `desk-person-${userId}`
}

export function actionId(action: DeskAction): string {
  return `desk-action-${action}`
}
