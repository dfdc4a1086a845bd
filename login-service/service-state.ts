// Everything the stand-in remembers while it runs, made in one place and brought back to the start
// in one place. Nothing of it is written to disk.
import { AccountSettings } from './account-settings'
import { AuditList } from './audit-list'
import { demoMfaAccounts, demoSites } from './demo-people'
import { FailedTries } from './failed-tries'
import { Mailbox } from './mail/mailbox'
import { MessagesUnderWay } from './mail/messages-under-way'
import { Challenges } from './mfa/challenges'
import { Enrolments } from './mfa/enrolments'
import { Captcha } from './password-reset/captcha'
import { DailyCount } from './password-reset/daily-count'
import { ResetLinks } from './password-reset/reset-links'
import { type NewPerson, People, type PeopleSnapshot } from './people'
import { RecentTries } from './recent-tries'
import { type RecordedRequest, RequestJournal } from './request-journal'
import { ScenarioBoard } from './scenario-board'
import { Sessions } from './sessions'

export interface ServiceState {
  readonly people: People
  /** The people of the start, whom a reset brings back. */
  readonly firstPeople: PeopleSnapshot
  readonly settings: AccountSettings
  readonly sessions: Sessions
  readonly challenges: Challenges
  readonly enrolments: Enrolments
  readonly failedTries: FailedTries
  readonly recentTries: RecentTries
  readonly captcha: Captcha
  readonly links: ResetLinks
  /** Of reset requests, by whatever name was given. */
  readonly resetRequests: DailyCount
  readonly passwordChanges: DailyCount
  readonly underWay: MessagesUnderWay
  readonly mailbox: Mailbox
  readonly audit: AuditList
  readonly board: ScenarioBoard
  readonly journal: RequestJournal
}

/** `now` counts milliseconds and never runs backwards; `log` gets each finished request. */
export function makeState(
  newPeople: readonly NewPerson[],
  now: () => number,
  log: (request: RecordedRequest) => void,
): ServiceState {
  const people = new People(demoSites, newPeople)
  return {
    people,
    firstPeople: people.snapshot(),
    settings: new AccountSettings(demoMfaAccounts),
    sessions: new Sessions(now),
    challenges: new Challenges(now),
    enrolments: new Enrolments(),
    failedTries: new FailedTries(),
    recentTries: new RecentTries(),
    captcha: new Captcha(),
    links: new ResetLinks(now),
    resetRequests: new DailyCount(),
    passwordChanges: new DailyCount(),
    underWay: new MessagesUnderWay(),
    mailbox: new Mailbox(),
    audit: new AuditList(),
    board: new ScenarioBoard(),
    journal: new RequestJournal(log),
  }
}

export function resetState(state: ServiceState): void {
  state.people.restore(state.firstPeople)
  state.settings.reset()
  state.sessions.endFor(null)
  state.challenges.endFor(null)
  state.enrolments.forget(null)
  state.failedTries.forget(null)
  state.recentTries.forget(null)
  state.captcha.forgetUsed()
  state.links.forget(null)
  state.resetRequests.forget(null)
  state.passwordChanges.forget(null)
  clearMail(state)
  state.audit.clear()
  state.board.clearAll()
  state.journal.clear()
}

/** Empties the mailbox; what is under way does not arrive any more. */
export function clearMail({ underWay, mailbox }: Pick<ServiceState, 'underWay' | 'mailbox'>): void {
  underWay.recallAll()
  mailbox.clear()
}
