// Takes a heap snapshot of the page, after a collection of garbage, and searches it for secrets.
import type { Page } from '@playwright/test'
import { findCodesInHeap } from './code-search'
import { findLeaks, type Leak, type Secrets } from './leak-search'

export interface HeapScan {
  readonly leaks: readonly Leak[]
  readonly sizeBytes: number
}

/**
 * Searches what JavaScript in the page can still reach. V8 cuts texts in a snapshot at 1,024
 * characters; a secret further inside of a longer text would not be seen.
 *
 * @param codes one-time codes, which are too short to be searched for as `secrets`
 */
export async function scanHeap(
  page: Page,
  secrets: Secrets,
  codes: Secrets = {},
): Promise<HeapScan> {
  const inspector = await page.context().newCDPSession(page)
  try {
    const chunks: string[] = []
    inspector.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk))
    await inspector.send('HeapProfiler.enable')
    await inspector.send('HeapProfiler.collectGarbage')
    await inspector.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false })
    const text = chunks.join('')
    const snapshot = Buffer.from(text, 'utf8')
    const where = 'heap of the page'
    return {
      leaks: [...findLeaks(where, snapshot, secrets), ...findCodesInHeap(where, text, codes)],
      sizeBytes: snapshot.byteLength,
    }
  } finally {
    await inspector.detach()
  }
}
