// "People who can't sign in", for an admin: find somebody, see why, and help. Nothing is changed
// without a question that says whom it is for; while one is open, the rest of the screen rests.
import type { DeskAction, PeopleDeskView } from '../../src-preload/contract'
import type { Send } from '../bridge'
import { AccountMfa } from '../parts/desk/AccountMfa'
import { ChosenPerson } from '../parts/desk/ChosenPerson'
import { DeskQuestion } from '../parts/desk/DeskQuestion'
import { PeopleList } from '../parts/desk/PeopleList'
import { PeopleSearch } from '../parts/desk/PeopleSearch'
import { useDeskFocus } from '../parts/desk/use-desk-focus'
import { FindOutWhy } from '../parts/FindOutWhy'
import { Notice } from '../parts/Notice'
import { ScreenTitle } from '../parts/ScreenTitle'
import { useWording } from '../WordingContext'

export interface PeopleDeskScreenProps {
  readonly view: PeopleDeskView
  readonly send: Send
}

export function PeopleDeskScreen({ view, send }: PeopleDeskScreenProps): React.JSX.Element {
  const { text } = useWording()
  const { chosen, action } = view
  const isResting = action !== null && action.phase !== 'done' && action.phase !== 'failed'
  const noteProposal = useDeskFocus(chosen?.userId ?? null, action !== null)

  function propose(wanted: DeskAction): void {
    noteProposal(wanted)
    void send('proposeAction', { action: wanted })
  }

  return (
    <section className="desk">
      <ScreenTitle takesFocus>{text('desk.title')}</ScreenTitle>
      <Notice
        id="notice"
        notice={view.notice}
        action={<FindOutWhy user={view} notice={view.notice?.id ?? null} send={send} />}
      />
      {action !== null && (
        // Another question is another panel, so that its focus and its words start anew.
        <DeskQuestion
          key={`${action.action} ${action.loginName ?? ''}`}
          view={view}
          action={action}
          send={send}
        />
      )}
      <div inert={isResting}>
        <DeskButtons isLoading={view.phase === 'loading'} send={send} />
        {chosen === null ? (
          <>
            <PeopleSearch query={view.query} send={send} />
            <PeopleList view={view} send={send} />
            <AccountMfa mfaSwitch={view.mfaSwitch} propose={propose} />
          </>
        ) : (
          <ChosenPerson person={chosen} send={send} propose={propose} />
        )}
      </div>
    </section>
  )
}

interface DeskButtonsProps {
  readonly isLoading: boolean
  readonly send: Send
}

function DeskButtons({ isLoading, send }: DeskButtonsProps): React.JSX.Element {
  const { text } = useWording()
  return (
    <div className="buttons buttons-small">
      <button
        type="button"
        className="button button-small"
        onClick={() => void send('closeDesk', {})}
      >
        {text('desk.close')}
      </button>
      <button
        type="button"
        className="button button-small"
        aria-disabled={isLoading}
        onClick={() => {
          if (!isLoading) void send('reloadDesk', {})
        }}
      >
        {text(isLoading ? 'desk.loading' : 'desk.reload')}
      </button>
    </div>
  )
}
