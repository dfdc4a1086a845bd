// What the control address understands and tells, as schemas and types. Everything sent there is
// checked here before anything is changed.
import { z } from 'zod'
import { type ScenarioInput, type ScenarioKind, scenarioSchema } from './scenarios'
import type { AuditEntry } from './audit-list'
import type { ArrivedMessage } from './mail/mailbox'
import type { AppKeys } from './people'
import type { FailedTriesOfUser } from './failed-tries'
import type { RecordedRequest } from './request-journal'
import type { ScenarioInForce } from './scenario-board'
import type { Target, User } from './target'

const account = z.string().regex(/^[A-Za-z0-9]{1,32}$/)
const loginName = z.string().min(1).max(256)
/** Without `loginName` everybody of the account; without a target the whole service. */
const target = z.strictObject({ account, loginName: loginName.optional() })

const kinds: ReadonlySet<string> = new Set(
  scenarioSchema.options.flatMap((option) => [...option.shape.kind.values]),
)
const scenarioKind = z.custom<ScenarioKind>(
  (value) => typeof value === 'string' && kinds.has(value),
  'not a scenario',
)

const commandSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('setScenario'),
    scenario: scenarioSchema,
    target: target.optional(),
  }),
  z.strictObject({
    kind: z.literal('clearScenarios'),
    scenario: scenarioKind.optional(),
    target: target.optional(),
  }),
  z.strictObject({ kind: z.literal('clearRequests') }),
  z.strictObject({ kind: z.literal('endSessions'), target: target.optional() }),
  z.strictObject({
    kind: z.literal('addUser'),
    account,
    loginName,
    password: z.string().min(1).max(1024),
    role: z.enum(['agent', 'admin']).default('agent'),
    note: z.string().max(256).default(''),
  }),
  z.strictObject({ kind: z.literal('switchMfa'), account, enabled: z.boolean() }),
  z.strictObject({ kind: z.literal('resetMfa'), target: target.optional() }),
  z.strictObject({ kind: z.literal('touchUsers'), account }),
  z.strictObject({ kind: z.literal('expirePassword'), target: target.optional() }),
  z.strictObject({ kind: z.literal('requirePasswordChange'), target: target.optional() }),
  z.strictObject({ kind: z.literal('clearMail') }),
])

export type ControlCommand = z.output<typeof commandSchema>

/** A command as a caller writes it: what has a default may be left out. */
export type ControlCommandInput =
  | {
      readonly kind: 'setScenario'
      readonly scenario: ScenarioInput
      readonly target?: Target
    }
  | {
      readonly kind: 'clearScenarios'
      readonly scenario?: ScenarioKind
      readonly target?: Target
    }
  | { readonly kind: 'clearRequests' }
  | { readonly kind: 'endSessions'; readonly target?: Target }
  | {
      readonly kind: 'addUser'
      readonly account: string
      readonly loginName: string
      readonly password: string
      readonly role?: 'agent' | 'admin'
      readonly note?: string
    }
  | { readonly kind: 'switchMfa'; readonly account: string; readonly enabled: boolean }
  | { readonly kind: 'resetMfa'; readonly target?: Target }
  | { readonly kind: 'touchUsers'; readonly account: string }
  | { readonly kind: 'expirePassword'; readonly target?: Target }
  | { readonly kind: 'requirePasswordChange'; readonly target?: Target }
  | { readonly kind: 'clearMail' }

/** What GET tells, and every change answers with. */
export interface ControlStatus {
  readonly scenarios: readonly ScenarioInForce[]
  readonly requests: readonly RecordedRequest[]
  /** How many sessions are open. */
  readonly sessions: number
  /** Failed tries in a row, and whether they have disabled the user. */
  readonly failedTries: readonly (FailedTriesOfUser & { readonly locked: boolean })[]
  readonly bots: readonly (User & AppKeys)[]
  /** Oldest first. */
  readonly audit: readonly AuditEntry[]
  readonly mfa: readonly MfaOfAccount[]
  /** What arrived, in either folder; oldest first. */
  readonly mail: readonly ArrivedMessage[]
}

export interface MfaOfAccount {
  readonly account: string
  readonly enabled: boolean
  /** Login names. */
  readonly enrolled: readonly string[]
}

export type ReadCommands =
  | { readonly kind: 'commands'; readonly commands: readonly ControlCommand[] }
  | { readonly kind: 'refused'; readonly message: string }

/** Reads the body of a POST, one command or a list; a refusal names the field that is wrong. */
export function readCommands(body: unknown): ReadCommands {
  const given: readonly unknown[] = Array.isArray(body) ? body : [body]
  const commands: ControlCommand[] = []
  for (const [index, value] of given.entries()) {
    const parsed = commandSchema.safeParse(value)
    if (!parsed.success) {
      const place = Array.isArray(body) ? [String(index)] : []
      return { kind: 'refused', message: describe(parsed.error, place) }
    }
    commands.push(parsed.data)
  }
  return { kind: 'commands', commands }
}

function describe(error: z.ZodError, place: readonly string[]): string {
  const [issue] = error.issues
  if (issue === undefined) return 'body: not understood'
  const unknownKeys = issue.code === 'unrecognized_keys' ? issue.keys : []
  const path = [...place, ...issue.path.map(String), ...unknownKeys].join('.')
  return `${path === '' ? 'body' : path}: ${issue.message}`
}
