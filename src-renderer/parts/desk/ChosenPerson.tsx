// One person as the service tells of them, and what can be done for them. What the service does not
// say is said to be unknown.
import type { ChosenPersonView, DeskAction } from '../../../src-preload/contract'
import type { Send } from '../../bridge'
import { useWording } from '../../WordingContext'
import { Fact } from '../Fact'
import { ActionButton } from './ActionButton'
import { PERSON_HEADING_ID } from './desk-places'
import { LastTries } from './LastTries'

export interface ChosenPersonProps {
  readonly person: ChosenPersonView
  readonly send: Send
  readonly propose: (action: DeskAction) => void
}

export function ChosenPerson({ person, send, propose }: ChosenPersonProps): React.JSX.Element {
  const { text } = useWording()
  return (
    <section className="panel" aria-labelledby={PERSON_HEADING_ID}>
      <h2 id={PERSON_HEADING_ID} tabIndex={-1}>
        <bdi>{person.loginName}</bdi>
      </h2>
      {person.isSelf && <p className="remark">{text('person.isSelf')}</p>}
      <dl>
        {person.fullName !== '' && (
          <Fact name={text('person.fullName')}>
            <bdi>{person.fullName}</bdi>
          </Fact>
        )}
        <Fact name={text('person.state')}>
          {text(
            person.disabledBecause === null
              ? 'person.enabled'
              : `person.disabledBecause.${person.disabledBecause}`,
          )}
        </Fact>
        <Fact name={text('person.mfa')}>{text(`person.mfa.${person.mfa}.meaning`)}</Fact>
        <Fact name={text('person.lastTries')}>
          <LastTries tries={person.lastTries} />
        </Fact>
      </dl>
      <div className="buttons">
        {!person.isEnabled && <ActionButton action="enable" isMain propose={propose} />}
        {person.mfa !== 'notEnrolled' && (
          <ActionButton action="resetMfa" isMain={person.isEnabled} propose={propose} />
        )}
        <button
          type="button"
          className="button"
          onClick={() => void send('choosePerson', { userId: null })}
        >
          {text('desk.backToList')}
        </button>
      </div>
    </section>
  )
}
