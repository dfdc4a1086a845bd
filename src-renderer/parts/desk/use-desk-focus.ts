// Keeps the focus in sense on the desk: to a person who was chosen, back to the list from where it
// came, and after a question back to the button that asked it.
import { useEffect, useRef } from 'react'
import type { DeskAction } from '../../../src-preload/contract'
import { ACCOUNT_HEADING_ID, actionId, PERSON_HEADING_ID, personId, SEARCH_ID } from './desk-places'

/**
 * @param chosenId the user who is shown, null while the list is
 * @returns to be told which action was asked for
 */
export function useDeskFocus(
  chosenId: string | null,
  isQuestionOpen: boolean,
): (action: DeskAction) => void {
  const asked = useRef<DeskAction | null>(null)
  const before = useRef({ chosenId, isQuestionOpen })

  useEffect(() => {
    const { chosenId: chosenBefore, isQuestionOpen: wasOpen } = before.current
    before.current = { chosenId, isQuestionOpen }
    // An open question has the focus itself.
    if (isQuestionOpen) return
    if (wasOpen) {
      const button = asked.current === null ? [] : [actionId(asked.current)]
      asked.current = null
      focusFirst([...button, PERSON_HEADING_ID, ACCOUNT_HEADING_ID])
    } else if (chosenId !== chosenBefore) {
      const listed = chosenBefore === null ? [] : [personId(chosenBefore)]
      focusFirst(chosenId === null ? [...listed, SEARCH_ID] : [PERSON_HEADING_ID])
    }
  }, [chosenId, isQuestionOpen])

  return (action) => {
    asked.current = action
  }
}

/** A button that did its work may be gone; then what it belonged to takes the focus. */
function focusFirst(ids: readonly string[]): void {
  const place = ids.map((id) => document.getElementById(id)).find((element) => element !== null)
  place?.focus()
}
