// Sessions for tests. Their secrets are easy to find again in a file or a log.
import { toAccountId, toEpochMs, toLoginName, toUserId } from '../../src-main/core/ids'
import type { OpenSession } from '../../src-main/core/session/session-material'

export interface SessionParts {
  readonly accountNumber?: string
  readonly loginName?: string
  /** Null, as the service may not have told it, unless given. */
  readonly userId?: string
  readonly workspaceHost?: string | null
  readonly isAdmin?: boolean
  readonly bearer?: string
}

export function openSession(parts: SessionParts = {}): OpenSession {
  const accountId = toAccountId(parts.accountNumber ?? '12345678')
  const loginName = toLoginName(parts.loginName ?? 'ada@example.com')
  if (accountId === null || loginName === null) throw new Error('the test names no valid session')

  return {
    facts: {
      accountId,
      loginName,
      userId: toUserId(parts.userId ?? ''),
      loginHost: 'z1.agentvep.liveperson.net',
      workspaceHost:
        parts.workspaceHost === undefined ? 'z1.le.liveperson.net' : parts.workspaceHost,
      isAdmin: parts.isAdmin ?? false,
      sinceMs: toEpochMs(1_790_000_000_000),
      untilMs: toEpochMs(1_790_028_800_000),
    },
    secrets: {
      bearer: parts.bearer ?? 'bearer-of-the-test-5d1f0c7a9be24e63',
      csrf: 'csrf-of-the-test-91c2',
      sessionCookie: 'cookie-of-the-test-77aa',
    },
  }
}
