// Draws the sign-in flow as a Mermaid state diagram by walking every state with every event.
import { transition } from '../../src-main/core/sign-in/transition'
import type { SignInEvent } from '../../src-main/core/sign-in/event'
import type { SignInState } from '../../src-main/core/sign-in/state'
import { EVENTS } from './sign-in-event-samples'
import { FURTHER_STATES, STATES } from './sign-in-samples'

export interface Walk {
  /** The state, and where there is more than one sample of it, which. */
  readonly sample: string
  readonly from: SignInState['kind']
  readonly event: SignInEvent['kind']
  readonly to: SignInState['kind']
  readonly effects: readonly string[]
}

export function walkAll(): readonly Walk[] {
  return Object.entries({ ...STATES, ...FURTHER_STATES }).flatMap(([sample, state]) =>
    Object.values(EVENTS)
      .flat()
      .map((event) => {
        const step = transition(state, event)
        return {
          sample,
          from: state.kind,
          event: event.kind,
          to: step.state.kind,
          effects: step.effects.map((effect) => effect.kind),
        }
      }),
  )
}

export function drawDiagram(): string {
  const arrows = new Set(
    walkAll()
      .filter(({ from, to }) => from !== to)
      .map(({ from, event, to }) => `  ${from} --> ${to}: ${event}`),
  )
  return ['stateDiagram-v2', '  [*] --> starting', ...arrows].join('\n')
}
