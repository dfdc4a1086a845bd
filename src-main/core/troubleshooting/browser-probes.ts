// What the browser checks need from outside. Adapters implement it in adapters/probes.
import type { BrowserInventory, PageOutcome } from './browser-facts'

export interface BrowserProbes {
  /** Reads profiles on disk, and only reads. Sends nothing. Never rejects. */
  readonly readProfiles: (signal: AbortSignal) => Promise<BrowserInventory>
  /**
   * Opens a page of this computer in the agent's default browser and waits for what it found. To be
   * called only when the agent asked for it: a window comes up. Never rejects.
   */
  readonly tryPage: (signal: AbortSignal) => Promise<PageOutcome>
}
