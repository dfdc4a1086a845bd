// What may be the cause, and who can help: what is told, what each control sends, and the request that
// comes of it.
import { describe, expect, it } from 'vitest'
import {
  CAUSE_EVIDENCE_IDS,
  CAUSE_IDS,
  CONFIDENCES,
  type CauseEvidenceId,
} from '../../src-preload/cause-views'
import { HELP_ADVICE } from '../../src-preload/reset-views'
import enCauses from '../../src-renderer/messages/en-causes.json'
import { composeSignInRequest } from '../../src-renderer/parts/checks/compose-sign-in-request'
import { evidenceText } from '../../src-renderer/parts/checks/cause-words'
import { createWording } from '../../src-renderer/wording'
import { allMessages } from './all-messages'
import {
  causesAfterRejection,
  finishedChecks,
  helpAt,
  loginNameOfHelp,
  runningChecks,
} from './check-views'
import { NOON_ISH_MS } from './notice-views'
import { openPage, type Page } from './page'

const wording = createWording(allMessages, 'en-GB', (problem) => {
  throw problem
})
const { text } = wording
const keys = Object.keys(enCauses)

/** What each line of evidence is sent with; for those not named, nothing. */
const VALUES: Readonly<Partial<Record<CauseEvidenceId, Record<string, string | number>>>> = {
  answered: { host: 'lo.agentvep.liveperson.net', status: 401 },
  serviceSaid: { message: 'null for uri' },
  serviceCode: { code: 28 },
  olderCode: { code: 11 },
  noAnswer: { host: 'lo.agentvep.liveperson.net', code: 'ERR_TIMED_OUT' },
  otherAnswer: { contentType: 'text/html' },
  redirected: { toHost: 'portal.example' },
  namedHost: { namedHost: 'liveperson.net.example' },
  notListed: { host: 'api.liveperson.net' },
  counted: { counted: 2, limit: 5 },
  longAgo: { days: 120 },
  phoneOff: { direction: 'slow', seconds: 90 },
  enrolmentUnusable: { host: 'lo.agentvep.liveperson.net' },
}

function idsIn(pattern: RegExp): ReadonlySet<string> {
  return new Set(keys.flatMap((key) => pattern.exec(key)?.[1] ?? []))
}

describe('the words of the causes', () => {
  it.each(CAUSE_IDS)('say of %s what it is and the next step', (id) => {
    expect(text(`cause.${id}.what`)).toMatch(/^\p{Lu}.*[^.]$/u)
    expect(text(`cause.${id}.next`)).toMatch(/^\p{Lu}.*\.$/u)
  })

  it.each(CAUSE_EVIDENCE_IDS)('say what %s rests on, with all that it is sent with', (id) => {
    const values = VALUES[id] ?? {}
    const line = evidenceText({ kind: 'fact', evidenceId: id, values, atMs: NOON_ISH_MS }, wording)

    expect(line).not.toContain('{')
    for (const [name, value] of Object.entries(values)) {
      if (name !== 'direction') expect(line).toContain(String(value))
    }
  })

  it('speak of no id that does not exist', () => {
    expect(idsIn(/^cause\.(\w+)\.(?:what|next)$/)).toEqual(new Set(CAUSE_IDS))
    expect(idsIn(/^confidence\.(\w+)$/)).toEqual(new Set(CONFIDENCES))
    expect(idsIn(/^causeEvidence\.(?!finding)(.+)$/)).toEqual(new Set(CAUSE_EVIDENCE_IDS))
  })
})

describe('the list of causes', () => {
  it('says of each how sure it is, before what it is', async () => {
    const page = await openPage(causesAfterRejection)
    const first = page.getByRole('heading', { level: 3, name: 'CAPS LOCK was on' })

    expect(first.previousElementSibling?.textContent).toBe('Likely')
    expect(page.getByText('1 more possible cause')).toBeDefined()
    expect(page.getByText(/it can be wrong/)).toBeDefined()
  })

  it('is where the screen opens when a failure led to it', async () => {
    await openPage(causesAfterRejection)

    expect(document.activeElement?.textContent).toBe('What may be the cause')
  })

  it('opens at the check that a failure is about', async () => {
    await openPage({ ...runningChecks, place: 'keychain' })

    expect(document.activeElement?.textContent).toBe('Can the keychain be used?')
  })

  it('keeps the focus where it is when a check ends', async () => {
    const page = await openPage({ ...runningChecks, place: 'causes' })
    const stop = page.getByRole('button', { name: 'Stop' })
    stop.focus()
    await page.next({ ...causesAfterRejection, phase: 'running' })

    expect(document.activeElement).toBe(stop)
  })

  it('says that nothing speaks for a cause, and while checks run, not yet', async () => {
    const page = await openPage(runningChecks)
    expect(page.getByText(/so far. The checks are still running/)).toBeDefined()
    await page.next(finishedChecks())
    expect(page.getByText('Nothing that is known here speaks for a cause.')).toBeDefined()
  })

  it.each([
    ['Back to the form', 'closeTroubleshooting', {}],
    ['Forgot your password?', 'leaveChecksFor', { destination: 'reset' }],
    ['Check a reset link', 'leaveChecksFor', { destination: 'linkDoctor' }],
  ] as const)('“%s” is the next step as a button', async (name, command, input) => {
    const page = await openPage(causesAfterRejection)

    await page.user.click(page.getByRole('button', { name }))

    expect(page.bridge.sent).toEqual([[command, input]])
  })

  it('leads to no reset while somebody is signed in', async () => {
    const page = await openPage({ ...causesAfterRejection, isFormOpen: false })

    expect(page.queryByRole('button', { name: 'Check a reset link' })).toBeNull()
  })
})

