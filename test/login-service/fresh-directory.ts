// An empty directory of its own for each test file, removed afterwards.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export function makeFreshDirectory(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'login-service-'))
}

export function removeDirectory(path: string): Promise<void> {
  return rm(path, { recursive: true, force: true })
}
