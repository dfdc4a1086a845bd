// What a screen learns of a link, and what stays behind: the token is never part of the first.
import { describe, expect, it } from 'vitest'
import { checkLinks } from '../../../../src-main/core/password-reset/checked-links'
import { serviceHostRule } from '../../../../src-main/core/sign-in/service-hosts'

const TOKEN = 'mVwR4yq0Zc2l7C9tXnB3sKd8uJfGhQeA1oLpIiYzT5E'
const RESET = `https://z1.le.liveperson.net/a/31415926/reset-password?token=${TOKEN}`
const PAGE = 'https://authentication.liveperson.net/login.html'
const SAFE_LINK = `https://eur02.safelinks.protection.outlook.com/?url=${encodeURIComponent(RESET)}&data=05%7C02&sdata=x&reserved=0`
const MIMECAST = 'https://protect-eu.mimecast.com/s/AbCdEfGhIjKl?domain=z1.le.liveperson.net'
const LOOK_ALIKE = `https://liveperson.net.example.com/a/31415926/reset-password?token=${TOKEN}`

const isGenuineHost = serviceHostRule(null)
const check = (...texts: readonly string[]) => checkLinks(texts, isGenuineHost, 40)

describe('checkLinks', () => {
  it.each([
    ['a reset link', RESET, { kind: 'genuine' }, 'setPassword', RESET],
    ['a page', PAGE, { kind: 'genuine' }, 'openInBrowser', PAGE],
    [
      'a rewritten link',
      SAFE_LINK,
      { kind: 'rewritten', inner: 'recovered' },
      'setPassword',
      RESET,
    ],
    ['a kept link', MIMECAST, { kind: 'rewritten', inner: 'hostStated' }, null, undefined],
    ['a look-alike', LOOK_ALIKE, { kind: 'suspicious', reason: 'lookAlikeHost' }, null, undefined],
    ['no link', 'Reset', { kind: 'malformed', problem: 'noScheme' }, null, undefined],
  ])('says of %s what it is and what can be done', (_what, text, verdict, use, link) => {
    const { shown, usable } = check(text)

    expect(shown).toHaveLength(1)
    expect(shown[0]).toMatchObject({ linkId: 40, verdict, use })
    expect(usable.get(40)).toBe(link)
  })

  it('names the gateways and where in them an administrator exempts a domain', () => {
    const gateways = check(SAFE_LINK).shown[0]?.gateways ?? []

    expect(gateways.map(({ product }) => product)).toEqual([
      'Microsoft Defender for Office 365 Safe Links',
    ])
    expect(gateways[0]?.exemption.kind).toBe('setting')
  })

  it.each([RESET, SAFE_LINK, LOOK_ALIKE])('shows nothing of a token: %#', (text) => {
    expect(JSON.stringify(check(text).shown)).not.toContain(TOKEN.slice(0, 6))
  })

  it('puts what can be used first, and gives every link an id of its own', () => {
    const { shown } = check(LOOK_ALIKE, PAGE, RESET)

    expect(shown.map(({ linkId }) => linkId)).toEqual([42, 41, 40])
  })

  it('shows twenty links of a message at the most', () => {
    const many = Array.from({ length: 60 }, (_each, index) => `https://example.com/${index}`)
    expect(check(...many, RESET).shown).toHaveLength(20)
    expect(check(...many, RESET).shown[0]?.use).toBe('setPassword')
  })
})
