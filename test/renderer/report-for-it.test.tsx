// The report for IT on the screen: asked for, shown line by line, and only then saved or copied, word
// for word as it is shown.
import { describe, expect, it } from 'vitest'
import { mixedChecks, reportView } from './check-views'
import { openPage, settled, type Page } from './page'
import { takeOverCopying } from './take-over-copying'

const shown = { ...mixedChecks, report: reportView }

const button = (page: Page, name: string): HTMLElement => page.getByRole('button', { name })

function regionOf(page: Page): HTMLElement {
  return page.getByRole('region', { name: 'The report, line by line' })
}

/** Headings and lines of the region, as they are read. */
function readLines(page: Page): readonly string[] {
  return [...regionOf(page).querySelectorAll('h3, p')].map((line) => line.textContent)
}

const linesOfText = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

describe('the report for IT', () => {
  it('is asked for, and nothing of it stands there before', async () => {
    const page = await openPage(mixedChecks)
    expect(page.queryByRole('region', { name: 'The report, line by line' })).toBeNull()
    expect(page.queryByRole('button', { name: 'Save the report…' })).toBeNull()
    expect(button(page, 'Show the report').getAttribute('aria-expanded')).toBe('false')

    await page.user.click(button(page, 'Show the report'))

    expect(page.bridge.sent).toEqual([['openReport', {}]])
  })

  it('is shown in a named region that takes the focus, in sections with headings', async () => {
    const page = await openPage(shown)
    const region = regionOf(page)

    expect(region.tabIndex).toBe(0)
    expect(
      [...region.querySelectorAll('section > h3')].map(({ textContent }) => textContent),
    ).toEqual([
      'This report',
      'Environment and versions',
      'Settings in force',
      'Checks',
      'Page in the default browser',
      'Recent sign-in events, oldest first',
    ])
    expect(page.getByText(/^Nothing is sent; it is saved where you choose\./)).toBeDefined()
    expect(readLines(page)).toContain('Failed | portSilent | api.liveperson.net')
    expect(readLines(page)).toContain('maxFailedAttempts | default | 5')
  })

  it('comes and goes under one button, which keeps the focus', async () => {
    const page = await openPage(mixedChecks)
    button(page, 'Show the report').focus()
    await page.next(shown)
    const same = button(page, 'Put the report away')

    expect(document.activeElement).toBe(same)
    expect(same.getAttribute('aria-expanded')).toBe('true')
    expect(document.getElementById(same.getAttribute('aria-controls') ?? '')).toBe(regionOf(page))
    await page.user.click(same)

    expect(page.bridge.sent).toEqual([['closeReport', {}]])
  })

  it('is saved line by line as it is shown', async () => {
    const page = await openPage(shown, { answers: { saved: { kind: 'saved', fileName: 'r.txt' } } })

    await page.user.click(button(page, 'Save the report…'))
    await settled()

    const [[, input] = []] = page.bridge.sent
    expect(page.sentAs('saveReport')).toHaveLength(1)
    expect(input).toEqual({
      text: expect.stringMatching(/^Agent Sign-In report for IT\n/) as string,
    })
    const { text } = input as { readonly text: string }
    expect(linesOfText(text)).toEqual(readLines(page))
    expect(page.getByText('Saved as r.txt')).toBeDefined()
  })

  it('is copied as it is saved', async () => {
    const page = await openPage(shown)
    const copied = takeOverCopying(true)

    await page.user.click(button(page, 'Copy the report'))

    expect(linesOfText(copied())).toEqual(readLines(page))
    expect(page.getByText('Copied')).toBeDefined()
  })

  it.each([
    [{ kind: 'cancelled' }, 'Not saved'],
    [{ kind: 'failed' }, 'It could not be saved there. Choose another place, or copy it.'],
  ] as const)('says what came of saving: %j', async (saved, words) => {
    const page = await openPage(shown, { answers: { saved } })

    await page.user.click(button(page, 'Save the report…'))
    await settled()

    expect(page.getByText(words)).toBeDefined()
  })

  it('says of a page that was not tried, and of events that are not there, that it is so', async () => {
    const sections = reportView.sections.map((section) =>
      section.id === 'events' ? { ...section, lines: [] } : section,
    )
    const page = await openPage({ ...mixedChecks, report: { sections } })

    expect(readLines(page).slice(-4)).toEqual([
      'Page in the default browser',
      'Not tried',
      'Recent sign-in events, oldest first',
      'None',
    ])
  })
})
