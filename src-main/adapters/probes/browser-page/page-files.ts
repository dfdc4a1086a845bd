// What the loopback page is made of: its text, its scripts, and the names that filter lists know.
// Texts only. The scripts run in whatever browser the agent has, so they are plain JavaScript.

/**
 * Names that public filter lists block wherever they come from (EasyList, EasyPrivacy, uBlock's
 * own). Found to be caught by uBlock Origin 1.67 and uBlock Origin Lite; the classic `ads.js` was
 * not. Requests to LivePerson's real hosts are not tried: nothing leaves this computer, and a name
 * of theirs cannot be borrowed for it.
 */
export const BAIT_NAMES = ['prebid.js', 'gtm.js', 'fingerprint2.min.js'] as const

/** A script that no list names: the witness that scripts of this page load at all. */
export const PLAIN_SCRIPT = 'plain.js'

/** The cookies of the page; they end with it or after a minute, whichever is sooner. */
export const COOKIE_LIFE_SECONDS = 60
export const SERVER_COOKIE = 'agent_sign_in_server'

export interface PageValues {
  /** `http://localhost:<port>/<token>`: another site than the page's own, on this computer. */
  readonly otherSite: string
  /** How long the page waits for a click on its button, in milliseconds; 0 for no button. */
  readonly clickWaitMs: number
}

