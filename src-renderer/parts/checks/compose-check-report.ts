// Writes the whole result as plain text, for somebody who helps. Pure. Takes
// what the checks found and nothing of the form: no account number and no user name can get in.
import type { CheckView, FindingView, TroubleshootingView } from '../../../src-preload/contract'
import type { Wording } from '../../wording'
import { menuText } from './menu-text'

export function composeCheckReport(view: TroubleshootingView, wording: Wording): string {
  const { text } = wording
  const { browserPage } = view
  return [
    text('checks.passOn.subject'),
    text('checks.passOn.started', { time: wording.dateAndTimeAbroad(view.startedAtMs) }),
    ...view.checks.flatMap((check) => linesOfCheck(check, text)),
    ...(browserPage.findings.length === 0
      ? []
      : ['', text('check.browserBehaviour'), ...linesOfFindings(browserPage.findings, text)]),
  ].join('\n')
}

function linesOfCheck(
  { checkId, status, findings }: CheckView,
  text: Wording['text'],
): readonly string[] {
  const question = text(`check.${checkId}`)
  return [
    '',
    text('checks.passOn.check', { status: text(`checkStatus.${status}`), question }),
    ...linesOfFindings(findings, text),
  ]
}

function linesOfFindings(
  findings: readonly FindingView[],
  text: Wording['text'],
): readonly string[] {
  return findings.flatMap(({ findingId, status, subject, values, facts, steps }) => {
    const word = text(`checkStatus.${status}`)
    const what = text(`finding.${findingId}.what`, values)
    return [
      subject === null
        ? text('checks.passOn.finding', { status: word, what })
        : text('checks.passOn.findingAbout', { status: word, subject, what }),
      text('checks.passOn.next', { next: text(`finding.${findingId}.next`, values) }),
      ...(steps === null
        ? []
        : [
            text('checks.passOn.address', { ...values, address: steps.address }),
            text('checks.passOn.menu', { menu: menuText(steps) }),
          ]),
      ...facts.map(({ factId, value }) =>
        text('checks.passOn.fact', { label: text(`fact.${factId}`), value }),
      ),
    ]
  })
}

/**
 * As many whole lines as the limit takes, with `note` as the last where some are missing.
 *
 * @param limit characters
 */
export function cutToLimit(report: string, limit: number, note: string): string {
  if (report.length <= limit) return report
  const kept = report.slice(0, limit - note.length - 1)
  return `${kept.slice(0, Math.max(0, kept.lastIndexOf('\n')))}\n${note}`
}
