// The closed list of ways in which the stand-in can be told to misbehave, with its schema. Says
// what exists and where it applies; what each does is in delivery.ts and the routes.
import { z } from 'zod'
import { gatewayVendors } from './mail/gateway-vendors'

/**
 * The endpoints that scenarios tell apart; `users` is the Users API with the desk's other calls,
 * `reset` all of the password reset.
 */
export const endpoints = [
  'domain',
  'login',
  'refresh',
  'logout',
  'enrol',
  'verify',
  'users',
  'reset',
] as const
export type Endpoint = (typeof endpoints)[number]

const everywhere = {
  /** Where it applies; each kind has a default of its own, see `defaultPlace`. */
  at: z.enum([...endpoints, 'all']).optional(),
  /** For how many requests; without it until cleared. */
  requests: z.int().min(1).max(1_000_000).optional(),
}

/** An hour: nobody waits longer, and a forgotten scenario must not hold a socket for ever. */
const MAX_DELAY_MS = 60 * 60 * 1000
/** 30 days: far above any lifetime that makes sense for a link. */
const MAX_LINK_MS = 30 * 24 * 60 * 60 * 1000
/** 256 MiB: far above any limit a client could choose, far below what hurts the machine. */
const MAX_BODY_BYTES = 256 * 1024 * 1024
/** 100 years in milliseconds: keeps the shifted date a valid one. */
const MAX_SKEW_MS = 100 * 365 * 24 * 60 * 60 * 1000

export const scenarioSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('disabled'), ...everywhere }),
  z.strictObject({ kind: z.literal('passwordExpired'), ...everywhere }),
  z.strictObject({ kind: z.literal('mustChangePassword'), ...everywhere }),
  z.strictObject({ kind: z.literal('ipRestricted'), ...everywhere }),
  z.strictObject({ kind: z.literal('ssoOnly'), ...everywhere }),
  z.strictObject({ kind: z.literal('lockedAfter'), tries: z.int().min(1).max(1000) }),
  z.strictObject({ kind: z.literal('blocked'), ...everywhere }),
  z.strictObject({
    kind: z.literal('throttled'),
    /** Sent as `Retry-After`; without it no such header, as none is documented. */
    retryAfterSeconds: z.int().min(0).max(86_400).optional(),
    ...everywhere,
  }),
  z.strictObject({
    kind: z.literal('slow'),
    delayMs: z.int().min(1).max(MAX_DELAY_MS),
    ...everywhere,
  }),
  z.strictObject({
    kind: z.literal('failing'),
    status: z.int().min(500).max(599),
    ...everywhere,
  }),
  z.strictObject({ kind: z.literal('connectionReset'), ...everywhere }),
  z.strictObject({ kind: z.literal('truncatedBody'), ...everywhere }),
  z.strictObject({
    kind: z.literal('wrongContentType'),
    contentType: z
      .string()
      .regex(/^[\w.+-]+\/[\w.+-]+(;[\x20-\x7e]*)?$/)
      .default('text/plain'),
    ...everywhere,
  }),
  z.strictObject({ kind: z.literal('malformedJson'), ...everywhere }),
  z.strictObject({ kind: z.literal('htmlPage'), ...everywhere }),
  z.strictObject({
    kind: z.literal('redirect'),
    location: z.url().default('https://portal.example/sign-in'),
    ...everywhere,
  }),
  z.strictObject({
    kind: z.literal('missingFields'),
    /** Names such as `bearer` or `config.userId`; `Set-Cookie` drops the cookie. */
    fields: z.array(z.string().min(1)).min(1),
    ...everywhere,
  }),
  z.strictObject({
    kind: z.literal('hugeBody'),
    sizeBytes: z.int().min(1).max(MAX_BODY_BYTES),
    ...everywhere,
  }),
  z.strictObject({
    kind: z.literal('clockSkew'),
    skewMs: z.int().min(-MAX_SKEW_MS).max(MAX_SKEW_MS),
    ...everywhere,
  }),
  z.strictObject({
    kind: z.literal('sessionLifetime'),
    lifetimeMs: z
      .int()
      .min(1)
      .max(365 * 24 * 60 * 60 * 1000),
    ...everywhere,
  }),
  z.strictObject({
    kind: z.literal('servicesNotListed'),
    services: z.array(z.string().min(1)).min(1),
    ...everywhere,
  }),
  z.strictObject({
    kind: z.literal('namesOtherHost'),
    baseUri: z.string().min(1).max(255),
    ...everywhere,
  }),
  z.strictObject({
    kind: z.literal('malformedEnrolment'),
    /** Handed out in place of the otpauth URI. */
    otpauth: z.string().max(4096),
    ...everywhere,
  }),
  z.strictObject({
    kind: z.literal('challengeLifetime'),
    lifetimeMs: z
      .int()
      .min(1)
      .max(24 * 60 * 60 * 1000),
    ...everywhere,
  }),
  z.strictObject({ kind: z.literal('captchaDown'), ...everywhere }),
  z.strictObject({ kind: z.literal('returnedToForm'), ...everywhere }),
  z.strictObject({ kind: z.literal('resetLimitReached'), ...everywhere }),
  z.strictObject({
    kind: z.literal('linkLifetime'),
    lifetimeMs: z.int().min(1).max(MAX_LINK_MS),
    ...everywhere,
  }),
  z.strictObject({
    kind: z.literal('mailGateway'),
    vendor: z.enum(gatewayVendors),
    /** 2: a second gateway follows, of the same vendor or of `secondVendor`. */
    layers: z.union([z.literal(1), z.literal(2)]).default(1),
    secondVendor: z.enum(gatewayVendors).optional(),
    ...everywhere,
  }),
  z.strictObject({ kind: z.literal('mailLost'), ...everywhere }),
  z.strictObject({
    kind: z.literal('mailDelayed'),
    delayMs: z.int().min(1).max(MAX_DELAY_MS),
    ...everywhere,
  }),
  z.strictObject({ kind: z.literal('mailSpam'), ...everywhere }),
])

