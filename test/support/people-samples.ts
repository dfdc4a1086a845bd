// The people of one account, for the tests of the admin's desk.
import { toEpochMs, toUserId } from '../../src-main/core/ids'
import type { AccountPeople, AdminFailure, Person } from '../../src-main/core/people-desk/people'
import { FAILURES, loginName, NOW_MS } from './sign-in-samples'

export function person(name: string, parts: Partial<Person> = {}): Person {
  return {
    userId: userIdOf(name),
    loginName: loginName(name),
    fullName: `${name} (full)`,
    isEnabled: true,
    disabledBecause: null,
    mfa: 'enrolled',
    lastTries: [{ atMs: toEpochMs(NOW_MS - 60_000), outcome: 'signedIn' }],
    ...parts,
  }
}

/** The same number for the same name. */
export function userIdOf(name: string): Person['userId'] {
  const number =
    Array.from(name).reduce((sum, character) => sum * 31 + character.charCodeAt(0), 7) % 1e9
  const id = toUserId(String(1_000_000_000 + number))
  if (id === null) throw new Error('not an id')
  return id
}

export const MARIA = person('maria.santos')
export const SAM = person('sam.retired', {
  isEnabled: false,
  disabledBecause: 'failedTries',
  mfa: 'notEnrolled',
})
export const OLIVIA = person('olivia.chen')

export const PEOPLE: AccountPeople = {
  people: [OLIVIA, SAM, MARIA],
  unreadableCount: 0,
  mfaSwitch: { kind: 'on', revision: '3' },
  mfaProblem: null,
}

const seen = { host: 'z1.ac.liveperson.net', atMs: NOW_MS, status: 403 }

export const ADMIN_FAILURES: Readonly<Record<AdminFailure['kind'], AdminFailure>> = {
  ...FAILURES,
  notAllowed: { kind: 'notAllowed', ...seen },
  changedMeanwhile: { kind: 'changedMeanwhile', ...seen, status: 412 },
  personGone: { kind: 'personGone', ...seen, status: 404 },
  userNotWhole: { kind: 'userNotWhole', missing: ['fullName'], ...seen },
  serviceNotListed: { kind: 'serviceNotListed', service: 'accountConfigReadWrite', ...seen },
}
