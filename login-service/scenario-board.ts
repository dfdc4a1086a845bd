// Which scenarios are in force, for whom and for how many more requests. Chooses the one that
// applies to a request; does nothing to the request itself.
import { type Endpoint, type Place, placeOf, type Scenario, type ScenarioKind } from './scenarios'
import { includes, sameTarget, type Target } from './target'

export interface ScenarioInForce {
  readonly scenario: Scenario
  /** Null = the whole service. */
  readonly target: Target | null
  /** Requests it will still meet; null = until cleared. */
  readonly remaining: number | null
}

/** Who a request is about, as far as it says so. */
export interface Who {
  readonly account: string
  readonly loginName: string | null
}

type ScenarioOf<Kind extends ScenarioKind> = Extract<Scenario, { kind: Kind }>

/** The scenarios that apply to one request. */
export interface Selection {
  /** The most specific one of that kind; leaves its count as it is. */
  find<Kind extends ScenarioKind>(kind: Kind): ScenarioOf<Kind> | undefined
  /** The same, and counts this request against it. */
  take<Kind extends ScenarioKind>(kind: Kind): ScenarioOf<Kind> | undefined
}

export class ScenarioBoard {
  private readonly inForce = new Map<string, ScenarioInForce>()

  /** Puts a scenario in force, in place of one of the same kind, target and place. */
  set(scenario: Scenario, target: Target | null): void {
    const remaining = 'requests' in scenario ? (scenario.requests ?? null) : null
    this.inForce.set(keyOf(scenario, target), { scenario, target, remaining })
  }

  /** Lifts what was set for exactly this target; with `kind` only scenarios of that kind. */
  clear(target: Target | null, kind?: ScenarioKind): void {
    for (const [key, entry] of [...this.inForce]) {
      const meant = sameTarget(entry.target, target)
      if (meant && (kind === undefined || entry.scenario.kind === kind)) this.inForce.delete(key)
    }
  }

  clearAll(): void {
    this.inForce.clear()
  }

  list(): readonly ScenarioInForce[] {
    return [...this.inForce.values()]
  }

  select(endpoint: Endpoint, who: Who): Selection {
    const find = <Kind extends ScenarioKind>(kind: Kind): [string, ScenarioOf<Kind>] | undefined =>
      [...this.inForce]
        .filter(([, entry]) => applies(entry, endpoint, who))
        .sort(([, one], [, other]) => specificity(other) - specificity(one))
        .flatMap(([key, { scenario }]): [string, ScenarioOf<Kind>][] =>
          isKind(scenario, kind) ? [[key, scenario]] : [],
        )[0]
    return {
      find: (kind) => find(kind)?.[1],
      take: (kind) => {
        const found = find(kind)
        if (found !== undefined) this.countDown(found[0])
        return found?.[1]
      },
    }
  }

  private countDown(key: string): void {
    const entry = this.inForce.get(key)
    if (entry === undefined || entry.remaining === null) return
    if (entry.remaining > 1) this.inForce.set(key, { ...entry, remaining: entry.remaining - 1 })
    else this.inForce.delete(key)
  }
}

function isKind<Kind extends ScenarioKind>(
  scenario: Scenario,
  kind: Kind,
): scenario is ScenarioOf<Kind> {
  return scenario.kind === kind
}

function applies(entry: ScenarioInForce, endpoint: Endpoint, who: Who): boolean {
  const place: Place = placeOf(entry.scenario)
  return (place === 'all' || place === endpoint) && includes(entry.target, who)
}

/** A user goes before an account, an account before the service; then a place before `all`. */
function specificity({ scenario, target }: ScenarioInForce): number {
  const forWhom = target === null ? 0 : target.loginName === undefined ? 2 : 4
  return forWhom + (placeOf(scenario) === 'all' ? 0 : 1)
}

function keyOf(scenario: Scenario, target: Target | null): string {
  const { account = null, loginName = null } = target ?? {}
  return JSON.stringify([scenario.kind, placeOf(scenario), account, loginName])
}
