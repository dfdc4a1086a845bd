// Looks at a new password while it is typed: the rules at once, the strength after a pause. Only what
// came of it becomes state; the password stays in its field.
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { NewPasswordView } from '../../src-preload/contract'
import { checkNewPassword, type RuleStatus } from '../check-new-password'
import type { estimateStrength, Strength } from '../estimate-strength'
import { forgetLastMatch } from '../forget-last-match'

/** Typing goes on within this time; longer is a pause worth an estimate. */
const STRENGTH_PAUSE_MS = 250

/** Longer, since a screen reader speaks over what is typed. */
const SUMMARY_PAUSE_MS = 1_200

export interface PasswordCheck {
  readonly statuses: readonly RuleStatus[]
  readonly isEmpty: boolean
  /** Null while there is nothing to estimate, or nothing to do it with. */
  readonly strength: Strength | null
  /** How many rules are met, of those that can be told here; null while somebody types. */
  readonly summary: { readonly met: number; readonly total: number } | null
  /** Looks at the field again: now the rules, soon the rest. */
  readonly look: () => void
  /** What is wrong right now, as many rules. */
  readonly countNotMet: () => number
}

type FieldRef = React.RefObject<HTMLInputElement | null>

export function usePasswordCheck(field: FieldRef, view: NewPasswordView): PasswordCheck {
  const { loginName, accountNumber, policy } = view
  const [statuses, setStatuses] = useState(() => checkNewPassword('', loginName, policy))
  const [isEmpty, setIsEmpty] = useState(true)
  const [strength, setStrength] = useState<Strength | null>(null)
  const [summary, setSummary] = useState<PasswordCheck['summary']>(null)
  const [looks, setLooks] = useState(0)
  const estimate = useRef<typeof estimateStrength | null>(null)

  const estimateNow = useEffectEvent(() => {
    const input = field.current
    if (input === null || estimate.current === null) return
    const isNothing = input.value === ''
    setStrength(isNothing ? null : estimate.current(input.value, known(loginName, accountNumber)))
    forgetLastMatch()
  })
  const summarise = useEffectEvent(() => {
    const told = statuses.filter(({ state }) => state !== 'byService')
    const met = told.filter(({ state }) => state === 'met').length
    setSummary(isEmpty ? null : { met, total: told.length })
  })

  useEffect(() => {
    let isWanted = true
    void import('../estimate-strength').then(
      (loaded) => {
        if (!isWanted) return
        estimate.current = loaded.estimateStrength
        estimateNow()
      },
      // Without it the rules still stand; the screen then shows no estimate.
      () => undefined,
    )
    return () => {
      isWanted = false
      forgetLastMatch()
    }
  }, [])

  useEffect(() => {
    if (looks === 0) return
    const strengthTimer = setTimeout(estimateNow, STRENGTH_PAUSE_MS)
    const summaryTimer = setTimeout(summarise, SUMMARY_PAUSE_MS)
    return () => {
      clearTimeout(strengthTimer)
      clearTimeout(summaryTimer)
    }
  }, [looks])

  function checkNow(): readonly RuleStatus[] {
    const found = checkNewPassword(field.current?.value ?? '', loginName, policy)
    forgetLastMatch()
    return found
  }

  return {
    statuses,
    isEmpty,
    strength,
    summary,
    look() {
      const isNothing = (field.current?.value ?? '') === ''
      setStatuses(checkNow())
      setIsEmpty(isNothing)
      if (isNothing) setStrength(null)
      setSummary(null)
      setLooks((count) => count + 1)
    },
    countNotMet: () => checkNow().filter(({ state }) => state === 'notMet').length,
  }
}

/** What others know of this user, whole and in parts. */
function known(loginName: string, accountNumber: string): readonly string[] {
  const [mailbox = ''] = loginName.split('@')
  return [loginName, mailbox, ...mailbox.split(/[._-]+/), accountNumber].filter(Boolean)
}
