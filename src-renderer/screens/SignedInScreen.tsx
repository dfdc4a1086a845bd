// The session as it stands: whose it is, where it is kept, how long it may last, and what can be done.
import type { NoticeId, SignedInView, StorageView } from '../../src-preload/contract'
import type { Send } from '../bridge'
import { Fact } from '../parts/Fact'
import { FindOutWhy } from '../parts/FindOutWhy'
import { KeepAliveTrouble } from '../parts/KeepAliveTrouble'
import { Moment } from '../parts/Moment'
import { Notice } from '../parts/Notice'
import { ScreenTitle } from '../parts/ScreenTitle'
import { siteText } from '../parts/site-text'
import { StoragePanel } from '../parts/StoragePanel'
import { useWording } from '../WordingContext'

export interface SignedInScreenProps {
  readonly view: SignedInView
  readonly send: Send
}

export function SignedInScreen({ view, send }: SignedInScreenProps): React.JSX.Element {
  const wording = useWording()
  const { text } = wording
  return (
    <section className="session">
      <ScreenTitle takesFocus>{text('signedIn.title')}</ScreenTitle>
      <Notice id="notice" notice={view.notice} />
      <KeepAliveTrouble
        keepAlive={view.keepAlive}
        action={<FindOutWhy user={view} notice={view.keepAlive.problem?.id ?? null} send={send} />}
      />
      <div className="session-open">
        <button
          type="button"
          className="button button-main"
          aria-disabled={!view.canOpenWorkspace}
          aria-describedby="workspace-remark"
          onClick={() => {
            if (view.canOpenWorkspace) void send('openWorkspace', {})
          }}
        >
          {text('signedIn.openWorkspace')}
        </button>
        <p className="remark" id="workspace-remark">
          {text(view.canOpenWorkspace ? 'signedIn.workspaceInBrowser' : 'signedIn.noWorkspace')}
        </p>
      </div>
      <div className="panel">
        <dl>
          <Fact name={text('signedIn.loginName')}>
            <bdi>{view.loginName}</bdi>
          </Fact>
          <Fact name={text('signedIn.accountNumber')}>
            <bdi>{view.accountNumber}</bdi>
          </Fact>
          <Fact name={text('signedIn.site')}>{siteText(view.site, wording)}</Fact>
          <Fact name={text('signedIn.since')}>
            <Moment epochMs={view.sinceMs} precision="minute" />
          </Fact>
          <Fact name={text('signedIn.until')}>
            <Moment epochMs={view.untilMs} precision="minute" />
          </Fact>
          <Fact name={text('signedIn.lastConfirmed')}>
            <LastConfirmed view={view} />
          </Fact>
        </dl>
        <CheckNow view={view} send={send} />
      </div>
      {view.canOpenDesk && <DeskEntry send={send} />}
      <StoragePanel
        storage={view.storage}
        action={
          <FindOutWhy
            user={view}
            notice={KEYCHAIN_NOTICES[view.storage.kind] ?? null}
            send={send}
          />
        }
        send={send}
      />
      <LeaveButtons send={send} />
    </section>
  )
}

function LastConfirmed({ view }: { readonly view: SignedInView }): React.JSX.Element {
  const { text } = useWording()
  const { status, lastConfirmedMs } = view.keepAlive
  return (
    <span role="status">
      {lastConfirmedMs === null ? (
        <span>{text('signedIn.notConfirmedYet')}</span>
      ) : (
        <Moment epochMs={lastConfirmedMs} precision="second" />
      )}
      {status === 'refreshing' && (
        <span className="fact-remark">{text('signedIn.refreshing')}</span>
      )}
    </span>
  )
}

/** Asks the service at once. One question at a time: while it is under way, the button rests. */
function CheckNow({ view, send }: SignedInScreenProps): React.JSX.Element {
  const { text } = useWording()
  const isAsking = view.keepAlive.status === 'refreshing'
  return (
    <button
      type="button"
      className="button button-small"
      aria-disabled={isAsking}
      onClick={() => {
        if (!isAsking) void send('confirmSession', {})
      }}
    >
      {text('signedIn.checkNow')}
    </button>
  )
}

function DeskEntry({ send }: Pick<SignedInScreenProps, 'send'>): React.JSX.Element {
  const { text } = useWording()
  return (
    <div className="panel">
      <button
        type="button"
        className="button button-small"
        aria-describedby="desk-remark"
        onClick={() => void send('openDesk', {})}
      >
        {text('signedIn.openDesk')}
      </button>
      <p className="remark" id="desk-remark">
        {text('signedIn.openDeskRemark')}
      </p>
    </div>
  )
}

function LeaveButtons({ send }: Pick<SignedInScreenProps, 'send'>): React.JSX.Element {
  const { text } = useWording()
  return (
    <div className="buttons">
      <button
        type="button"
        className="button"
        onClick={() => void send('signOut', { next: 'otherAccount' })}
      >
        {text('signedIn.switchAccount')}
      </button>
      <button
        type="button"
        className="button"
        onClick={() => void send('signOut', { next: 'sameAccount' })}
      >
        {text('signedIn.signOut')}
      </button>
    </div>
  )
}

/** Which trouble with the keychain the checks are to look into. */
const KEYCHAIN_NOTICES: Readonly<Partial<Record<StorageView['kind'], NoticeId>>> = {
  locked: 'keychainLocked',
  absent: 'keychainAbsent',
  elsewhere: 'keychainElsewhere',
}
