// What is remembered of the last try and of sign-ins that succeeded, for when somebody asks why one
// failed. Never anything that was typed.
import type { PreflightWarning } from '../../../../src-preload/contract'
import type { EpochMs } from '../../ids'
import type { SignInHistory } from '../../ports'
import type { SignInState } from '../../sign-in/state'
import { userOf } from './situation'

export interface SignInMemory {
  /** A try is being sent, with what was noticed about it and overruled. */
  readonly noteTyped: (noticed: readonly PreflightWarning[]) => void
  /** Notes a success once, however often its state changes. */
  readonly noteState: (state: SignInState) => void
  readonly typed: () => readonly PreflightWarning[]
  readonly lastSignIn: (state: SignInState) => Promise<EpochMs | null>
}

export function createSignInMemory(history: SignInHistory): SignInMemory {
  let typed: readonly PreflightWarning[] = []
  let notedMs: EpochMs | null = null
  return {
    noteTyped(noticed) {
      typed = noticed
    },
    noteState(state) {
      if (state.kind !== 'signedIn' || state.session.sinceMs === notedMs) return
      notedMs = state.session.sinceMs
      void history.write(state.session, notedMs)
    },
    typed: () => typed,
    lastSignIn(state) {
      const user = userOf(state)
      return user === null ? Promise.resolve(null) : history.read(user)
    },
  }
}
