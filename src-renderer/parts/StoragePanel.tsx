// Where this session is kept, in plain words, and a way to try again where that can help.
import type { StorageView } from '../../src-preload/contract'
import type { Send } from '../bridge'
import { useWording } from '../WordingContext'
import { Busy } from './Busy'
import { Icon } from './Icon'

export interface StoragePanelProps {
  readonly storage: StorageView
  /** A button that belongs to trouble with the keychain. */
  readonly action?: React.ReactNode
  readonly send: Send
}

export function StoragePanel({ storage, action, send }: StoragePanelProps): React.JSX.Element {
  const { text } = useWording()
  const state = storage.kind === 'absent' ? storage.reason : storage.kind
  const canTryAgain =
    storage.kind === 'locked' || storage.kind === 'absent' || storage.kind === 'elsewhere'
  return (
    <section className="panel" aria-labelledby="storage-title">
      <h2 id="storage-title">{text('storage.title')}</h2>
      <div role="status" className={`storage storage-${storage.kind}`}>
        {storage.kind === 'saving' ? (
          <Busy />
        ) : (
          <Icon name={storage.kind === 'protected' ? 'lock' : 'memory'} />
        )}
        <div>
          <p className="storage-state">{text(`storage.${state}.state`)}</p>
          <p>{text(`storage.${state}.meaning`)}</p>
        </div>
      </div>
      {canTryAgain && (
        <div className="buttons buttons-small">
          <button
            type="button"
            className="button button-small"
            onClick={() => void send('retryKeychain', {})}
          >
            {text('storage.tryAgain')}
          </button>
          {action}
        </div>
      )}
    </section>
  )
}
