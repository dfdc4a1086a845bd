// The link doctor: how a link or a message gets in, what becomes of it in the page, and what the screen
// says of it.
import { fireEvent } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { LIMITS } from '../../src-preload/limits'
import {
  LINK_PROBLEMS,
  MESSAGE_PROBLEMS,
  SUSPICIONS,
  type CheckedLinkView,
} from '../../src-preload/reset-views'
import en from '../../src-renderer/messages/en.json'
import { hardCodedTexts, valuesIn } from './hard-coded-text'
import { openPage, settled, type Page } from './page'
import { pseudo, pseudoMessages } from './pseudo-locale'
import { findInReact } from './react-memory'
import {
  checkedLinks,
  genuineLink,
  linkDoctor,
  malformedLink,
  mimecast,
  rewrittenLink,
  safeLinks,
  suspiciousLink,
} from './link-doctor-views'

const LINK = 'https://z2.liveperson.net/a/1/reset-password?token=k3pt-n0wh3r3'

function fieldOn(page: Page): HTMLTextAreaElement {
  const field = page.getByLabelText('Link from the e-mail')
  if (!(field instanceof HTMLTextAreaElement)) throw new Error('the field is no textarea')
  return field
}

function message(text: string, name = 'reset.eml'): File {
  return new File([text], name, { type: 'message/rfc822' })
}

function drop(place: Element, data: { files?: readonly File[]; text?: string }): Event {
  const event = new Event('drop', { bubbles: true, cancelable: true })
  Object.defineProperty(event, 'dataTransfer', {
    value: { files: data.files ?? [], getData: () => data.text ?? '' },
  })
  fireEvent(place, event)
  return event
}

/** Until the file was read, which takes turns of its own. */
async function sentMessage(page: Page): Promise<unknown> {
  await page.findByRole('heading', { level: 1 })
  for (let turn = 0; turn < 100 && page.sentAs('checkMessage').length === 0; turn += 1) {
    await new Promise((resolve) => setImmediate(resolve))
    await settled()
  }
  return page.sentAs('checkMessage')[0]
}

describe('a link', () => {
  it('is checked as soon as it is pasted, and never stands in the field', async () => {
    const page = await openPage(linkDoctor)

    await page.user.click(fieldOn(page))
    await page.user.paste(`${LINK}\n`)

    expect(page.sentAs('checkLink')).toEqual([{ text: `${LINK}\n` }])
    expect(fieldOn(page).value).toBe('')
  })

  it.each([
    ['the button', (page) => page.user.click(page.getByRole('button', { name: 'Check' }))],
    ['Enter', (page) => page.user.type(fieldOn(page), '{Enter}')],
  ] satisfies [string, (page: Page) => Promise<void>][])(
    'that was typed is checked by %s, and the field is emptied',
    async (_name, send) => {
      const page = await openPage(linkDoctor)
      await page.user.type(fieldOn(page), LINK)

      await send(page)

      expect(page.sentAs('checkLink')).toEqual([{ text: LINK }])
      expect(fieldOn(page).value).toBe('')
    },
  )

  it('is checked when it is dropped anywhere', async () => {
    const page = await openPage(linkDoctor)

    drop(page.getByRole('heading', { level: 1 }), { text: LINK })
    await settled()

    expect(page.sentAs('checkLink')).toEqual([{ text: LINK }])
  })

  it('is cut to what the contract takes, and the doctor then calls it too long', async () => {
    const page = await openPage(linkDoctor)

    await page.user.click(fieldOn(page))
    await page.user.paste('x'.repeat(LIMITS.linkText + 1))

    expect(page.sentAs('checkLink')).toEqual([{ text: 'x'.repeat(LIMITS.linkText) }])
  })

  it('that is missing is asked for, where the focus goes', async () => {
    const page = await openPage(linkDoctor)

    await page.user.click(page.getByRole('button', { name: 'Check' }))

    expect(page.bridge.sent).toEqual([])
    expect(page.getByText('Paste a link first.')).toBeDefined()
    expect(document.activeElement).toBe(fieldOn(page))
    await page.user.type(fieldOn(page), 'h')
    expect(page.queryByText('Paste a link first.')).toBeNull()
  })

  it('is in no memory of React, neither while it stands in the field nor after', async () => {
    const page = await openPage(linkDoctor)
    await page.user.type(fieldOn(page), LINK)
    expect(findInReact(page.container, 'k3pt-n0wh3r3')).toEqual([])

    await page.user.click(page.getByRole('button', { name: 'Check' }))
    await page.next(checkedLinks(genuineLink))

    expect(findInReact(page.container, 'k3pt-n0wh3r3')).toEqual([])
    expect(document.documentElement.outerHTML).not.toContain('k3pt-n0wh3r3')
  })

  it('is not taken while the last one is being asked about', async () => {
    const page = await openPage({ ...checkedLinks(genuineLink), phase: 'opening' })

    await page.user.click(fieldOn(page))
    await page.user.paste(LINK)
    drop(document.body, { text: LINK })

    expect(page.bridge.sent).toEqual([])
  })
})

