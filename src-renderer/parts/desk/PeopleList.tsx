// The people who match the search, each a button that leads to the person, and how many they are.
import type { PeopleDeskView, PersonView } from '../../../src-preload/contract'
import type { Send } from '../../bridge'
import { useWording } from '../../WordingContext'
import { Busy } from '../Busy'
import { personId } from './desk-places'
import { PersonState } from './PersonState'

export interface PeopleListProps {
  readonly view: PeopleDeskView
  readonly send: Send
}

export function PeopleList({ view, send }: PeopleListProps): React.JSX.Element {
  const { text } = useWording()
  return (
    <>
      <p className="found" role="status">
        <Found view={view} />
      </p>
      {view.unreadableCount > 0 && (
        <p className="found">
          {text('desk.unreadable', { unreadableCount: view.unreadableCount })}
        </p>
      )}
      <ul className="people">
        {view.people.map((person) => (
          <Entry key={person.userId} person={person} send={send} />
        ))}
      </ul>
    </>
  )
}

function Found({ view }: Pick<PeopleListProps, 'view'>): React.JSX.Element | null {
  const { text } = useWording()
  const { matchCount, totalCount, people, query } = view
  if (totalCount === 0 && view.phase === 'loading') {
    return (
      <span className="fetching">
        <Busy />
        <span>{text('desk.loadingPeople')}</span>
      </span>
    )
  }
  if (totalCount === 0) return view.phase === 'failed' ? null : <>{text('desk.nobody')}</>
  if (matchCount === 0) return <>{text('desk.noMatch', { query })}</>
  return people.length < matchCount ? (
    <>{text('desk.foundFirst', { shown: people.length, matchCount })}</>
  ) : (
    <>{text('desk.found', { matchCount, totalCount })}</>
  )
}

interface EntryProps {
  readonly person: PersonView
  readonly send: Send
}

function Entry({ person, send }: EntryProps): React.JSX.Element {
  return (
    <li>
      <button
        type="button"
        id={personId(person.userId)}
        className="person"
        onClick={() => void send('choosePerson', { userId: person.userId })}
      >
        <span className="person-login-name">
          <bdi>{person.loginName}</bdi>
        </span>
        <span className="person-full-name">
          <bdi>{person.fullName}</bdi>
        </span>
        <PersonState person={person} />
      </button>
    </li>
  )
}
