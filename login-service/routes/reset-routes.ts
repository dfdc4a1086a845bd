// Forgotten passwords: a captcha, a request that is answered alike for every name, a link that works
// once. All of it is the extension `passwordReset.v1`, which is assumed. See README.md, "Reset".
import type { Answer } from '../answer'
import type { App } from '../app-types'
import { type EndpointParts, endpoint, type Exchange } from '../endpoint'
import { type Journey, straightJourney } from '../mail/messages-under-way'
import type { PostOffice } from '../mail/post-office'
import { mailAddress, resetMessage } from '../mail/reset-message'
import { type ChangeParts, changePassword } from '../password-reset/change-password'
import type { Captcha } from '../password-reset/captcha'
import type { DailyCount } from '../password-reset/daily-count'
import { LINK_LIFETIME_MS, ResetLinks } from '../password-reset/reset-links'
import type { Person } from '../people'
import type { Selection } from '../scenario-board'
import type { User } from '../target'
import { badRequest } from '../wire/errors'
import {
  captchaDown,
  linkOpen,
  policyRefused,
  resetOutcome,
  resetRefused,
} from '../wire/reset-answers'
import { readNewPassword, readRequest, readToken } from '../wire/reset-bodies'

export type ResetParts = EndpointParts &
  ChangeParts & {
    readonly captcha: Captcha
    readonly resetRequests: DailyCount
    readonly postOffice: PostOffice
  }

export function addResetRoutes(app: App, parts: ResetParts): void {
  const root = '/api/account/:account/password-reset/v1'
  app.get(
    `${root}/captcha`,
    endpoint(parts, 'reset', (exchange) => giveCaptcha(parts, exchange)),
  )
  app.post(
    `${root}/request`,
    endpoint(parts, 'reset', (exchange) => takeRequest(parts, exchange)),
  )
  app.post(
    `${root}/link`,
    endpoint(parts, 'reset', (exchange) => lookAtLink(parts, exchange)),
  )
  app.post(
    `${root}/password`,
    endpoint(parts, 'reset', (exchange) => takePassword(parts, exchange)),
  )
}

async function giveCaptcha(
  { captcha }: ResetParts,
  { selection, nowMs }: Exchange,
): Promise<Answer> {
  if (selection.take('captchaDown') !== undefined) return captchaDown(nowMs)
  return { status: 200, body: await captcha.challenge(nowMs) }
}

async function takeRequest(parts: ResetParts, exchange: Exchange): Promise<Answer> {
  const { account, selection, nowMs } = exchange
  const sent = readRequest(exchange.body)
  if (sent === null) return badRequest(nowMs)
  const isDown = selection.take('captchaDown') !== undefined
  if (isDown || !(await parts.captcha.takes(sent.captcha, nowMs))) {
    return resetRefused('captchaError', nowMs)
  }
  if (selection.take('returnedToForm') !== undefined) return resetOutcome('returnedToForm')

  const user = { account, loginName: sent.username }
  if (isLimitReached(parts.resetRequests, user, exchange)) {
    return resetRefused('limitReached', nowMs)
  }
  parts.resetRequests.add(user, nowMs)
  const person = parts.people.find(account, sent.username)
  if (isDisabled(person, selection)) return resetRefused('processFailed', nowMs)
  sendLink(parts, exchange, person)
  return resetOutcome('requestSubmitted')
}

/** Sends the message in the background; for who does not exist, one that is lost on its way. */
function sendLink(
  { links, postOffice }: ResetParts,
  { account, host, selection }: Exchange,
  person: Person | undefined,
): void {
  const isReal = person?.secret.kind === 'password'
  const asked = isReal ? selection.take('linkLifetime')?.lifetimeMs : undefined
  const lifetimeMs = asked ?? LINK_LIFETIME_MS
  const { token } = isReal ? links.open(person, lifetimeMs) : ResetLinks.pretend()
  const journey = isReal ? journeyOf(selection) : straightJourney
  const to = isReal ? mailAddress(person.details['email']) : null
  const message = resetMessage({
    to: to ?? 'nobody@example.com',
    account,
    loginName: person?.loginName ?? '',
    link: `https://${host}/a/${encodeURIComponent(account)}/reset-password?token=${token}`,
    lifetimeMs,
  })
  postOffice.send(message, { ...journey, isLost: journey.isLost || to === null })
}

function journeyOf(selection: Selection): Journey {
  const gateway = selection.take('mailGateway')
  const second = gateway?.layers === 2 ? [gateway.secondVendor ?? gateway.vendor] : []
  return {
    vendors: gateway === undefined ? [] : [gateway.vendor, ...second],
    isLost: selection.take('mailLost') !== undefined,
    isSpam: selection.take('mailSpam') !== undefined,
    delayMs: selection.take('mailDelayed')?.delayMs ?? 0,
  }
}

function lookAtLink(parts: ResetParts, { account, body, nowMs }: Exchange): Answer {
  const token = readToken(body)
  if (token === null) return badRequest(nowMs)
  const found = parts.links.find(account, token)
  if (found.kind !== 'open') return resetRefused(refusalOf[found.kind], nowMs)
  return linkOpen(found.user.loginName, found.expiresInMs)
}

async function takePassword(parts: ResetParts, exchange: Exchange): Promise<Answer> {
  const { account, selection, nowMs } = exchange
  const sent = readNewPassword(exchange.body)
  if (sent === null) return badRequest(nowMs)
  const found = parts.links.find(account, sent.token)
  if (found.kind !== 'open') return resetRefused(refusalOf[found.kind], nowMs)
  const person = parts.people.find(account, found.user.loginName)
  if (person === undefined) return resetRefused('linkUnknown', nowMs)
  if (isDisabled(person, selection)) return resetRefused('processFailed', nowMs)
  if (isLimitReached(parts.passwordChanges, person, exchange)) {
    return resetRefused('limitReached', nowMs)
  }
  const change = await changePassword(parts, person, sent, nowMs)
  switch (change.kind) {
    case 'changed':
      return resetOutcome('passwordChanged')
    case 'refused':
      return policyRefused(change.rules, nowMs)
    case 'overtaken':
      return resetRefused(change.by, nowMs)
  }
}

const refusalOf = { used: 'linkUsed', expired: 'linkExpired', unknown: 'linkUnknown' } as const

function isDisabled(person: Person | undefined, selection: Selection): boolean {
  if (person === undefined) return false
  return selection.take('disabled') !== undefined || person.disabledBecause !== null
}

function isLimitReached(
  count: DailyCount,
  user: User,
  { selection, nowMs }: Pick<Exchange, 'selection' | 'nowMs'>,
): boolean {
  return selection.take('resetLimitReached') !== undefined || count.isReached(user, nowMs)
}
