// The program as others run it: the one JSON line, its exit codes, its restart, what it logs.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { connect, createServer } from 'node:net'
import { Agent } from 'node:https'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import { exchange, logIn, openSession, refresh } from './https-exchange'
import { makeFreshDirectory, removeDirectory } from './fresh-directory'

const root = fileURLToPath(new URL('../..', import.meta.url))

const lineShape = z.strictObject({
  csds: z.string().regex(/^https:\/\/127\.0\.0\.1:\d+$/),
  ca: z.string(),
  accounts: z
    .array(
      z.strictObject({
        account: z.string().regex(/^\d{8}$/),
        users: z.array(
          z.strictObject({
            loginName: z.string(),
            password: z.string(),
            role: z.enum(['agent', 'admin']),
            note: z.string().min(1),
          }),
        ),
      }),
    )
    .min(2),
  control: z.string().regex(/^https:\/\/127\.0\.0\.1:\d+\/control\?token=[\w-]{43}$/),
  inbox: z.string().regex(/^https:\/\/127\.0\.0\.1:\d+\/inbox\?token=[\w-]{43}$/),
})

interface Program {
  readonly child: ChildProcess
  readonly stdout: () => string
  readonly stderr: () => string
  readonly ended: Promise<number | null>
}

let dataDir = ''
const started: Program[] = []
beforeAll(async () => {
  dataDir = await makeFreshDirectory()
})
afterAll(async () => {
  for (const { child } of started) child.kill('SIGKILL')
  await removeDirectory(dataDir)
})

function run(...options: readonly string[]): Program {
  const args = ['--import', 'tsx', 'login-service/cli.ts', ...options]
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
  const texts = { stdout: '', stderr: '' }
  child.stdout.on('data', (chunk: Buffer) => (texts.stdout += chunk.toString('utf8')))
  child.stderr.on('data', (chunk: Buffer) => (texts.stderr += chunk.toString('utf8')))
  const ended = once(child, 'close').then(() => child.exitCode)
  const program = { child, stdout: () => texts.stdout, stderr: () => texts.stderr, ended }
  started.push(program)
  return program
}

async function ready(program: Program): Promise<z.infer<typeof lineShape>> {
  while (!program.stdout().includes('\n')) {
    await Promise.race([once(program.child.stdout ?? program.child, 'data'), program.ended])
    if (program.child.exitCode !== null) throw new Error(program.stderr())
  }
  return lineShape.parse(JSON.parse(program.stdout()))
}

it('prints one line of exactly the agreed shape and ends cleanly on SIGTERM', async () => {
  const program = run('--port', '0', '--json', '--data-dir', dataDir)
  const line = await ready(program)
  const service = { origin: line.csds, caPath: line.ca }
  const agent = new Agent({ keepAlive: true })
  const path = '/api/account/31415926/service/baseURI.json?version=1.0'
  const answer = await exchange(service, { path, agent })

  const askedAt = performance.now()
  program.child.kill('SIGTERM')
  const code = await program.ended
  const tookMs = performance.now() - askedAt
  agent.destroy()

  expect([answer.status, code, program.stderr()]).toEqual([200, 0, ''])
  expect(tookMs).toBeLessThan(1000)
  expect(program.stdout().trimEnd().split('\n')).toHaveLength(1)
})

it('listens on 127.0.0.1 alone', async () => {
  const program = run('--json', '--data-dir', dataDir)
  const { csds } = await ready(program)
  const socket = connect({ host: '127.0.0.2', port: Number(new URL(csds).port) })

  await expect(once(socket, 'connect')).rejects.toThrow()
  program.child.kill('SIGTERM')
  await program.ended
})

it('uses its authority again at the next start, with new passwords', async () => {
  const lines = []
  const cas = []
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    const program = run('--json', '--data-dir', dataDir)
    const line = await ready(program)
    lines.push(line)
    cas.push(await readFile(line.ca, 'utf8'))
    program.child.kill(signal)
    expect(await program.ended).toBe(0)
  }

  expect([lines[0]?.ca, cas[0]]).toEqual([lines[1]?.ca, cas[1]])
  expect(lines[0]?.accounts).not.toEqual(lines[1]?.accounts)
})

