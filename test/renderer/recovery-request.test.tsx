// The request to the local admin on the screens: where it is offered, what it passes on, what it says after.
import { describe, expect, it } from 'vitest'
import type { NoticeId } from '../../src-preload/app-view'
import en from '../../src-renderer/messages/en.json'
import { hardCodedTexts } from './hard-coded-text'
import { allEvidence, noticeOf } from './notice-views'
import { openPage, settled, type Page } from './page'
import { pseudo, pseudoMessages } from './pseudo-locale'
import { answeringChallenge, enrolling } from './second-factor-views'
import { takeOverCopying } from './take-over-copying'
import { filledSignIn } from './views'

const LOST = 'Lost your phone, or no code works?'
const OFFERS = [
  ['No phone?', enrolling, 'I have no phone to do that with'],
  [LOST, answeringChallenge, 'I do not have the phone'],
  ['Ask the local admin', noticed('rejected'), 'did not accept my sign-in'],
  ['Ask the local admin', noticed('tooManyCodes'), 'too many codes were not accepted'],
  ['Ask the local admin', noticed('userDisabledNow'), 'my user is disabled now'],
] as const

function noticed(id: NoticeId) {
  return { ...filledSignIn, notice: noticeOf(id) }
}

async function open(page: Page, label: string): Promise<string> {
  await page.user.click(page.getByRole('button', { name: label }))
  return requestOn(page)
}

function requestOn(page: Page): string {
  return page.baseElement.querySelector('.request-text')?.textContent ?? ''
}

describe('the request', () => {
  it.each(OFFERS)('is offered as “%s”, unfolded by a click', async (label, screen, words) => {
    const page = await openPage(screen)
    expect(requestOn(page)).toBe('')

    const text = await open(page, label)

    expect(text).toContain(words)
    expect(text).toContain('User name: dana.park@example.com\nAccount number: *****678\n')
    expect(text).not.toContain('12345678')
  })

  it.each(OFFERS)('holds no hard-coded text: %s', async (label, screen) => {
    const page = await openPage(screen, { messages: pseudoMessages(en) })
    await open(page, pseudo(label))
    await page.user.click(page.getByRole('button', { name: pseudo('Save…') }))
    await settled()

    const values = ['dana.park@example.com', '12345678', ...allEvidence.map(({ value }) => value)]
    expect(requestOn(page)).not.toBe('')
    expect(hardCodedTexts(page.baseElement, values)).toEqual([])
  })

  it.each(['accountUnknown', 'offline', 'challengeExpired', 'signedOut'] as const)(
    'is not offered where an admin cannot help: %s',
    async (id) => {
      const page = await openPage(noticed(id))

      expect(page.queryByRole('button', { name: 'Ask the local admin' })).toBeNull()
    },
  )

  it('says when it happened, by what the answer itself says', async () => {
    const page = await openPage(noticed('rejected'))

    expect(await open(page, 'Ask the local admin')).toMatch(/\nWhen: 2\d Nov 2026, \d\d:\d\d GMT/)
  })

  it('holds nothing of the evidence, which is not for an admin’s mail', async () => {
    const page = await openPage(noticed('rejected'))
    const text = await open(page, 'Ask the local admin')

    for (const id of ['host', 'serviceMessage', 'networkError', 'redirectedTo'] as const) {
      const value = allEvidence.find((line) => line.id === id)?.value ?? ''
      expect(value).not.toBe('')
      expect(text).not.toContain(value)
    }
  })

  it('tells a lost phone from codes that do not work, as the agent chooses', async () => {
    const page = await openPage(answeringChallenge)
    await open(page, LOST)

    await page.user.click(
      page.getByRole('radio', { name: 'The codes from my phone are not accepted' }),
    )

    expect(requestOn(page)).toContain('does not accept the codes')
    expect(requestOn(page)).not.toContain('do not have the phone')
  })

  it('does not disturb a code that was begun', async () => {
    const page = await openPage(answeringChallenge)
    await page.user.type(page.getByLabelText('Six-digit code'), '123')

    await open(page, LOST)

    expect(page.getByLabelText('Six-digit code')).toHaveProperty('value', '123')
    expect(page.bridge.sent).toEqual([])
  })
})

describe('passing it on', () => {
  it.each([
    ['says so', true, 'Copied'],
    ['says how it goes by hand', false, 'Not copied: select the lines and press Ctrl+C or ⌘C'],
  ])('copies the text and %s', async (_name, works, words) => {
    const page = await openPage(answeringChallenge)
    const copied = takeOverCopying(works)
    const text = await open(page, LOST)

    await page.user.click(page.getByRole('button', { name: 'Copy' }))

    expect(page.getByText(words).getAttribute('role')).toBe('status')
    expect(`${copied()}\n`).toBe(text)
  })

  it.each([
    ['saved', { kind: 'saved', fileName: 'help.txt' }, 'Saved as help.txt'],
    ['cancelled', { kind: 'cancelled' }, 'Not saved'],
    [
      'failed',
      { kind: 'failed' },
      'It could not be saved there. Choose another place, or copy it.',
    ],
  ] as const)('saves it and says what came of it: %s', async (_name, saved, words) => {
    const page = await openPage(answeringChallenge, { answers: { saved } })
    const text = await open(page, LOST)

    await page.user.click(page.getByRole('button', { name: 'Save…' }))
    await settled()

    expect(page.sentAs('saveRequest')).toEqual([
      { subject: 'LivePerson sign-in help: dana.park@example.com', text: text.trimEnd() },
    ])
    expect(page.getByText(words).getAttribute('role')).toBe('status')
  })

  it.each([
    [true, 'Your mail program was asked to open it. Whom it goes to is yours to fill in.'],
    [false, 'No mail program opened. Copy the request instead.'],
  ])('hands it to the mail program and says what came of it: %s', async (isOpened, words) => {
    const page = await openPage(answeringChallenge, { answers: { mail: { isOpened } } })
    const text = await open(page, LOST)

    await page.user.click(page.getByRole('button', { name: 'E-mail…' }))
    await settled()

    expect(page.sentAs('mailRequest')).toEqual([
      { subject: 'LivePerson sign-in help: dana.park@example.com', text: text.trimEnd() },
    ])
    expect(page.getByText(words)).toBeDefined()
  })

  it('asks one thing at a time', async () => {
    const page = await openPage(answeringChallenge)
    await open(page, LOST)
    const release = page.bridge.hold()

    await page.user.click(page.getByRole('button', { name: 'Save…' }))
    await page.user.click(page.getByRole('button', { name: 'Save…' }))
    await page.user.click(page.getByRole('button', { name: 'E-mail…' }))
    release()
    await settled()

    expect(page.bridge.sent.map(([name]) => name)).toEqual(['saveRequest'])
  })

  it('leaves a refusal to the line above', async () => {
    const page = await openPage(answeringChallenge)
    page.bridge.refuse({ kind: 'failedInside' })
    await open(page, LOST)

    await page.user.click(page.getByRole('button', { name: 'E-mail…' }))
    await settled()

    expect(page.getByText(/Something went wrong inside the app/)).toBeDefined()
    expect(page.queryByText(/mail program/)).toBeNull()
  })
})
