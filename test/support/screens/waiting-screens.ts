// The three screens on which the agent waits: at the start, for a saved session, and at sign-out.
import type { Locator, Page } from '@playwright/test'
import { words } from './words'

export interface WaitingScreen {
  readonly heading: Locator
  /** Leads on without waiting; Escape does the same. */
  readonly leave: Locator
}

export function startingScreen(page: Page): WaitingScreen {
  return waiting(page, words('starting.title'), words('starting.doNotWait'))
}

export function resumingScreen(page: Page): WaitingScreen {
  return waiting(page, words('resuming.title'), words('signIn.cancel'))
}

export function signingOutScreen(page: Page): WaitingScreen {
  return waiting(page, words('signingOut.title'), words('signingOut.doNotWait'))
}

function waiting(page: Page, title: string, leave: string): WaitingScreen {
  return {
    heading: page.getByRole('heading', { name: title }),
    leave: page.getByRole('button', { name: leave, exact: true }),
  }
}