describe('the line that is announced at the end', () => {
  it('names the likeliest cause', async () => {
    const page = await openPage(causesAfterRejection)
    const line = page.getByText(/checks? failed/).closest('[role="status"]')

    expect(line?.textContent).toContain('Likeliest: CAPS LOCK was on (Likely).')
  })
})

describe('who can help', () => {
  it('is asked from the causes', async () => {
    const page = await openPage(causesAfterRejection)

    await page.user.click(page.getByRole('button', { name: 'Who can help me?' }))

    expect(page.bridge.sent).toEqual([['openSignInHelp', {}]])
  })

  it('takes an answer', async () => {
    const page = await openPage(helpAt({ kind: 'question', question: 'role' }))

    await page.user.click(page.getByText('No, I am not an admin'))

    expect(page.bridge.sent).toEqual([['answerSignInHelp', { answer: 'agent' }]])
  })

  it.each([
    ['Back', (page: Page) => page.user.click(page.getByRole('button', { name: 'Back' }))],
    ['Escape', (page: Page) => page.user.keyboard('{Escape}')],
  ])('%s goes one question back', async (_name, act) => {
    const page = await openPage(helpAt({ kind: 'question', question: 'role' }))

    await act(page)

    expect(page.bridge.sent).toEqual([['goBackInSignInHelp', {}]])
  })

  it('takes the reader to each question', async () => {
    const page = await openPage(helpAt({ kind: 'question', question: 'role' }))
    await page.next(helpAt({ kind: 'question', question: 'accountSize' }))

    expect(document.activeElement?.textContent).toBe('How large is the account?')
  })
})

describe('the request', () => {
  const linesOf = (advice: (typeof HELP_ADVICE)[number]): readonly string[] => {
    const view = helpAt({ kind: 'advice', advice })
    if (view.help === null) throw new Error('the help is open')
    return composeSignInRequest({ advice, help: view.help, view }, wording).lines
  }

  it.each(HELP_ADVICE)(
    'to %s says what may be the cause, when, what was checked and its name',
    (advice) => {
      const whole = linesOf(advice).join('\n')

      expect(whole).toContain('CAPS LOCK was on (Likely)')
      expect(whole).toContain(wording.dateAndTimeAbroad(NOON_ISH_MS))
      expect(whole).toContain(loginNameOfHelp)
      expect(whole).toContain('*****926')
      expect(whole).toContain('ASI-7K3M-Q9TX')
      expect(whole).toContain('Failed: Can the keychain be used?')
    },
  )

  it.each(HELP_ADVICE)('to %s holds no whole account number', (advice) => {
    expect(linesOf(advice).join('\n')).not.toContain('31415926')
  })

  it.each(['localAdmin', 'anotherAdmin', 'largeAccount'] as const)(
    'to %s names what to click',
    (advice) => {
      expect(linesOf(advice).join('\n')).toMatch(/Manage > Users & Skills > dana\.levi/)
    },
  )

  it('to LivePerson asks for no click, and for no card number', () => {
    const whole = linesOf('supportWithValidation').join('\n')

    expect(whole).not.toContain('Users & Skills')
    expect(whole).not.toMatch(/card number/)
  })

  it('says when it failed, and where that is not known, when help was asked for', () => {
    const advised = helpAt({ kind: 'advice', advice: 'localAdmin' })
    const textOf = (view: typeof advised): string => {
      if (view.help === null) throw new Error('the help is open')
      return composeSignInRequest(
        { advice: 'localAdmin', help: view.help, view },
        wording,
      ).lines.join('\n')
    }

    expect(textOf(advised)).toContain(`When: ${wording.dateAndTimeAbroad(NOON_ISH_MS)}`)
    expect(textOf({ ...advised, failedAtMs: null })).toContain('Asked for help: ')
    expect(textOf({ ...advised, failedAtMs: null })).not.toContain('When: ')
  })

  it('tells once, with the names of the hosts, what several have in common', () => {
    const told = linesOf('localAdmin').filter((line) => line.includes('api.liveperson.net'))

    expect(told).toHaveLength(1)
    expect(told[0]).toContain('api.liveperson.net, lo.agentvep.liveperson.net: ')
  })

  it('leaves a gap to be filled in where no user name was typed', () => {
    const advised = helpAt({ kind: 'advice', advice: 'localAdmin' })
    if (advised.help === null) throw new Error('the help is open')
    const help = { ...advised.help, loginName: '', accountNumber: '' }
    const { lines, subject } = composeSignInRequest(
      { advice: 'localAdmin', help, view: advised },
      wording,
    )

    expect(lines.join('\n')).toContain('Users & Skills > (name to be added)')
    expect(lines.join('\n')).not.toContain('Account number:')
    expect(subject).toContain('(name to be added)')
  })

  it('masks the account number in the service’s own words too', () => {
    const advised = helpAt({ kind: 'advice', advice: 'localAdmin' })
    if (advised.help === null) throw new Error('the help is open')
    const [first] = advised.causes
    if (first === undefined) throw new Error('a cause is named')
    const message = { kind: 'fact', evidenceId: 'serviceSaid', atMs: null } as const
    const said = { ...message, values: { message: 'no such site 31415926' } }
    const view = { ...advised, causes: [{ ...first, evidence: [said] }] }
    const { lines } = composeSignInRequest(
      { advice: 'localAdmin', help: advised.help, view },
      wording,
    )

    expect(lines.join('\n')).toContain('no such site *****926')
  })

  it('differs for each of the roads', () => {
    expect(new Set(HELP_ADVICE.map((advice) => linesOf(advice).join('\n'))).size).toBe(4)
  })
})
