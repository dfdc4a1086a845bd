// SMTP on loopback, both ends: a server that hands over each message it gets, and a client that
// sends one. No TLS, no names to look up, no way out of this computer.
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { createTransport, type SendMailOptions } from 'nodemailer'
import { SMTPServer } from 'smtp-server'

const LOOPBACK = '127.0.0.1'
/** 1 MiB; a reset message has a few thousand bytes. */
const MAX_MESSAGE_BYTES = 1024 * 1024
/** On loopback an answer takes milliseconds; more means that something is wrong. */
const SMTP_TIMEOUT_MS = 10_000
/** What is still open when the service stops is cut off after this. */
const CLOSE_TIMEOUT_MS = 100

export interface ReceivedMessage {
  /** Of the envelope: the first recipient. */
  readonly recipient: string
  /** As it came, with its line ends (RFC 5322). */
  readonly raw: Buffer
}

export interface SmtpServer {
  readonly port: number
  close(): Promise<void>
}

/** Takes messages; one that `receive` says no to is refused with 550. */
export async function startSmtpServer(
  receive: (message: ReceivedMessage) => Promise<boolean>,
): Promise<SmtpServer> {
  const server = new SMTPServer({
    name: 'localhost',
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    size: MAX_MESSAGE_BYTES,
    socketTimeout: SMTP_TIMEOUT_MS,
    closeTimeout: CLOSE_TIMEOUT_MS,
    onData: (stream, { envelope }, done) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.once('error', done)
      stream.once('end', () => {
        const [to] = envelope.rcptTo
        const isTooLong = stream.sizeExceeded
        const raw = Buffer.concat(chunks)
        void (isTooLong ? Promise.resolve(false) : receive({ recipient: to?.address ?? '', raw }))
          .catch(() => false)
          .then((isTaken) => {
            done(isTaken ? null : refusal())
          })
      })
    },
  })
  // A client that goes away in the middle is no reason to stop.
  server.on('error', () => undefined)
  const listener = server.listen({ host: LOOPBACK, port: 0 })
  await once(listener, 'listening')
  return {
    port: portOf(listener.address()),
    close: () =>
      new Promise((resolve) => {
        server.close(resolve)
      }),
  }
}

/** Sends one message to the server at that port of this computer; whether it was taken. */
export async function sendBySmtp(port: number, message: SendMailOptions): Promise<boolean> {
  const transport = createTransport({
    host: LOOPBACK,
    port,
    name: 'localhost',
    secure: false,
    ignoreTLS: true,
    disableFileAccess: true,
    disableUrlAccess: true,
    connectionTimeout: SMTP_TIMEOUT_MS,
    greetingTimeout: SMTP_TIMEOUT_MS,
    socketTimeout: SMTP_TIMEOUT_MS,
    socketCloseTimeout: 0,
  })
  try {
    await transport.sendMail(message)
    return true
  } catch {
    return false // refused, or the service is just stopping: the message is not delivered
  } finally {
    transport.close()
  }
}

function refusal(): Error {
  return Object.assign(new Error('No such message is expected here'), { responseCode: 550 })
}

function portOf(address: AddressInfo | string | null): number {
  return typeof address === 'object' && address !== null ? address.port : 0
}
