// The result as plain text: what is in it, in which order, and how it is cut.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  composeCheckReport,
  cutToLimit,
} from '../../src-renderer/parts/checks/compose-check-report'
import { groupFindings } from '../../src-renderer/parts/checks/group-findings'
import { createWording } from '../../src-renderer/wording'
import { allMessages } from './all-messages'
import { blockerFindings, checkOf, findingOf, finishedChecks, mixedChecks } from './check-views'

const wording = createWording(allMessages, 'en-GB', (problem) => {
  throw problem
})

describe('the report', () => {
  it('names each check with its findings, next steps and facts, in the order of the list', () => {
    const checks = [
      checkOf(
        'networkPath',
        findingOf('portSilent', 'fail', {
          subject: 'api.liveperson.net',
          facts: [{ factId: 'proxy', value: 'DIRECT' }],
        }),
      ),
      checkOf('keychain', findingOf('keychainLocked')),
    ]
    const [subject, started, ...lines] = composeCheckReport(
      { ...finishedChecks(), checks },
      wording,
    ).split('\n')

    expect(subject).toBe('Agent Sign-In checks')
    expect(started).toMatch(/^Started: 2\d Nov 2026, \d\d:\d\d GMT/)
    expect(lines).toEqual([
      '',
      'Failed: Do the hosts that a sign-in needs answer?',
      '  Failed: api.liveperson.net: Nothing answered when the connection was asked for: a firewall may drop it',
      '    Next: Ask your IT whether a firewall blocks this host.',
      '    Way that the system chose: DIRECT',
      '',
      'Failed: Can the keychain be used?',
      '  Failed: The keychain is locked',
      '    Next: Unlock it and check again. You can sign in without it; the session then ends when the app is closed.',
    ])
  })

  it('has the way to the switch of an extension', () => {
    const checks = [checkOf('browserExtensions', ...blockerFindings.slice(0, 1))]
    const report = composeCheckReport({ ...finishedChecks(), checks }, wording)

    expect(report).toContain(
      [
        '',
        '    Address to type in Google Chrome: chrome://extensions/?id=mlomiejdfkolichcflejclcbmpeaniij',
        '    Or by the menu: ⋮ › Extensions › Manage Extensions',
      ].join('\n'),
    )
  })

  it('ends with the browser where it was tried', () => {
    const findings = [findingOf('browserBehaviour.cookiesRefused', 'fail', { subject: 'Chrome' })]
    const tried = { ...mixedChecks, browserPage: { phase: 'tried' as const, findings } }

    expect(composeCheckReport(tried, wording)).toContain(
      '\n\nDoes my browser keep cookies and run scripts?\n  Failed: Chrome: Chrome did not keep',
    )
    expect(composeCheckReport(mixedChecks, wording)).not.toContain('Does your browser keep')
  })
})

describe('cutting', () => {
  it('keeps whole lines and says that some are missing', () => {
    expect(cutToLimit('one\ntwo\nthree', 10, '…')).toBe('one\ntwo\n…')
    expect(cutToLimit('one\ntwo', 7, '…')).toBe('one\ntwo')
  })

  it('never passes the limit, and leaves alone what is within it', () => {
    const lines = fc.array(fc.string({ maxLength: 30 }), { maxLength: 30 })
    fc.assert(
      fc.property(lines, fc.integer({ min: 10, max: 200 }), (texts, limit) => {
        const report = texts.join('\n')
        const cut = cutToLimit(report, limit, '(more)')

        expect(cut.length).toBeLessThanOrEqual(limit)
        if (report.length <= limit) expect(cut).toBe(report)
        else expect(cut.endsWith('\n(more)')).toBe(true)
      }),
    )
  })
})

describe('grouping', () => {
  it('tells once what is so of several subjects, and keeps each with its facts', () => {
    const groups = groupFindings(
      [
        findingOf('portSilent', 'fail', { subject: 'one.example' }),
        findingOf('hostReached', 'pass', { subject: 'two.example' }),
        findingOf('portSilent', 'fail', { subject: 'three.example' }),
      ],
      wording,
    )

    expect(groups.map(({ findings }) => findings.map(({ subject }) => subject))).toEqual([
      ['one.example', 'three.example'],
      ['two.example'],
    ])
  })

  it('keeps apart what differs in a value that the words name', () => {
    const broken = (code: string) => findingOf('proxyBroken', 'fail', { values: { code } })

    expect(groupFindings([broken('ONE'), broken('TWO'), broken('ONE')], wording)).toHaveLength(2)
  })
})
