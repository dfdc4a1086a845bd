// The messages: complete, formattable, and none that nobody uses.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { EVIDENCE_IDS, NOTICE_IDS } from '../../src-preload/app-view'
import en from '../../src-renderer/messages/en.json'
import { createWording, regionalLocale } from '../../src-renderer/wording'
import { allMessages } from './all-messages'
import { noticeOf } from './notice-views'

const strict = createWording(en, 'en', (problem) => {
  throw problem
})
const keys = Object.keys(en)

describe('messages', () => {
  it.each(NOTICE_IDS)('say of %s what happened, how we know and what to do next', (id) => {
    const { values } = noticeOf(id)
    for (const part of ['what', 'how', 'next'] as const) {
      expect(strict.text(`notice.${id}.${part}`, values)).not.toBe('')
    }
  })

  it.each([
    'accountUnknown',
    'loginServiceNotListed',
    'tooManyAttempts',
    'blockedBySupport',
    'requestRefused',
    'serviceFailed',
    'unexpectedAnswer',
    'hostNotAllowed',
    'offline',
    'nameNotFound',
    'connectionRefused',
    'connectionBroken',
    'proxyFailed',
    'certificateNotTrusted',
    'timedOut',
    'unreachable',
  ] as const)('speak of %s at the desk without a password or a sign-in', (id) => {
    const { values } = noticeOf(id, 'desk')
    const words = (['what', 'how', 'next'] as const).map((part) =>
      strict.text(`notice.${id}.${part}`, values),
    )
    // A network's own sign-in page is another matter.
    expect(
      words.join(' ').replace(/own sign-in page|sign-in of its own|sign in to it/g, ''),
    ).not.toMatch(/password|sign(s|ed)?[- ]in|attempt/i)
  })

  it.each(['serviceFailed', 'connectionBroken', 'timedOut', 'unreachable'] as const)(
    'leave open, after %s, whether a change was done or a code was counted',
    (id) => {
      const how = (context: 'desk' | 'secondFactor'): string =>
        strict.text(`notice.${id}.how`, noticeOf(id, context).values)

      expect(how('desk')).toMatch(/a change that was asked for/i)
      expect(how('secondFactor')).toMatch(/counted as an attempt/)
    },
  )

  it.each(EVIDENCE_IDS)('name the evidence %s', (id) => {
    expect(strict.text(`evidence.${id}`)).not.toBe('')
  })

  it('speak of no notice and no evidence that does not exist', () => {
    const noticed = keys.flatMap((key) => /^notice\.(\w+)\.\w+$/.exec(key)?.[1] ?? [])
    const evident = keys.flatMap((key) => /^evidence\.(\w+)$/.exec(key)?.[1] ?? [])

    expect(new Set(noticed)).toEqual(new Set(NOTICE_IDS))
    expect(new Set(evident)).toEqual(new Set(EVIDENCE_IDS))
  })

  it.each(['en.json', 'en-checks.json', 'en-causes.json'])('stand in %s once each', (name) => {
    const file = join(import.meta.dirname, '../../src-renderer/messages', name)
    const ids = [...readFileSync(file, 'utf8').matchAll(/^ {2}"([^"]+)":/gm)].map(([, id]) => id)

    expect(ids.length).toBeGreaterThan(50)
    expect(ids.filter((id, place) => ids.indexOf(id) !== place)).toEqual([])
  })

  it('are all used somewhere', () => {
    const source = sourceTexts(join(import.meta.dirname, '../../src-renderer')).join('\n')
    const patterns = [...source.matchAll(/`((?:[\w.]|\$\{[\w.]+\})+)`/g)].map(
      ([, template = '']) =>
        new RegExp(`^${template.replaceAll('.', '\\.').replaceAll(/\$\{[^}]*\}/g, '\\w+')}$`),
    )

    // Ids of findings, facts and evidence have dots in them; their own tests hold those to their lists.
    const unused = Object.keys(allMessages).filter(
      (key) =>
        !/^(?:finding|fact|causeEvidence)\./.test(key) &&
        !source.includes(`'${key}'`) &&
        !patterns.some((pattern) => pattern.test(key)),
    )

    expect(unused).toEqual([])
  })

  it.each([
    'redirect',
    'notJson',
    'malformedJson',
    'truncated',
    'tooLarge',
    'missingFields',
    'unexpectedStatus',
  ])('have words of their own for the unexpected answer "%s"', (problem) => {
    const wordsFor = (kind: string): string =>
      strict.text('notice.unexpectedAnswer.how', { host: 'h', problem: kind, context: 'signIn' })

    expect(wordsFor(problem)).not.toBe(wordsFor('something else'))
  })

  it('count seconds', () => {
    expect(strict.text('notice.tooManyAttempts.next', { waitSeconds: 1 })).toContain('1 second,')
    expect(strict.text('notice.tooManyAttempts.next', { waitSeconds: 5 })).toContain('5 seconds,')
  })

  it('claim no cause that a 401 does not state', () => {
    const words = Object.entries(en)
      .filter(([key]) => key.startsWith('notice.rejected.'))
      .map(([, text]) => text)
      .join(' ')

    expect(words).not.toMatch(/wrong password|password is wrong|incorrect/i)
    expect(words).toMatch(/does not say/)
  })
})

describe('createWording', () => {
  it('shows the id of a message that cannot be formatted, and reports it', () => {
    const problems: unknown[] = []
    const wording = createWording(en, 'en', (problem) => problems.push(problem))

    expect(wording.text('accountNumber.cleaned', {})).toBe('accountNumber.cleaned')
    expect(problems).toHaveLength(1)
  })

  it('shows the id of a message whose pattern is broken', () => {
    const wording = createWording({ ...en, 'signIn.title': '{' }, 'en')

    expect(wording.text('signIn.title')).toBe('signIn.title')
  })
})

describe('regionalLocale', () => {
  it.each([
    ['a region of the same language', 'en-GB', 'en-GB'],
    ['the same language', 'en', 'en'],
    ['another language', 'de-AT', 'en'],
  ])('for %s', (_name, system, expected) => {
    expect(regionalLocale('en', system)).toBe(expected)
  })
})

function sourceTexts(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
}
