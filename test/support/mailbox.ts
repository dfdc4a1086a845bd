// What arrived for somebody, as their mail program has it: read through the stand-in's control. Also
// the way to a link past the app, for tests that begin with one.
import { writeFile } from 'node:fs/promises'
import { expect } from '@playwright/test'
import { readMessage, requestReset } from '../login-service/reset-client'
import type { LocalService, Person } from './local-service'

export interface Letter {
  readonly folder: 'inbox' | 'spam'
  /** As it lies in a saved .eml file. */
  readonly raw: string
  /** Behind the button, as copied out of the message. */
  readonly link: string
  readonly text: string
}

const ARRIVES_WITHIN_MS = 10_000

/** Where the stand-in sends mail at the start (its README): an address of its own, or the name. */
function addressOf({ loginName }: Pick<Person, 'loginName'>): string {
  return loginName.includes('@') ? loginName : `${loginName}@example.com`
}

/** @param nth of the letters to this person since the service was entered, from 1; waited for */
export async function letterTo(
  service: LocalService,
  person: Pick<Person, 'loginName'>,
  nth = 1,
): Promise<Letter> {
  const letters = async (): Promise<readonly Omit<Letter, 'link' | 'text'>[]> =>
    (await service.control.status()).mail.filter(({ to }) => to === addressOf(person))
  await expect
    .poll(async () => (await letters()).length, { intervals: [50], timeout: ARRIVES_WITHIN_MS })
    .toBeGreaterThanOrEqual(nth)
  const letter = (await letters())[nth - 1]
  if (letter === undefined) throw new Error('the letter is gone again')
  const { folder, raw } = letter
  const { link, text } = await readMessage({ raw })
  return { folder, raw, link, text }
}

/** Asks for a link as another program would, and leaves no trace of that in the list of requests. */
export async function mailedLetter(
  service: LocalService,
  person: Pick<Person, 'account' | 'loginName'>,
): Promise<Letter> {
  const before = (await service.control.status()).mail.filter(({ to }) => to === addressOf(person))
  // Through the gate: the message names the host at which the service was reached.
  const reached = { origin: service.csds, caPath: service.caPath }
  const { status } = await requestReset(reached, {
    account: person.account,
    username: person.loginName,
  })
  if (status !== 202) throw new Error(`the service answered ${status} to the request for a link`)
  const letter = await letterTo(service, person, before.length + 1)
  await service.forgetRequests()
  return letter
}

/** The letter as a saved message; a program that saves mail writes it byte for byte. */
export async function saveLetter({ raw }: Pick<Letter, 'raw'>, path: string): Promise<string> {
  await writeFile(path, raw, 'latin1')
  return path
}
