// What the page gets of a finding: the facts by their ids, and the way to a switch where there is one.
import { expect, it } from 'vitest'
import { findingView } from '../../../../src-main/core/troubleshooting/check-view'
import type { Found } from '../../../../src-main/core/troubleshooting/check'

const found: Found = {
  status: 'fail',
  id: 'browserSettings.cookiesBlocked',
  subject: 'Chromium, Default',
  values: { browser: 'Chromium', profile: 'Default' },
  facts: [{ id: 'browser.extension.on', value: 'Fence' }],
}

it('a finding without a place comes without steps', () => {
  expect(findingView(found)).toEqual({
    findingId: 'browserSettings.cookiesBlocked',
    status: 'fail',
    subject: 'Chromium, Default',
    values: { browser: 'Chromium', profile: 'Default' },
    facts: [{ factId: 'browser.extension.on', value: 'Fence' }],
    steps: null,
  })
})

it('a finding with a place comes with the way to it', () => {
  const { steps } = findingView({ ...found, place: { kind: 'cookies', browser: 'chromium' } })

  expect(steps?.address).toBe('chrome://settings/content/siteData')
  expect(steps?.menu).toContain('Privacy and security')
})
