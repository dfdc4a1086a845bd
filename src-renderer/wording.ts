// Turns message ids into text, and moments into dates and times. No message is worded here.
import { IntlMessageFormat } from 'intl-messageformat'
import { withDuration } from '../src-preload/duration-in-words'
import type en from './messages/en.json'
import type enCauses from './messages/en-causes.json'
import type enChecks from './messages/en-checks.json'

export type MessageId = keyof typeof en | keyof CheckMessages
/** What the first page comes with. The words of the checks are loaded with their screen. */
export type Messages = Readonly<Record<keyof typeof en, string>> & Partial<CheckMessages>
export type CheckMessages = Readonly<Record<keyof typeof enChecks | keyof typeof enCauses, string>>
export type TextValues = Readonly<Record<string, string | number>>

export interface Wording {
  readonly text: (id: MessageId, values?: TextValues) => string
  /** The same wording with messages that were loaded later; those that it has already stay. */
  readonly withMore: (more: Partial<CheckMessages>) => Wording
  /** Date and time to the minute, local. */
  readonly dateAndTime: (epochMs: number) => string
  /** Date and time to the second, local. */
  readonly exactDateAndTime: (epochMs: number) => string
  /** Time of day to the second, local. */
  readonly timeOfDay: (epochMs: number) => string
  /** Date and time to the minute, local, with its distance to UTC: for readers elsewhere. */
  readonly dateAndTimeAbroad: (epochMs: number) => string
}

/**
 * @param locale decides plurals, dates and times
 * @param onProblem told when a message cannot be formatted; the screen then shows the message's id,
 *   because a poor line is better than a blank window
 */
export function createWording(
  messages: Messages,
  locale: string,
  onProblem: (problem: unknown) => void = () => undefined,
): Wording {
  const formats = new Map<MessageId, IntlMessageFormat>()
  const dateAndTime = formatter(locale, { dateStyle: 'medium', timeStyle: 'short' })
  const exactDateAndTime = formatter(locale, { dateStyle: 'medium', timeStyle: 'medium' })
  const timeOfDay = formatter(locale, { timeStyle: 'medium' })
  const dateAndTimeAbroad = formatter(locale, {
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'longOffset',
  })

  return {
    text(id, values = {}) {
      try {
        const format = formats.get(id) ?? new IntlMessageFormat(patternOf(messages, id), locale)
        formats.set(id, format)
        return String(format.format(withDuration(values)))
      } catch (problem) {
        onProblem(problem)
        return id
      }
    },
    withMore: (more) => createWording({ ...more, ...messages }, locale, onProblem),
    dateAndTime,
    exactDateAndTime,
    timeOfDay,
    dateAndTimeAbroad,
  }
}

function patternOf(messages: Messages, id: MessageId): string {
  const pattern = messages[id]
  if (pattern === undefined) throw new Error(`The words of ${id} are not loaded`)
  return pattern
}

/** Makes the formatter at its first use: the first screen needs none, and each costs start-up time. */
function formatter(
  locale: string,
  options: Intl.DateTimeFormatOptions,
): (epochMs: number) => string {
  let format: Intl.DateTimeFormat | null = null
  return (epochMs) => {
    format ??= new Intl.DateTimeFormat(locale, options)
    return format.format(epochMs)
  }
}

/** The system's own locale where it speaks the messages' language, so that times look as they do elsewhere. */
export function regionalLocale(messageLocale: string, systemLocale: string): string {
  return systemLocale.split('-')[0] === messageLocale ? systemLocale : messageLocale
}
