// Narrows down the list while somebody types. Each change is sent; the main process is quick.
import { useState } from 'react'
import { LIMITS } from '../../../src-preload/limits'
import type { Send } from '../../bridge'
import { useWording } from '../../WordingContext'
import { SEARCH_ID } from './desk-places'

export interface PeopleSearchProps {
  /** What the field starts with. */
  readonly query: string
  readonly send: Send
}

export function PeopleSearch({ query, send }: PeopleSearchProps): React.JSX.Element {
  const { text } = useWording()
  const [typed, setTyped] = useState(query)
  return (
    <div className="field" role="search">
      <label htmlFor={SEARCH_ID}>{text('desk.search')}</label>
      <input
        id={SEARCH_ID}
        type="search"
        value={typed}
        maxLength={LIMITS.deskQuery}
        autoComplete="off"
        autoCapitalize="off"
        autoCorrect="off"
        spellCheck={false}
        onChange={(event) => {
          setTyped(event.target.value)
          void send('findPeople', { query: event.target.value })
        }}
      />
    </div>
  )
}
