// The messages that arrived, as one mailbox for everybody: an inbox and a folder for spam. In memory
// only. Reads and changes no message.

export interface ArrivedMessage {
  /** Counts from 1. */
  readonly id: number
  /** Address of the recipient. */
  readonly to: string
  readonly subject: string
  readonly folder: 'inbox' | 'spam'
  /** In milliseconds since 1970. */
  readonly receivedAtMs: number
  /** The message as it came over SMTP (RFC 5322). */
  readonly raw: string
}

/** Older messages are dropped, as in the request list. */
const MAX_MESSAGES = 1000

export class Mailbox {
  private messages: readonly ArrivedMessage[] = []
  private arrived = 0

  add(message: Omit<ArrivedMessage, 'id'>): void {
    const id = ++this.arrived
    this.messages = [...this.messages, { id, ...message }].slice(-MAX_MESSAGES)
  }

  /** Oldest first. */
  list(): readonly ArrivedMessage[] {
    return this.messages
  }

  find(id: number): ArrivedMessage | undefined {
    return this.messages.find((message) => message.id === id)
  }

  clear(): void {
    this.messages = []
  }
}
