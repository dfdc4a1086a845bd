// The way of a message over real SMTP: to the mailbox, or by the gateways that a scenario names.
// Two servers on loopback; whoever sends does not learn what became of the message.
import { setTimeout as wait } from 'node:timers/promises'
import type { SendMailOptions } from 'nodemailer'
import PostalMime from 'postal-mime'
import { messageIdOf, rewritten } from './gateway'
import type { Mailbox } from './mailbox'
import type { Journey, MessagesUnderWay, MessageUnderWay } from './messages-under-way'
import { type ReceivedMessage, sendBySmtp, startSmtpServer } from './smtp'

export interface PostOffice {
  /** Where the mailbox takes messages. */
  readonly mailboxPort: number
  /** Sends a message on its way; comes back at once. */
  send(message: SendMailOptions & { readonly messageId: string }, journey: Journey): void
  close(): Promise<void>
}

/** The header by which a gateway says that the message looks like spam. */
const SPAM_HEADER = 'x-spam-flag'

export async function openPostOffice(
  mailbox: Mailbox,
  underWay: MessagesUnderWay,
): Promise<PostOffice> {
  const mailboxServer = await startSmtpServer(async ({ recipient, raw }) => {
    const message = await PostalMime.parse(raw)
    const messageId = message.messageId ?? ''
    if (underWay.find(messageId) === undefined) return false
    underWay.end(messageId)
    const spam = message.headers.find(({ key }) => key === SPAM_HEADER)?.value
    mailbox.add({
      to: recipient,
      subject: message.subject ?? '',
      folder: spam === 'YES' ? 'spam' : 'inbox',
      receivedAtMs: Date.now(),
      raw: raw.toString('utf8'),
    })
    return true
  })

  const gatewayServer = await startSmtpServer(async (message) => {
    const messageId = await messageIdOf(message.raw)
    const known = underWay.find(messageId)
    if (known === undefined) return false
    // Taken: from here on the sender knows nothing of it.
    void passOn(mailboxServer.port, message, known).then((isSent) => {
      if (!isSent) underWay.end(messageId)
    })
    return true
  })

  return {
    mailboxPort: mailboxServer.port,
    send: (message, journey) => {
      const { messageId } = message
      underWay.start(messageId, journey)
      const port = isStraight(journey) ? mailboxServer.port : gatewayServer.port
      void sendBySmtp(port, message).then((isSent) => {
        if (!isSent) underWay.end(messageId)
      })
    },
    close: async () => {
      underWay.recallAll()
      await Promise.all([mailboxServer.close(), gatewayServer.close()])
    },
  }
}

function isStraight({ vendors, isLost, isSpam, delayMs }: Journey): boolean {
  return vendors.length === 0 && !isLost && !isSpam && delayMs === 0
}

/** What the gateway does with a message that it took; whether the mailbox has it then. */
async function passOn(
  mailboxPort: number,
  { recipient, raw }: ReceivedMessage,
  { journey, recalled }: MessageUnderWay,
): Promise<boolean> {
  const { vendors, isLost, isSpam, delayMs } = journey
  if (isLost) return false
  try {
    await wait(delayMs, undefined, { signal: recalled })
  } catch {
    return false // recalled
  }
  const message = await rewritten(raw, recipient, vendors)
  const marked = isSpam ? { ...message, headers: { [SPAM_HEADER]: 'YES' } } : message
  return sendBySmtp(mailboxPort, marked)
}
