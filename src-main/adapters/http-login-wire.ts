// The service's wire: paths, headers and the odd shapes of its answers. Tolerant of what it does
// not need, strict on what it does. Knows nothing of causes or states.
import * as z from 'zod/mini'
import type { HostRule } from '../core/sign-in/service-hosts'

/** `v` of the login call; documented as required with the default 1.3 (contract, section 2). */
const LOGIN_VERSION = '1.3'

export function domainUrl(csds: string, accountId: string): string {
  return `${csds}/api/account/${accountId}/service/baseURI.json?version=1.0`
}

export function loginUrl(loginHost: string, accountId: string): string {
  return `https://${loginHost}/api/account/${accountId}/login?v=${LOGIN_VERSION}`
}

export function sessionUrl(
  loginHost: string,
  accountId: string,
  action: 'refresh' | 'logout',
): string {
  return `https://${loginHost}/api/account/${accountId}/${action}`
}

/** Any JSON object: enough to tell the service from a page. */
export const AnyAnswer = z.looseObject({})

/** All services of one account. An empty list is how an unknown account shows (contract, section 1). */
export const DomainAnswer = z.object({
  baseURIs: z.array(z.object({ service: z.string(), baseURI: z.string() })),
})

type Services = readonly { readonly service: string; readonly baseURI: string }[]

/** Where a service is, as the list says, or null. */
export function hostOf(services: Services, name: string): string | null {
  return services.find(({ service }) => service === name)?.baseURI ?? null
}

/** The same, and null where the app may not speak to that host. */
export function allowedHostOf(
  services: Services,
  name: string,
  isAllowedHost: HostRule,
): string | null {
  const host = hostOf(services, name)
  return host !== null && isAllowedHost(host) ? host : null
}

/** Only what this app uses; `sessionTTl` is spelt so, and is a string of milliseconds. */
export const LoginAnswer = z.object({
  csrf: z.string().check(z.minLength(1)),
  // It becomes part of a header. Documented as 64 hexadecimal digits.
  bearer: z.string().check(z.regex(/^[!-~]{1,4096}$/)),
  config: z.catch(
    z.object({
      isAdmin: z.catch(z.boolean(), false),
      // A text in the documented example; a number beyond 2^53 would have lost digits.
      userId: z.catch(z.pipe(z.union([z.string(), z.int()]), z.transform(String)), ''),
    }),
    { isAdmin: false, userId: '' },
  ),
  sessionTTl: z.string().check(z.regex(/^[0-9]{1,12}$/)),
  csdsCollectionResponse: z.optional(DomainAnswer),
})

/** Three error shapes are known; the third is a bare text (contract, section 2). */
const ErrorAnswer = z.object({
  error: z.union([
    z.string(),
    z.object({ message: z.optional(z.string()), internalCode: z.optional(z.number()) }),
  ]),
})

export interface ServiceError {
  readonly serviceMessage?: string
  readonly internalCode?: number
}

/** Longest text of the service that is shown, in characters. */
const MESSAGE_LENGTH = 200

/** What the service says of its error, cleaned for showing; nothing where it says nothing. */
export function readServiceError(body: string): ServiceError {
  const parsed = ErrorAnswer.safeParse(parseJson(body))
  if (!parsed.success) return {}
  const { error } = parsed.data
  const message = typeof error === 'string' ? error : error.message
  const internalCode = typeof error === 'string' ? undefined : error.internalCode
  return {
    ...(message === undefined ? {} : { serviceMessage: clean(message) }),
    ...(internalCode === undefined ? {} : { internalCode }),
  }
}

/** The value, or undefined where the text is not JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}

/**
 * Value of the `session_id` cookie out of joined Set-Cookie lines. The documentation also writes
 * `Session_id` (contract, section 2), so both spellings count.
 */
export function sessionCookieOf(setCookie: string | undefined): string | null {
  for (const line of (setCookie ?? '').split('\n')) {
    const value = /^\s*[Ss]ession_id=([^;\s]+)/.exec(line)?.[1]
    if (value !== undefined) return value
  }
  return null
}

/** What LivePerson's older web sign-in says in the address that it leads to (contract, section 2). */
export function olderCodeIn(location: string): number | null {
  if (!URL.canParse(location)) return null
  const code = new URL(location).searchParams.get('error') ?? ''
  return /^(?:0|[1-9][0-9]{0,2})$/.test(code) ? Number(code) : null
}

function clean(text: string): string {
  // Control and direction characters could disguise what the service said.
  return text
    .replace(/[\p{Cc}\p{Cf}]+/gu, ' ')
    .trim()
    .slice(0, MESSAGE_LENGTH)
}
