// Somebody of whom everything is random, so that a search for a piece of it finds nothing else.
import { randomInt } from 'node:crypto'
import { freshPassword } from './fresh-password'
import type { LocalService, Person } from './local-service'

/** As long as the number of no account is, so that a piece of it is rarely met by chance. */
const ACCOUNT_DIGITS = 20
/** No vowels: no word is among its pieces. */
const NAME_SIGNS = 'bcdfghjkmnpqrstvwxz23456789'
const NAME_LENGTH = 18

export function canaryPerson(): Person {
  return {
    account: `${randomInt(1, 10)}${randomOf('0123456789', ACCOUNT_DIGITS - 1)}`,
    loginName: randomOf(NAME_SIGNS, NAME_LENGTH),
    password: freshPassword(),
  }
}

/** In an account of their own in which a second factor is asked for. */
export async function addPerson(service: LocalService, person: Person): Promise<void> {
  const { account } = person
  await service.control.send(
    { kind: 'addUser', ...person },
    { kind: 'switchMfa', account, enabled: true },
  )
}

function randomOf(signs: string, length: number): string {
  return Array.from({ length }, () => signs.charAt(randomInt(signs.length))).join('')
}
