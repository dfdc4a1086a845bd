// Chooses among the screens of a forgotten password. A part of its own, so that they are loaded only
// when they are wanted.
import type { ResetScreenView } from '../../src-preload/contract'
import { assertNever } from '../assert-never'
import type { Ask, Send } from '../bridge'
import { LinkDoctorScreen } from './LinkDoctorScreen'
import { NewPasswordScreen } from './NewPasswordScreen'
import { ResetHelpScreen } from './ResetHelpScreen'
import { ResetOnPageScreen } from './ResetOnPageScreen'
import { ResetOutcomeScreen } from './ResetOutcomeScreen'
import { ResetRequestScreen } from './ResetRequestScreen'

export interface ResetScreensProps {
  readonly view: ResetScreenView
  readonly send: Send
  readonly ask: Ask
}

export function ResetScreens({ view, send, ask }: ResetScreensProps): React.JSX.Element {
  switch (view.kind) {
    case 'resetRequest':
      return <ResetRequestScreen view={view} send={send} />
    case 'resetOnPage':
      return <ResetOnPageScreen view={view} send={send} />
    case 'resetOutcome':
      return <ResetOutcomeScreen view={view} send={send} ask={ask} />
    case 'resetHelp':
      return <ResetHelpScreen view={view} send={send} ask={ask} />
    case 'linkDoctor':
      return <LinkDoctorScreen view={view} send={send} ask={ask} />
    case 'newPassword':
      return <NewPasswordScreen view={view} send={send} />
    default:
      return assertNever(view)
  }
}
