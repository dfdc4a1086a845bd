// The local Login Service as a process of its own, so that it takes no turn of the process that
// measures. Its passwords stay in memory here.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { z } from 'zod'
import { controlClient, type ControlClient } from '../../login-service/control-client'
import { ROOT } from '../support/app-under-test'
import type { Person } from '../support/local-service'

export interface ServiceProcess {
  readonly port: number
  /** The service itself, past any proxy. */
  readonly origin: string
  readonly caPath: string
  readonly control: ControlClient
  /** A demo person; throws where there is none of that name. */
  readonly person: (loginName: string) => Person
  readonly stop: () => Promise<void>
}

const announcementShape = z.object({
  csds: z.string(),
  ca: z.string(),
  control: z.string(),
  accounts: z.array(
    z.object({
      account: z.string(),
      users: z.array(z.object({ loginName: z.string(), password: z.string() })),
    }),
  ),
})

export async function startServiceProcess(dataDir: string): Promise<ServiceProcess> {
  const options = ['--port', '0', '--json', '--data-dir', dataDir]
  const child = spawn(process.execPath, ['--import', 'tsx', 'login-service/cli.ts', ...options], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(child, 'exit')
  const lines = createInterface(child.stdout)
  const [line] = z.tuple([z.string()]).parse(await Promise.race([once(lines, 'line'), ended]))
  const { csds, ca, control, accounts } = announcementShape.parse(JSON.parse(line))
  const people = accounts.flatMap(({ account, users }) =>
    users.map((user) => ({ account, ...user })),
  )
  return {
    port: Number(new URL(csds).port),
    origin: csds,
    caPath: ca,
    control: controlClient({ controlUrl: control, caPath: ca }),
    person(loginName) {
      const person = people.find((each) => each.loginName === loginName)
      if (person === undefined) throw new Error(`no such demo person: ${loginName}`)
      return person
    },
    async stop() {
      child.kill('SIGTERM')
      await ended
    },
  }
}