describe('a saved message', () => {
  it('is read from the file field, which has the name of its button', async () => {
    const page = await openPage(linkDoctor)

    await page.user.upload(
      page.getByLabelText('Choose a saved message (.eml)…'),
      message('Subject: x'),
    )

    expect(await sentMessage(page)).toEqual({
      fileName: 'reset.eml',
      bytes: new TextEncoder().encode('Subject: x'),
    })
  })

  it('is read when it is dropped anywhere, and the window goes nowhere', async () => {
    const page = await openPage(linkDoctor)

    const event = drop(document.body, { files: [message('Subject: y', 'saved.eml')] })

    expect(event.defaultPrevented).toBe(true)
    expect(await sentMessage(page)).toEqual({
      fileName: 'saved.eml',
      bytes: new TextEncoder().encode('Subject: y'),
    })
  })

  it('may hover anywhere', async () => {
    const page = await openPage(linkDoctor)

    // `false`: its default, which would be to refuse it, was prevented.
    expect(fireEvent.dragOver(page.getByRole('banner'))).toBe(false)
  })

  it('keeps the end of a long name, which says what kind of file it is', async () => {
    const page = await openPage(linkDoctor)

    drop(document.body, { files: [message('x', `${'n'.repeat(300)}.msg`)] })

    const sent = await sentMessage(page)
    expect(sent).toHaveProperty('fileName', `${'n'.repeat(LIMITS.fileName - 4)}.msg`)
  })

  it('of a deleted file counts as empty', async () => {
    const page = await openPage(linkDoctor)
    const gone = message('x')
    Object.defineProperty(gone, 'slice', {
      value: () => ({ arrayBuffer: () => Promise.reject(new Error('gone')) }),
    })

    drop(document.body, { files: [gone] })

    expect(await sentMessage(page)).toEqual({ fileName: 'reset.eml', bytes: new Uint8Array() })
  })

  it('that is huge is not read beyond what the contract takes', async () => {
    const page = await openPage(linkDoctor)
    const sliced: unknown[] = []
    const huge = message('x')
    Object.defineProperty(huge, 'slice', {
      value: (...range: readonly number[]) => {
        sliced.push(range)
        return new Blob(['x'])
      },
    })

    drop(document.body, { files: [huge] })
    await sentMessage(page)

    expect(sliced).toEqual([[0, LIMITS.messageBytes]])
  })

  it.each(MESSAGE_PROBLEMS)('that was not read is explained: %s', async (problem) => {
    const page = await openPage({ ...linkDoctor, checked: { kind: 'notRead', problem } })

    expect(page.getByText(en[`linkDoctor.notRead.${problem}`]).closest('[role]')?.role).toBe(
      'alert',
    )
  })
})

