// A client of the extension `passwordReset.v1` for the tests: captcha, request, link, new password,
// and the way to a message in the mailbox.
import { createHash } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import PostalMime from 'postal-mime'
import { z } from 'zod'
import type { ControlClient } from '../../login-service/control-client'
import type { ArrivedMessage } from '../../login-service/mail/mailbox'
import type { RunningLoginService } from '../../login-service/server'
import { exchange, logIn, type Received, type Someone } from './https-exchange'

export type Reached = Pick<RunningLoginService, 'origin' | 'caPath'>
export type Named = Pick<Someone, 'account' | 'username'>

export interface Service {
  readonly service: () => RunningLoginService
  readonly control: () => ControlClient
}

const root = (account: string): string => `/api/account/${account}/password-reset/v1`

const challengeShape = z.strictObject({
  algorithm: z.literal('SHA-256'),
  challenge: z.string().regex(/^[0-9a-f]{64}$/),
  maxnumber: z.int().min(1),
  salt: z.string().regex(/^[0-9a-f]{24,}\?expires=\d{10}&$/),
  signature: z.string().regex(/^[0-9a-f]{64}$/),
})
export type CaptchaChallenge = z.output<typeof challengeShape>

export function askCaptcha(service: Reached, account = '31415926'): Promise<Received> {
  return exchange(service, { path: `${root(account)}/captcha` })
}

export async function captchaChallenge(service: Reached): Promise<CaptchaChallenge> {
  return challengeShape.parse((await askCaptcha(service)).json)
}

/** The payload as the ALTCHA widget sends it. */
export function payloadOf(challenge: CaptchaChallenge, number: number): string {
  const { algorithm, challenge: wanted, salt, signature } = challenge
  return btoa(JSON.stringify({ algorithm, challenge: wanted, number, salt, signature, took: 1 }))
}

/** Tries the numbers in one plain loop, which is much lighter than the library's. */
export function numberOf({ challenge, salt, maxnumber }: CaptchaChallenge): number {
  for (let number = 0; number <= maxnumber; number++) {
    const hash = createHash('sha256').update(`${salt}${number}`).digest('hex')
    if (hash === challenge) return number
  }
  throw new Error('The challenge has no solution.')
}

export async function solvedCaptcha(service: Reached): Promise<string> {
  const challenge = await captchaChallenge(service)
  return payloadOf(challenge, numberOf(challenge))
}

export function sendRequest(
  service: Reached,
  { account, username }: Named,
  captcha?: unknown,
): Promise<Received> {
  return exchange(service, { path: `${root(account)}/request`, body: { username, captcha } })
}

/** The whole form: captcha solved, request sent. */
export async function requestReset(service: Reached, who: Named): Promise<Received> {
  return sendRequest(service, who, await solvedCaptcha(service))
}

export function lookAt(service: Reached, account: string, token: unknown): Promise<Received> {
  return exchange(service, { path: `${root(account)}/link`, body: { token } })
}

export function setPassword(
  service: Reached,
  account: string,
  token: unknown,
  password: unknown,
): Promise<Received> {
  return exchange(service, { path: `${root(account)}/password`, body: { token, password } })
}

/** Status and what the extension says of a refusal. */
export function resetRefusal({ status, json }: Received): readonly [number, unknown] {
  const said = z.object({ reset: z.unknown() }).safeParse(json)
  return [status, said.success ? said.data.reset : json]
}

/** Waits until so many messages have arrived in all and returns them, oldest first. */
export async function arrived(
  control: ControlClient,
  count: number,
): Promise<readonly ArrivedMessage[]> {
  for (let tries = 0; tries < 200; tries++) {
    const { mail } = await control.status()
    if (mail.length >= count) return mail
    await wait(25)
  }
  throw new Error(`No ${count} messages arrived.`)
}

export interface ReadMessage {
  readonly text: string
  readonly html: string
  /** Behind the button. */
  readonly link: string
  /** In the text. */
  readonly textLink: string
}

export async function readMessage({ raw }: Pick<ArrivedMessage, 'raw'>): Promise<ReadMessage> {
  const { text = '', html = '' } = await PostalMime.parse(raw)
  const href = /href="([^"]*)"/.exec(html)?.[1] ?? ''
  const link = href.replaceAll('&#39;', "'").replaceAll('&amp;', '&')
  return { text, html, link, textLink: /https:\S+/.exec(text)?.[0] ?? '' }
}

export function tokenOf(link: string): string {
  return new URL(link).searchParams.get('token') ?? ''
}

/** Asks for a link and takes its token from the newest message. */
export async function mailedToken({ service, control }: Service, who: Named): Promise<string> {
  const { mail } = await control().status()
  await requestReset(service(), who)
  const message = (await arrived(control(), mail.length + 1)).at(-1)
  return message === undefined ? '' : tokenOf((await readMessage(message)).link)
}

const changeShape = z.object({
  passwordChange: z.strictObject({
    version: z.literal(1),
    reason: z.enum(['expired', 'mustChange']),
    token: z.string().regex(/^[\w-]{43}$/),
    policy: z.object({ minLength: z.number() }),
    expiresInMs: z.number(),
  }),
})

/** What a login with the right password of an expired user says besides its 401. */
export async function askedToChange(
  service: Reached,
  person: Someone,
): Promise<z.output<typeof changeShape>['passwordChange']> {
  return changeShape.parse((await logIn(service, person)).json).passwordChange
}
