// One input for every command that its schema accepts. A command without one does not compile.
import type { CommandName } from '../../src-preload/contract'

/** Marks everything that somebody typed, so that it can be searched for. */
export const TYPED_CANARY = 'typed-in-a-wrong-place-71'

export const WELL_FORMED = {
  readView: {},
  prepareAccount: { accountNumber: '31415926' },
  signIn: { accountNumber: '31415926', loginName: 'a', password: TYPED_CANARY, remember: true },
  cancel: {},
  changeRemember: { remember: false },
  signOut: { next: 'sameAccount' },
  openWorkspace: {},
  confirmSession: {},
  retryKeychain: {},
  showEnrolmentPicture: {},
  showEnrolmentKey: {},
  copyEnrolmentKey: {},
  submitCode: { code: '081804' },
  saveRequest: { subject: 'A request', text: TYPED_CANARY },
  mailRequest: { subject: 'A request', text: TYPED_CANARY },
  openDesk: {},
  closeDesk: {},
  reloadDesk: {},
  findPeople: { query: TYPED_CANARY },
  choosePerson: { userId: '3705342610' },
  proposeAction: { action: 'resetMfa' },
  confirmAction: {},
  dropAction: {},
} as const satisfies Record<CommandName, object>