describe('a verdict', () => {
  it.each([
    ['genuine', 'Genuine', genuineLink],
    ['rewritten', 'Rewritten', rewrittenLink],
    ['suspicious', 'Suspicious', suspiciousLink],
    ['malformed', 'Not usable', malformedLink],
  ])('%s is a word, announced, beside its sign', async (_name, word, link) => {
    const page = await openPage(linkDoctor)

    await page.next(checkedLinks(link))

    const place = page.getByText(word)
    expect(place.closest('[role="status"]')).not.toBeNull()
    expect(place.parentElement?.querySelector('svg')).not.toBeNull()
    expect(page.getByText(link.maskedLink)).toBeDefined()
  })

  it.each([
    ['genuine', genuineLink],
    ['recovered', rewrittenLink],
  ])('%s leads to the new password', async (_name, link) => {
    const page = await openPage(checkedLinks(link))

    await page.user.click(page.getByRole('button', { name: 'Set a new password with this link' }))

    expect(page.bridge.sent).toEqual([['openLink', { linkId: link.linkId }]])
  })

  it('genuine without the extension leads to the browser', async () => {
    const page = await openPage(checkedLinks({ ...genuineLink, use: 'openInBrowser' }))

    await page.user.click(page.getByRole('button', { name: 'Open in the browser' }))

    expect(page.bridge.sent).toEqual([['openLink', { linkId: 1 }]])
  })

  it.each([
    ['suspicious', suspiciousLink],
    ['malformed', malformedLink],
  ])('%s has no button that opens it', async (_name, link) => {
    const page = await openPage(checkedLinks(link))

    expect(page.queryByRole('button', { name: /^(Set a new password|Open in)/ })).toBeNull()
  })

  it('suspicious warns, says why and where it really leads', async () => {
    const page = await openPage(checkedLinks(suspiciousLink))

    expect(page.getByText(/^Do not open it/)).toBeDefined()
    expect(page.getByText('The address looks like LivePerson’s and is not.')).toBeDefined()
    expect(page.getByText('liveperson.net.example')).toBeDefined()
  })

  it.each(SUSPICIONS)('has words of its own for the suspicion %s', async (reason) => {
    const link: CheckedLinkView = { ...suspiciousLink, verdict: { kind: 'suspicious', reason } }
    const page = await openPage(checkedLinks(link))

    expect(page.getByText(en[`linkDoctor.reason.${reason}`])).toBeDefined()
  })

  it.each(LINK_PROBLEMS)('has words of its own for the problem %s', async (problem) => {
    const link: CheckedLinkView = { ...malformedLink, verdict: { kind: 'malformed', problem } }
    const page = await openPage(checkedLinks(link))

    expect(page.getByText(en[`linkDoctor.problem.${problem}`])).toBeDefined()
  })

  it.each([
    [[safeLinks], 'Wrapped by Safe Links.'],
    [[mimecast, safeLinks], 'Wrapped twice, outermost first: URL Protect, Safe Links.'],
    [
      [safeLinks, mimecast, safeLinks],
      'Wrapped 3 times, outermost first: Safe Links, URL Protect, Safe Links.',
    ],
  ])('names what is around the link', async (gateways, words) => {
    const page = await openPage(checkedLinks({ ...rewrittenLink, gateways }))

    expect(page.getByText(words)).toBeDefined()
  })

  it('rewritten comes with a note to the system administrator', async () => {
    const page = await openPage(checkedLinks(rewrittenLink))

    await page.user.click(page.getByRole('button', { name: 'Note to the system administrator' }))
    await page.user.click(page.getByRole('button', { name: 'E-mail…' }))

    const [sent] = page.sentAs('mailRequest')
    expect(sent).toHaveProperty('subject', 'Our mail gateway rewrites LivePerson links')
    expect(sent).toHaveProperty(
      'text',
      expect.stringContaining('*.liveperson.net\n*.liveperson.com'),
    )
  })

  it('shows what can be used first, and folds the rest away', async () => {
    const page = await openPage(checkedLinks(suspiciousLink, malformedLink, rewrittenLink))

    expect(page.getByText('Rewritten')).toBeDefined()
    expect(page.queryByText('Suspicious')).toBeNull()
    await page.user.click(page.getByRole('button', { name: '2 other links of this message' }))

    expect(page.getByText('Suspicious')).toBeDefined()
    expect(page.getByText('Not usable')).toBeDefined()
  })

  it('can be left alone: the loop is explained without any link', async () => {
    const page = await openPage(linkDoctor)

    await page.user.click(page.getByRole('button', { name: /takes me back to “Forgot password”/ }))

    expect(page.getByText(/\*\.liveperson\.net, \*\.liveperson\.com/)).toBeDefined()
  })

  it('holds no hard-coded text in what is folded away', async () => {
    const screen = checkedLinks(suspiciousLink, rewrittenLink)
    const page = await openPage(screen, { messages: pseudoMessages(en) })
    const open = (id: 'linkDoctor.note.label' | 'linkDoctor.loop.title') =>
      page.user.click(page.getByRole('button', { name: pseudo(en[id]) }))

    await open('linkDoctor.note.label')
    await open('linkDoctor.loop.title')

    const hosts = ['*.liveperson.net', '*.liveperson.com']
    expect(page.getByText('*.liveperson.net')).toBeDefined()
    expect(hardCodedTexts(page.baseElement, [...hosts, ...valuesIn(screen)])).toEqual([])
  })
})

describe('what is under way', () => {
  it.each(['reading', 'opening'] as const)('is said and can be stopped: %s', async (phase) => {
    const page = await openPage({ ...checkedLinks(genuineLink), phase })

    expect(page.getByText(en[`linkDoctor.${phase}`]).closest('[role="status"]')).not.toBeNull()
    await page.user.keyboard('{Escape}')
    await page.user.click(page.getByRole('button', { name: 'Cancel' }))

    expect(page.bridge.sent).toEqual([
      ['cancelReset', {}],
      ['cancelReset', {}],
    ])
  })

  it('keeps the button from opening the link twice', async () => {
    const page = await openPage({ ...checkedLinks(genuineLink), phase: 'opening' })

    await page.user.click(page.getByRole('button', { name: 'Set a new password with this link' }))

    expect(page.bridge.sent).toEqual([])
  })
})
