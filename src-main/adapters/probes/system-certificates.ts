// The certificates that the system trusts, and those of the public list that Node carries, as PEM.
// Asked for on a thread of its own: the first call in a process took 60 to 90 ms in Electron 41.3 on
// Linux with 576 entries, and other systems' keychains may take longer.
import type { Worker } from 'node:worker_threads'

export interface CertificateLists {
  /** Each once, as far as its text is the same. */
  readonly system: readonly string[]
  readonly bundled: readonly string[]
}

/** Null where they could not be had. Never rejects. */
export type ReadCertificateLists = (signal: AbortSignal) => Promise<CertificateLists | null>

/** As text, so that the app stays one file; nothing from outside goes into it. */
const READ_BOTH = `
  const { parentPort } = require('node:worker_threads')
  const { getCACertificates } = require('node:tls')
  parentPort.postMessage({
    system: [...new Set(getCACertificates('system'))],
    bundled: getCACertificates('bundled'),
  })`

export const readCertificateLists: ReadCertificateLists = async (signal) => {
  // At its first use: importing it costs some milliseconds of every start.
  const threads = await import('node:worker_threads')
  return answerOf(new threads.Worker(READ_BOTH, { eval: true }), signal)
}

function answerOf(worker: Worker, signal: AbortSignal): Promise<CertificateLists | null> {
  return new Promise((resolve) => {
    const answer = (lists: CertificateLists | null): void => {
      signal.removeEventListener('abort', stop)
      void worker.terminate()
      resolve(lists)
    }
    const stop = (): void => {
      answer(null)
    }
    worker.once('message', answer)
    // Also where this Node has no such function (before 22.15).
    worker.once('error', stop)
    signal.addEventListener('abort', stop, { once: true })
    if (signal.aborted) stop()
  })
}