it('prints a table for people without --json', async () => {
  const program = run('--data-dir', dataDir)
  while (!program.stdout().includes('Ctrl+C'))
    await once(program.child.stdout ?? program.child, 'data')
  program.child.kill('SIGTERM')

  expect(await program.ended).toBe(0)
  expect(program.stdout()).toMatch(/^Inbox +https:\/\/127\.0\.0\.1:\d+\/inbox\?token=[\w-]{43}$/m)
  expect(program.stdout()).toMatch(/^31415926 {2}maria\.santos +\S+ +agent {2}Agent, US account$/m)
})

it('logs method, path, status and time, and no secret', async () => {
  const program = run('--json', '--log', '--data-dir', dataDir, '--session-lifetime-ms', '60000')
  const line = await ready(program)
  const service = { origin: line.csds, caPath: line.ca }
  const [account] = line.accounts
  const [user] = account?.users ?? []
  const person = {
    account: account?.account ?? '',
    username: user?.loginName ?? '',
    password: user?.password ?? '',
  }
  const session = await openSession(service, person)
  await refresh(service, session)
  const again = await logIn(service, person)
  await logIn(service, { ...person, password: 'Wrong-Password-1!' }, `?v=1.3&p=${person.password}`)
  program.child.kill('SIGTERM')
  await program.ended

  expect(program.stderr().trimEnd().split('\n')).toEqual([
    expect.stringMatching(/^POST \/api\/account\/31415926\/login 200 [\d.]+ ms$/),
    expect.stringMatching(/^POST \/api\/account\/31415926\/refresh 200 [\d.]+ ms$/),
    expect.stringMatching(/^POST \/api\/account\/31415926\/login 200 [\d.]+ ms$/),
    expect.stringMatching(/^POST \/api\/account\/31415926\/login 401 [\d.]+ ms$/),
  ])
  expect(again.json).toMatchObject({ sessionTTl: '60000' })
  const secrets = [person.password, session.bearer, session.csrf, session.cookie.split('=')[1]]
  for (const secret of secrets) expect(program.stderr()).not.toContain(secret)
})

it('refuses a wrong option with exit code 2 and says how to use it', async () => {
  const program = run('--prot', '1')

  expect([await program.ended, program.stdout()]).toEqual([2, ''])
  expect(program.stderr()).toContain("Unknown option '--prot'")
  expect(program.stderr()).toContain('Usage: npm run login-service')
})

it('says which option helps when the port is taken', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  await once(other, 'listening')
  const address = other.address()
  const port = typeof address === 'object' && address !== null ? String(address.port) : ''
  const program = run('--port', port, '--json', '--data-dir', dataDir)
  const code = await program.ended
  other.close()

  expect([code, program.stdout(), program.stderr()]).toEqual([
    1,
    '',
    `Port ${port} is taken. Use --port 0 to take any free one.\n`,
  ])
})

it('says which option helps when its directory cannot be used', async () => {
  const program = run('--json', '--data-dir', '/dev/null/nowhere')

  expect([await program.ended, program.stdout()]).toEqual([1, ''])
  expect(program.stderr()).toContain('Use --data-dir <dir>')
})

it('two programs that start together on one empty directory both work', async () => {
  const empty = await makeFreshDirectory()
  const programs = [run('--json', '--data-dir', empty), run('--json', '--data-dir', empty)]

  const lines = await Promise.all(programs.map(ready))
  const statuses = await Promise.all(
    lines.map(async ({ csds, ca, control }) => {
      const { status } = await exchange({ origin: csds, caPath: ca }, { path: control })
      return status
    }),
  )
  for (const { child } of programs) child.kill('SIGTERM')
  await Promise.all(programs.map(({ ended }) => ended))
  await removeDirectory(empty)

  expect(statuses).toEqual([200, 200])
  expect(lines[0]?.ca).toBe(lines[1]?.ca)
})
