// The mailbox as a page for people, on the service's own address and behind the control's token. Its
// messages are shown without scripts and without a way to the network.
import type { Server } from 'node:https'
import type { FastifyReply, RouteGenericInterface } from 'fastify'
import PostalMime from 'postal-mime'
import type { App, AppRequest } from '../app-types'
import { escapeHtml } from '../html-text'
import type { ArrivedMessage, Mailbox } from '../mail/mailbox'
import { holdsControlToken } from './control-route'

export const INBOX_PATH = '/inbox'

export interface InboxParts {
  readonly mailbox: Mailbox
  readonly token: string
}

/** Styles of messages stand in their tags; nothing is fetched, run, framed or submitted. */
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"

export function addInboxRoute(app: App, parts: InboxParts): void {
  app.get(INBOX_PATH, async (request, reply) => {
    if (!holdsControlToken(request, parts.token)) return refuse(reply)
    const newestFirst = [...parts.mailbox.list()].reverse()
    const shown = await Promise.all(newestFirst.map((message) => entry(message, parts.token)))
    return guarded(reply).type('text/html; charset=utf-8').send(page(shown))
  })
  app.get(`${INBOX_PATH}/:file`, (request, reply) => {
    if (!holdsControlToken(request, parts.token)) return refuse(reply)
    const message = parts.mailbox.find(numberOf(request))
    if (message === undefined) return guarded(reply).code(404).send('No such message.')
    return guarded(reply)
      .type('message/rfc822')
      .header('content-disposition', `attachment; filename="message-${message.id}.eml"`)
      .send(message.raw)
  })
}

type Reply = FastifyReply<RouteGenericInterface, Server>

function guarded(reply: Reply): Reply {
  return reply
    .header('content-security-policy', POLICY)
    .header('x-content-type-options', 'nosniff')
    .header('referrer-policy', 'no-referrer')
    .header('cache-control', 'no-store')
}

function refuse(reply: Reply): Reply {
  return guarded(reply).code(403).send('The control token is missing or wrong.')
}

/** Of an address such as `/inbox/3.eml`; 0 = none. */
function numberOf({ params }: AppRequest): number {
  const file = typeof params === 'object' && params !== null && 'file' in params ? params.file : ''
  return Number(/^(\d{1,9})\.eml$/.exec(String(file))?.[1] ?? 0)
}

async function entry(message: ArrivedMessage, token: string): Promise<string> {
  const { id, to, subject, folder, receivedAtMs, raw } = message
  const { from, text = '', html = '' } = await PostalMime.parse(raw)
  const sender = `${from?.name ?? ''} <${from?.address ?? ''}>`
  const at = new Date(receivedAtMs).toISOString()
  return `<article>
<h2>${escapeHtml(subject)}</h2>
<p><b>${folder === 'spam' ? 'Spam' : 'Inbox'}</b>, to ${escapeHtml(to)}, from ${escapeHtml(sender)}, ${at}
— <a href="${INBOX_PATH}/${id}.eml?token=${token}" download>save as .eml</a></p>
<details><summary>Text</summary><pre>${escapeHtml(text)}</pre></details>
<details open><summary>HTML</summary><iframe sandbox title="The message" srcdoc="${escapeHtml(html)}"></iframe></details>
</article>`
}

function page(entries: readonly string[]): string {
  const shown = entries.length === 0 ? '<p>No message has arrived.</p>' : entries.join('\n')
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Mailbox of the local Login Service</title>
<style>body{font-family:sans-serif;max-width:50rem;margin:2rem auto;padding:0 1rem}
article{border-top:1px solid;margin-top:1.5rem}iframe{width:100%;height:20rem;border:1px solid}
pre{white-space:pre-wrap;overflow-wrap:anywhere}</style></head>
<body><h1>Mailbox of the local Login Service</h1>
<p>Every message that the stand-in sent to anybody, newest first. Reload the page to look again.</p>
${shown}
</body></html>
`
}
