// "Forgot your password?": the form, its captcha box, and what is sent and what is not.
import { describe, expect, it } from 'vitest'
import type { ResetRequestView } from '../../src-preload/contract'
import { noticeOf, NOON_ISH_MS } from './notice-views'
import { openPage, settled, type Page } from './page'
import { approvedRequest, resetRequest } from './reset-views'

const empty: ResetRequestView = {
  ...resetRequest,
  accountNumber: '',
  loginName: '',
  accountCheck: { kind: 'unchecked' },
  way: 'notKnown',
}

const box = (page: Page) => page.getByRole('checkbox', { name: 'I’m not a robot' })
const submit = (page: Page) => page.user.click(page.getByRole('button', { name: 'Submit' }))
const who = { accountNumber: '12345678', loginName: 'dana.park@example.com' }

describe('the form', () => {
  it('starts with what stood in the sign-in form, and looks the account up', async () => {
    const page = await openPage(resetRequest)

    expect(page.getByLabelText('Account number')).toHaveProperty('value', '12345678')
    expect(page.getByLabelText('User name')).toHaveProperty('value', 'dana.park@example.com')
    expect(page.sentAs('prepareReset')).toEqual([{ accountNumber: '12345678' }])
    expect(document.activeElement).toBe(box(page))
  })

  it('says whom the e-mail comes from', async () => {
    const page = await openPage(empty)

    expect(page.getByText(/LivePerson Support <selfsupport@liveperson\.com>/)).toBeDefined()
    expect(document.activeElement).toBe(page.getByLabelText('Account number'))
  })

  it('looks the account up when the agent moves on, with the cleaned number', async () => {
    const page = await openPage(empty)

    await page.user.type(page.getByLabelText('Account number'), '12-34')
    expect(page.sentAs('prepareReset')).toEqual([])
    await page.user.tab()

    expect(page.sentAs('prepareReset')).toContainEqual({ accountNumber: '1234' })
    expect(page.getByLabelText('Account number')).toHaveProperty('value', '1234')
  })

  it('sends once, when everything is there and the captcha is approved', async () => {
    const page = await openPage(approvedRequest)

    await submit(page)
    await page.next({ ...approvedRequest, phase: 'submitting' })
    await page.user.keyboard('{Enter}')

    expect(page.sentAs('requestReset')).toEqual([who])
  })

  it('sends nothing and says everything that is missing', async () => {
    const page = await openPage(empty)

    await submit(page)

    expect(page.bridge.sent).toEqual([])
    expect(page.getByText('Enter the account number.')).toBeDefined()
    expect(page.getByText('Enter the user name.')).toBeDefined()
    expect(page.getByText('Tick the box and wait for the green check.')).toBeDefined()
    expect(document.activeElement).toBe(page.getByLabelText('Account number'))
  })

  it.each(['unticked', 'working', 'expired', 'failed'] as const)(
    'sends nothing while the captcha is %s, and leads to the box',
    async (kind) => {
      const page = await openPage({ ...resetRequest, captcha: { kind } })

      await submit(page)

      expect(page.sentAs('requestReset')).toEqual([])
      expect(box(page).getAttribute('aria-invalid')).toBe('true')
      expect(document.activeElement).toBe(box(page))
    },
  )

  it.each(['timedOut', 'captchaError', 'returnedToForm', 'captchaExpired', 'cancelled'] as const)(
    'keeps what was typed through %s',
    async (id) => {
      const page = await openPage({ ...empty, captcha: { kind: 'approved' } })
      await page.user.type(page.getByLabelText('Account number'), '12345678')
      await page.user.type(page.getByLabelText('User name'), 'kim')
      const { sent } = page.bridge
      // Changing the number drops the captcha; the next view brings a new one.
      expect(sent).toContainEqual(['dropCaptcha', {}])

      await page.next({ ...empty, phase: 'submitting' })
      await page.next({ ...empty, notice: noticeOf(id, 'reset') })

      expect(page.getByLabelText('Account number')).toHaveProperty('value', '12345678')
      expect(page.getByLabelText('User name')).toHaveProperty('value', 'kim')
    },
  )

  it('sends nothing during the pause that the service asked for', async () => {
    const page = await openPage({ ...approvedRequest, retryAtMs: NOON_ISH_MS })

    await submit(page)

    expect(page.sentAs('requestReset')).toEqual([])
    expect(page.getByText(/asked for a pause/)).toBeDefined()
  })

  it('leads to the account number when the service does not know it', async () => {
    const page = await openPage({ ...resetRequest, notice: noticeOf('accountUnknown', 'reset') })

    expect(document.activeElement).toBe(page.getByLabelText('Account number'))
    expect(page.getByLabelText('Account number').getAttribute('aria-invalid')).toBe('true')
  })

  it.each(['captchaError', 'returnedToForm'] as const)(
    'gives the three documented steps in their order after %s',
    async (id) => {
      const page = await openPage({ ...resetRequest, notice: noticeOf(id, 'reset') })

      expect(page.getAllByRole('listitem').map((step) => step.textContent)).toEqual([
        'Refresh: tick the box “I’m not a robot” anew.',
        'Wait for the captcha to be approved: a green check appears.',
        'Click “Submit”.',
      ])
    },
  )

  it('gives no such steps after anything else', async () => {
    const page = await openPage({ ...resetRequest, notice: noticeOf('timedOut', 'reset') })

    expect(page.queryByRole('listitem')).toBeNull()
  })

  it.each([
    ['I have the e-mail already', 'openLinkDoctor', who],
    ['I didn’t receive the e-mail', 'openResetHelp', { topic: 'noMail' }],
    ['Back to sign-in', 'closeReset', {}],
  ])('offers “%s”', async (name, command, input) => {
    const page = await openPage(resetRequest)

    await page.user.click(page.getByRole('button', { name }))

    expect(page.sentAs(command)).toEqual([input])
  })
})