export type Scenario = Readonly<z.output<typeof scenarioSchema>>
/** A scenario as a caller writes it: what has a default may be left out. */
export type ScenarioInput = Readonly<z.input<typeof scenarioSchema>>
export type ScenarioKind = Scenario['kind']
export type Place = Endpoint | 'all'

/** The reasons for which a user is refused with the same 401 as a wrong password. */
export const refusalKinds = [
  'disabled',
  'passwordExpired',
  'mustChangePassword',
  'ipRestricted',
  'ssoOnly',
] as const

/** Where a scenario applies: what it says, or where its kind makes sense. */
export function placeOf(scenario: Scenario): Place {
  return ('at' in scenario ? scenario.at : undefined) ?? defaultPlace(scenario.kind)
}

function defaultPlace(kind: ScenarioKind): Place {
  switch (kind) {
    case 'disabled':
    case 'passwordExpired':
    case 'mustChangePassword':
    case 'ipRestricted':
    case 'ssoOnly':
    case 'lockedAfter':
    case 'blocked':
    case 'throttled':
    case 'missingFields':
    case 'challengeLifetime':
      return 'login'
    case 'malformedEnrolment':
      return 'enrol'
    case 'captchaDown':
    case 'returnedToForm':
    case 'resetLimitReached':
    case 'linkLifetime':
    case 'mailGateway':
    case 'mailLost':
    case 'mailDelayed':
    case 'mailSpam':
      return 'reset'
    case 'servicesNotListed':
      return 'domain'
    case 'slow':
    case 'failing':
    case 'connectionReset':
    case 'truncatedBody':
    case 'wrongContentType':
    case 'malformedJson':
    case 'htmlPage':
    case 'redirect':
    case 'hugeBody':
    case 'clockSkew':
    case 'sessionLifetime':
    case 'namesOtherHost':
      return 'all'
  }
}
