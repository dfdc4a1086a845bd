// Takes a heap snapshot of the page, after a collection of garbage, and searches it for secrets.
import type { Page } from '@playwright/test'
import { findLeaks, type Leak, type Secrets } from './leak-search'

export interface HeapScan {
  readonly leaks: readonly Leak[]
  readonly sizeBytes: number
}

/**
 * Searches what JavaScript in the page can still reach. V8 cuts texts in a snapshot at 1,024
 * characters; a secret further inside of a longer text would not be seen.
 */
export async function scanHeap(page: Page, secrets: Secrets): Promise<HeapScan> {
  const inspector = await page.context().newCDPSession(page)
  try {
    const chunks: string[] = []
    inspector.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk))
    await inspector.send('HeapProfiler.enable')
    await inspector.send('HeapProfiler.collectGarbage')
    await inspector.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false })
    const snapshot = Buffer.from(chunks.join(''), 'utf8')
    return {
      leaks: findLeaks('heap of the page', snapshot, secrets),
      sizeBytes: snapshot.byteLength,
    }
  } finally {
    await inspector.detach()
  }
}
