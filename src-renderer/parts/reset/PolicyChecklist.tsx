// The rules for a new password and how the typed one does, each by a sign and in words. What the
// service refused is told apart from what is judged here.
import type { PasswordPolicyView, PolicyRuleId } from '../../../src-preload/contract'
import type { RuleStatus } from '../../check-new-password'
import { useWording } from '../../WordingContext'
import type { TextValues } from '../../wording'
import { Icon } from '../Icon'

export interface PolicyChecklistProps {
  readonly id: string
  readonly policy: PasswordPolicyView
  readonly statuses: readonly RuleStatus[]
  readonly isEmpty: boolean
  /** About the password that was sent last; nothing once another one is typed. */
  readonly refusedRules: readonly PolicyRuleId[]
}

type ShownState = RuleStatus['state'] | 'open' | 'refused'

export function PolicyChecklist(props: PolicyChecklistProps): React.JSX.Element {
  const { text } = useWording()
  const values = valuesOf(props.policy)
  return (
    <section className="policy" id={props.id} aria-labelledby="policy-title">
      <h2 id="policy-title">{text('newPassword.rules')}</h2>
      <ul>
        {shownRules(props).map(({ rule, state }) => (
          <li key={rule} className={`rule rule-${state}`}>
            <Icon name={SIGNS[state]} />
            <div>
              <p>{text(`newPassword.rule.${rule}`, values)}</p>
              <p className="rule-state">{text(`newPassword.state.${state}`)}</p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

const SIGNS = {
  open: 'circle',
  met: 'check',
  notMet: 'cross',
  byService: 'cloud',
  refused: 'error',
} as const

interface ShownRule {
  readonly rule: PolicyRuleId
  readonly state: ShownState
}

function shownRules(props: PolicyChecklistProps): readonly ShownRule[] {
  const { statuses, isEmpty } = props
  const refused = isEmpty ? props.refusedRules : []
  const stated = statuses.map(({ rule, state }) => ({
    rule,
    state: refused.includes(rule) ? ('refused' as const) : shownState(state, isEmpty),
  }))
  const unstated = refused.filter((rule) => !statuses.some((status) => status.rule === rule))
  return [...stated, ...unstated.map((rule) => ({ rule, state: 'refused' as const }))]
}

/** Of nothing, nothing is said to be met or not. */
function shownState(state: RuleStatus['state'], isEmpty: boolean): ShownState {
  return isEmpty && state !== 'byService' ? 'open' : state
}

/** Numbers for the words. A rule that the service enforces without stating it has none, hence 0. */
function valuesOf(policy: PasswordPolicyView): TextValues {
  return {
    minLength: policy.minLength ?? 0,
    maxLength: policy.maxLength ?? 0,
    minKinds: policy.minKinds ?? 0,
    maxSequence: policy.maxSequence ?? 0,
    maxRepeats: policy.maxRepeats ?? 0,
    rememberedPasswords: policy.rememberedPasswords ?? 0,
    specialCharacters: policy.specialCharacters ?? 'none',
  }
}
