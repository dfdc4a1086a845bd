// Which messages were sent and have not arrived, and what is to become of each on its way. Whoever
// takes a message over SMTP asks here; what is not known here was recalled, or is not ours.
import type { GatewayVendor } from './gateway-vendors'

/** What happens to a message between sender and mailbox. */
export interface Journey {
  /** The gateways that write its links anew, in the order it passes them. */
  readonly vendors: readonly GatewayVendor[]
  readonly isLost: boolean
  readonly isSpam: boolean
  /** How long the gateway keeps it. */
  readonly delayMs: number
}

export const straightJourney: Journey = { vendors: [], isLost: false, isSpam: false, delayMs: 0 }

export interface MessageUnderWay {
  readonly journey: Journey
  /** Aborted when the message is recalled. */
  readonly recalled: AbortSignal
}

export class MessagesUnderWay {
  private readonly byId = new Map<string, MessageUnderWay & { readonly recall: AbortController }>()

  start(messageId: string, journey: Journey): void {
    const recall = new AbortController()
    this.byId.set(messageId, { journey, recall, recalled: recall.signal })
  }

  find(messageId: string): MessageUnderWay | undefined {
    return this.byId.get(messageId)
  }

  /** Says that the message arrived, was lost or could not be sent. */
  end(messageId: string): void {
    this.byId.delete(messageId)
  }

  /** Nothing that is under way now will arrive. */
  recallAll(): void {
    for (const { recall } of this.byId.values()) recall.abort()
    this.byId.clear()
  }
}
