// A draft in the agent's mail program: its address, and what is said when there is no such program.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createMailDraft, mailtoUrl } from '../../../src-main/adapters/mail-draft'
import { createSteppedClock } from './stepped-clock'

describe('the address of a draft', () => {
  it.each([
    ['plain', 'Help', 'Please', 'mailto:?subject=Help&body=Please'],
    [
      'blanks and signs with a meaning',
      'a & b',
      'c=d?e#f',
      'mailto:?subject=a%20%26%20b&body=c%3Dd%3Fe%23f',
    ],
    [
      'line breaks of each kind',
      's',
      'a\nb\r\nc\rd',
      'mailto:?subject=s&body=a%0D%0Ab%0D%0Ac%0D%0Ad',
    ],
    ['a subject of two lines', 'a\r\nBcc: x', 'b', 'mailto:?subject=a%20Bcc%3A%20x&body=b'],
    ['other scripts', 'é', '登', 'mailto:?subject=%C3%A9&body=%E7%99%BB'],
    ['quotes and brackets', "'(a)'", '!*', 'mailto:?subject=%27%28a%29%27&body=%21%2A'],
    ['half a sign', 'a\ud800', 'b', 'mailto:?subject=a%EF%BF%BD&body=b'],
  ])('%s', (_case, subject, text, url) => {
    expect(mailtoUrl(subject, text)).toBe(url)
  })

  it('has one subject, one body and no recipient, whatever the texts', () => {
    const texts = fc.string({ unit: 'grapheme' })
    fc.assert(
      fc.property(texts, texts, (subject, text) => {
        const url = mailtoUrl(subject, text)
        expect(url).toMatch(/^mailto:\?subject=[\w%.~-]*&body=[\w%.~-]*$/)
        const body = decodeURIComponent(url.slice(url.indexOf('&body=') + 6))
        expect(body.replaceAll('\r\n', '\n')).toBe(text.replace(/\r\n?/g, '\n'))
      }),
    )
  })
})

describe('opening a draft', () => {
  it.each([
    ['opens', () => Promise.resolve(), true],
    ['is refused', () => Promise.reject(new Error('no handler')), false],
  ])('says whether it %s', async (_case, openUrl, isOpened) => {
    const clock = createSteppedClock()
    const open = createMailDraft({ openUrl, clock, platform: 'linux' })
    expect(await open('s', 't')).toBe(isOpened)
    expect(clock.timers()).toBe(0)
  })

  it('waits five seconds for a system that does not answer', async () => {
    const clock = createSteppedClock()
    const openUrl = (): Promise<void> => new Promise(() => undefined)
    const opened = createMailDraft({ openUrl, clock, platform: 'linux' })('s', 't')
    clock.step(5_000)
    expect(await opened).toBe(false)
  })

  it.each<[NodeJS.Platform, boolean]>([
    ['win32', false],
    ['linux', true],
    ['darwin', true],
  ])('does not try what the system would cut: %s', async (platform, isOpened) => {
    const urls: string[] = []
    const open = createMailDraft({
      openUrl: (url) => {
        urls.push(url)
        return Promise.resolve()
      },
      clock: createSteppedClock(),
      platform,
    })
    expect(await open('s', 'x'.repeat(2_100))).toBe(isOpened)
    expect(urls).toHaveLength(isOpened ? 1 : 0)
  })
})