export function pageHtml({ otherSite, clickWaitMs }: PageValues): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Browser check – Agent Sign-In</title>
<link rel="stylesheet" href="page.css">
</head>
<body data-other-site="${otherSite}" data-click-wait-ms="${clickWaitMs}">
<main>
<h1>Browser check</h1>
<p id="status" role="status">Agent Sign-In is checking what this browser lets pages do. Nothing leaves this computer.</p>
<p id="offer" hidden><button id="pop-up" type="button">Try a pop-up window too</button></p>
<noscript><p>Scripts are off in this browser. You can close this tab.</p><img src="scripts-off.png" alt=""></noscript>
</main>
<script src="page.js"></script>
</body>
</html>
`
}

export const POP_UP_HTML = `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Pop-up window</title>
<p>Pop-up windows work. You can close this window.</p><script src="pop-up.js"></script></html>
`

/** Says that it is there: a window that was opened and shut at once counts as refused. */
export const POP_UP_JS = `if (opener !== null) opener.postMessage('pop-up', location.origin);
`

export const FRAME_HTML = `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Frame</title><script src="frame.js"></script></html>
`

export const PAGE_CSS = `body{font:16px/1.5 system-ui,sans-serif;margin:3rem auto;max-width:34rem;padding:0 1rem;color-scheme:light dark}
`

/** Bait is laid again after this: extensions wake up after the browser's first page (Firefox, seen). */
const LATE_MS = 2_500

/** How long one trial may take in the page, in milliseconds. */
const TRIAL_MS = 3_000

/** Shared by page and frame. Each try answers and never throws; one that never ends counts as not tried. */
const TRIES = `'use strict';
const within = (promise, late) => Promise.race([promise, new Promise((settle) => setTimeout(settle, ${TRIAL_MS}, late))]);
const tryCookie = (attributes) => {
  const name = 'agent_sign_in_' + Math.random().toString(36).slice(2);
  try {
    document.cookie = name + '=1; Max-Age=${COOKIE_LIFE_SECONDS}; Path=' + location.pathname + attributes;
    const isKept = document.cookie.includes(name + '=1');
    document.cookie = name + '=; Max-Age=0; Path=' + location.pathname + attributes;
    return isKept ? 'worked' : 'refused';
  } catch { return 'refused'; }
};
const tryStorage = (kind) => {
  try {
    const storage = window[kind];
    storage.setItem('agent-sign-in', '1');
    const isKept = storage.getItem('agent-sign-in') === '1';
    storage.removeItem('agent-sign-in');
    return isKept ? 'worked' : 'refused';
  } catch { return 'refused'; }
};
const trySentCookie = () => within((async () => {
  try {
    await fetch('set-cookie', { cache: 'no-store' });
    const answer = await fetch('sent-cookie', { cache: 'no-store' });
    return (await answer.text()) === 'yes' ? 'worked' : 'refused';
  } catch { return 'notTried'; }
})(), 'notTried');
`

export const PAGE_JS = `${TRIES}
const { otherSite, clickWaitMs } = document.body.dataset;
const status = document.getElementById('status');
const tryIndexedDb = () => within(new Promise((settle) => {
  try {
    const request = indexedDB.open('agent-sign-in');
    request.onerror = () => settle('refused');
    request.onsuccess = () => { request.result.close(); indexedDB.deleteDatabase('agent-sign-in'); settle('worked'); };
  } catch { settle('refused'); }
}), 'notTried');
const tryScript = (name) => within(new Promise((settle) => {
  const script = document.createElement('script');
  script.onload = () => settle('worked');
  script.onerror = () => settle('refused');
  script.src = otherSite + '/' + name;
  document.body.append(script);
}), 'notTried');
const tryFrame = () => within(new Promise((settle) => {
  addEventListener('message', ({ origin, data }) => { if (origin === new URL(otherSite).origin) settle(data); });
  const frame = document.createElement('iframe');
  frame.hidden = true;
  frame.src = otherSite + '/frame.html';
  document.body.append(frame);
}), { cookie: 'notTried', sentCookie: 'notTried', storage: 'notTried' });
const openPopUp = () => within(new Promise((settle) => {
  addEventListener('message', ({ origin, data }) => { if (origin === location.origin && data === 'pop-up') settle('worked'); });
  if (window.open('pop-up.html', '_blank', 'width=320,height=200') === null) settle('refused');
}), 'refused');
const offerPopUp = () => new Promise((settle) => {
  if (Number(clickWaitMs) === 0) { settle('notTried'); return; }
  const late = setTimeout(settle, Number(clickWaitMs), 'notTried');
  const button = document.getElementById('pop-up');
  button.addEventListener('click', () => { clearTimeout(late); settle(openPopUp()); }, { once: true });
  document.getElementById('offer').hidden = false;
  button.focus();
});
const bait = ${JSON.stringify(BAIT_NAMES)};
const tryBait = () => Promise.all(bait.map(tryScript));
const run = async () => {
  const popUp = offerPopUp();
  const [frame, plainScript, indexedDb, sentCookie, baited] = await Promise.all([
    tryFrame(), tryScript('${PLAIN_SCRIPT}'), tryIndexedDb(), trySentCookie(), tryBait(),
  ]);
  await new Promise((settle) => setTimeout(settle, ${LATE_MS}));
  const baitedLate = await tryBait();
  const baitThat = (isBlocked) => bait.filter((_, index) => [baited, baitedLate].some((each) => each[index] === 'refused') === isBlocked);
  const report = {
    isBrave: typeof navigator.brave === 'object', scriptCookie: tryCookie('; SameSite=Lax'), sentCookie,
    localStorage: tryStorage('localStorage'), sessionStorage: tryStorage('sessionStorage'), indexedDb,
    thirdPartyCookie: frame.cookie, thirdPartySentCookie: frame.sentCookie, thirdPartyStorage: frame.storage, plainScript,
    baitLoaded: baitThat(false), baitBlocked: baitThat(true), popUp: await popUp,
  };
  await fetch('report', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(report) });
  document.getElementById('offer').hidden = true;
  status.textContent = 'Done. The result is in Agent Sign-In. You can close this tab.';
};
run().catch(() => { status.textContent = 'The result could not be handed over. You can close this tab.'; });
`

/** Third-party cookies need SameSite=None and so Secure, which browsers accept from localhost. */
export const FRAME_JS = `${TRIES}
const plain = tryCookie('; SameSite=None; Secure');
const cookie = plain === 'worked' || tryCookie('; SameSite=None; Secure; Partitioned') === 'refused' ? plain : 'partitionedOnly';
trySentCookie().then((sentCookie) => parent.postMessage({ cookie, sentCookie, storage: tryStorage('localStorage') }, '*'));
`
