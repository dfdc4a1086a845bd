// The flat form of a diagnosis: always the same five keys, in the same order.
import { describe, expect, it } from 'vitest'
import { diagnoseLink } from '../../../../src-main/core/link-doctor/diagnose-link'
import { linkReport, type LinkReport } from '../../../../src-main/core/link-doctor/link-report'

const SAFE = 'https://nam01.safelinks.protection.outlook.com/?url='

describe('linkReport', () => {
  it.each<
    readonly [string, string, readonly [string | null, string | null, string | null, number]]
  >([
    ['genuine', 'https://va.liveperson.net/r', [null, null, 'va.liveperson.net', 0]],
    [
      'rewritten',
      `${SAFE}https%3A%2F%2Fva.liveperson.net%2Fr%3Ft%3Da%252Bb`,
      ['microsoft-safe-links', 'https://va.liveperson.net/r?t=a%2Bb', 'va.liveperson.net', 1],
    ],
    [
      'rewritten',
      `${SAFE}https%3A%2F%2Fprotect.mimecast.com%2Fs%2Fx%3Fdomain%3Dva.liveperson.net`,
      ['microsoft-safe-links', null, 'va.liveperson.net', 2],
    ],
    ['rewritten', 'https://protect.mimecast.com/s/x', ['mimecast', null, null, 1]],
    ['suspicious', 'https://evil.example/', [null, null, 'evil.example', 0]],
    [
      'suspicious',
      `${SAFE}https%3A%2F%2Fevil.example%2F`,
      ['microsoft-safe-links', 'https://evil.example/', 'evil.example', 1],
    ],
    ['suspicious', 'javascript:alert(1)', [null, null, null, 0]],
    ['malformed', 'reset', [null, null, null, 0]],
    ['malformed', `${SAFE}%zz`, ['microsoft-safe-links', null, null, 1]],
  ])('%s: %s', (verdict, link, [vendor, original, host, layers]) => {
    const report: LinkReport = linkReport(diagnoseLink(link))

    expect(report).toEqual({ verdict, vendor, original, host, layers })
    expect(Object.keys(report)).toEqual(['verdict', 'vendor', 'original', 'host', 'layers'])
  })
})
