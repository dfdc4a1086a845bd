// Drives the real keychain adapter in a child process that sees a given keyring session.
import { fork } from 'node:child_process'
import { join } from 'node:path'
import { z } from 'zod'
import { encodeKeychainEntry } from '../../src-main/adapters/keychain-entry'
import type { KeychainProblem, SecretStore } from '../../src-main/core/ports'
import type { Result } from '../../src-main/core/result'
import type { OpenSession } from '../../src-main/core/session/session-material'
import { answerSchema, type ChildAct } from './keyring-protocol'

export interface RemoteStoreOptions {
  readonly markerPath: string
  readonly hostIdentity?: string
  readonly readDeadlineMs?: number
  readonly writeDeadlineMs?: number
  readonly forgetDeadlineMs?: number
}

export interface KeyringClient {
  /** A store as the app would build it at a start. */
  readonly open: (options: RemoteStoreOptions) => SecretStore
  readonly rawGet: (account: string) => Promise<string | null>
  readonly rawSet: (account: string, text: string) => Promise<void>
  /** SIGKILL, as a crash of the app at this moment. */
  readonly stop: () => Promise<void>
}

export const TEST_HOST_IDENTITY = 'host-of-the-tests'

const readSchema = z.custom<Result<OpenSession | null, KeychainProblem>>()
const doneSchema = z.custom<Result<null, KeychainProblem>>()

export async function startKeyringClient(
  environment: Readonly<Record<string, string>>,
): Promise<KeyringClient> {
  const child = fork(join(import.meta.dirname, 'keyring-child.ts'), {
    execArgv: ['--import', 'tsx'],
    env: { ...process.env, ...environment, LC_ALL: 'C' },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const killChild = (): void => {
    child.kill('SIGKILL')
  }
  process.once('exit', killChild)

  const waiting = new Map<number, (value: unknown) => void>()
  const failing = new Set<(error: Error) => void>()
  const exited = new Promise<void>((settle) => {
    child.once('exit', () => {
      process.removeListener('exit', killChild)
      for (const fail of failing) fail(new Error('the keyring child ended'))
      settle()
    })
  })
  child.on('message', (message) => {
    const { id, value } = answerSchema.parse(message)
    waiting.get(id)?.(value)
    waiting.delete(id)
  })

  let lastId = 0
  let lastStoreId = 0
  const answerTo = (id: number): Promise<unknown> =>
    new Promise((settle, reject) => {
      const done = (value: unknown): void => {
        failing.delete(reject)
        settle(value)
      }
      waiting.set(id, done)
      failing.add(reject)
    })
  const ask = (act: ChildAct): Promise<unknown> => {
    lastId += 1
    child.send({ id: lastId, act })
    return answerTo(lastId)
  }
  await answerTo(0)

  return {
    open: (options) => {
      lastStoreId += 1
      const storeId = lastStoreId
      const opened = ask({ kind: 'open', storeId, hostIdentity: TEST_HOST_IDENTITY, ...options })
      return {
        kind: 'keychain',
        read: async () => {
          await opened
          return readSchema.parse(await ask({ kind: 'read', storeId }))
        },
        write: async (session) => {
          const entry = encodeKeychainEntry({ entryId: 'by-test', session })
          await opened
          return doneSchema.parse(await ask({ kind: 'write', storeId, entry }))
        },
        forget: async () => {
          await opened
          return doneSchema.parse(await ask({ kind: 'forget', storeId }))
        },
      }
    },
    rawGet: async (account) =>
      z
        .string()
        .nullable()
        .parse(await ask({ kind: 'rawGet', account })),
    rawSet: async (account, text) => {
      await ask({ kind: 'rawSet', account, text })
    },
    stop: async () => {
      killChild()
      await exited
    },
  }
}