describe('Escape and the button beside Submit', () => {
  it.each(['resolvingAccount', 'submitting', 'openingPage'] as const)(
    'stop what is under way: %s',
    async (phase) => {
      const page = await openPage({ ...approvedRequest, phase })

      await page.user.keyboard('{Escape}')
      await page.user.click(page.getByRole('button', { name: 'Cancel' }))

      expect(page.bridge.sent).toEqual([
        ['cancelReset', {}],
        ['cancelReset', {}],
      ])
    },
  )

  it('lead back to the sign-in where nothing is under way', async () => {
    const page = await openPage(resetRequest)

    await page.user.keyboard('{Escape}')

    expect(page.sentAs('closeReset')).toEqual([{}])
  })
})

describe('the captcha box', () => {
  it('is ticked by the keyboard, and the work begins for this account', async () => {
    const page = await openPage(resetRequest)

    box(page).focus()
    await page.user.keyboard(' ')

    expect(page.sentAs('solveCaptcha')).toEqual([{ accountNumber: '12345678' }])
  })

  it('works from the tick until the answer, and announces it', async () => {
    const page = await openPage(resetRequest)
    const release = page.bridge.hold()

    await page.user.click(box(page))

    expect(box(page)).toHaveProperty('checked', true)
    expect(page.getByText('Checking…').closest('[role]')?.role).toBe('status')
    release()
    await page.next(approvedRequest)
    expect(page.getByText('Approved').closest('[role]')?.role).toBe('status')
  })

  it.each([
    ['unticked', false, ''],
    ['working', true, 'Checking…'],
    ['approved', true, 'Approved'],
    ['expired', false, 'Expired: tick the box again'],
    ['failed', false, 'That did not work: tick the box again'],
  ] as const)('says in words that it is %s', async (kind, isChecked, words) => {
    const page = await openPage({ ...resetRequest, captcha: { kind } })

    expect(box(page)).toHaveProperty('checked', isChecked)
    expect(page.baseElement.querySelector('#captcha-state')?.textContent).toBe(words)
    expect(box(page).getAttribute('aria-describedby')).toContain('captcha-state')
  })

  it('drops the captcha when it is unticked', async () => {
    const page = await openPage(approvedRequest)

    await page.user.click(box(page))

    expect(page.sentAs('dropCaptcha')).toEqual([{}])
    expect(page.sentAs('solveCaptcha')).toEqual([])
  })

  it.each(['', '12O4'])('stays unticked without a whole account number: “%s”', async (typed) => {
    const page = await openPage({ ...empty, accountNumber: typed })

    await page.user.click(box(page))

    expect(box(page)).toHaveProperty('checked', false)
    expect(page.sentAs('solveCaptcha')).toEqual([])
    expect(document.activeElement).toBe(page.getByLabelText('Account number'))
    expect(page.getByLabelText('Account number').getAttribute('aria-invalid')).toBe('true')
  })

  it('is dropped when another account number is typed', async () => {
    const page = await openPage(approvedRequest)

    await page.user.type(page.getByLabelText('Account number'), '9')

    expect(page.sentAs('dropCaptcha')).toEqual([{}])
  })

  it('takes no tick while a request is under way', async () => {
    const page = await openPage({ ...approvedRequest, phase: 'submitting' })

    await page.user.click(box(page))

    expect(page.bridge.sent).toEqual([])
  })

  it('says that there is no picture puzzle', async () => {
    const page = await openPage(resetRequest)

    expect(page.getByText(/no picture puzzle/).id).toBe('captcha-remark')
  })
})

describe('an account whose page is LivePerson’s own', () => {
  it('has a sentence in place of the box, and the button opens the page', async () => {
    const page = await openPage({ ...resetRequest, way: 'onPage' })

    expect(page.queryByRole('checkbox')).toBeNull()
    expect(page.getByText(/has a captcha of its own/)).toBeDefined()
    await page.user.click(page.getByRole('button', { name: 'Open the reset page in the browser' }))

    expect(page.sentAs('requestReset')).toEqual([who])
  })

  it('keeps the focus on the form when the box goes', async () => {
    const page = await openPage(resetRequest)
    expect(document.activeElement).toBe(box(page))

    await page.next({ ...resetRequest, way: 'onPage' })
    await settled()

    expect(document.activeElement).toBe(
      page.getByRole('button', { name: 'Open the reset page in the browser' }),
    )
  })

  it('is not taken for another account that is being typed', async () => {
    const page = await openPage({ ...resetRequest, way: 'onPage' })

    await page.user.type(page.getByLabelText('Account number'), '9')

    expect(box(page)).toBeDefined()
  })
})
