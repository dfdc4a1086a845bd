// A mail gateway's work on one message: takes it apart, writes its links anew in the text and behind
// the buttons, and puts it together again. Decides neither which message nor where it goes.
import type { SendMailOptions } from 'nodemailer'
import PostalMime from 'postal-mime'
import { escapeHtml } from '../html-text'
import type { GatewayVendor } from './gateway-vendors'
import { wrapLink } from './link-wrappers'

/** What names a message and stays the same on its whole way; '' where there is none. */
export async function messageIdOf(raw: Buffer): Promise<string> {
  return (await PostalMime.parse(raw)).messageId ?? ''
}

/** The message as it leaves the gateway. */
export async function rewritten(
  raw: Buffer,
  recipient: string,
  vendors: readonly GatewayVendor[],
): Promise<SendMailOptions> {
  const message = await PostalMime.parse(raw)
  const wrap = (link: string): string =>
    vendors.reduce((inner, vendor) => wrapLink[vendor](inner, recipient), link)
  const from = message.from?.address ?? ''
  return {
    from: { name: message.from?.name ?? '', address: from },
    to: recipient,
    envelope: { from, to: recipient },
    subject: message.subject ?? '',
    ...(message.date === undefined ? {} : { date: new Date(message.date) }),
    ...(message.messageId === undefined ? {} : { messageId: message.messageId }),
    text: (message.text ?? '').replace(/\bhttps?:\/\/[^\s<>"]+/g, wrap),
    html: (message.html ?? '').replace(
      /(\bhref=")(https?:[^"]*)(")/g,
      (_all, before: string, link: string, after: string) =>
        `${before}${escapeHtml(wrap(unescaped(link)))}${after}`,
    ),
  }
}

function unescaped(attribute: string): string {
  return attribute.replaceAll('&#39;', "'").replaceAll('&quot;', '"').replaceAll('&amp;', '&')
}
