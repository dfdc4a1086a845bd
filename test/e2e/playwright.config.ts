// End-to-end tests in the real app. One worker: the tests share a screen with one keyboard focus.
// No retries: a test that needs one hides a fault, in the app or in itself.
import { defineConfig } from '@playwright/test'

// eslint-disable-next-line no-restricted-syntax -- Playwright takes the default export
export default defineConfig({
  testDir: '.',
  outputDir: '../../out/test/e2e',
  workers: 1,
  fullyParallel: false,
  retries: 0,
  forbidOnly: true,
  timeout: 30_000,
  expect: { timeout: 10_000 },
  // Gnome's keyring and X are what these drive; on other systems the rest runs.
  testIgnore: process.platform === 'linux' ? [] : ['**/keychain*.test.ts', '**/caps-lock.test.ts'],
  reporter: [['list']],
})
