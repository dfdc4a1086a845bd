// Starts Electron for a contract run and reads the outcome of each case from what it prints.
import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import type { RunningLoginService } from '../../login-service/server'
import { SANDBOX_ARGUMENTS } from '../support/sandbox-arguments'
import type { ContractRun, RunPerson } from './in-electron/contract-run'

/** A run with the first agent and the first admin of an account of the running service. */
export function contractRun(
  service: RunningLoginService,
  suite: ContractRun['suite'],
  account: string,
  disabledName = '',
): ContractRun {
  const users = service.accounts.find((each) => each.account === account)?.users ?? []
  const first = (wanted: 'agent' | 'admin'): RunPerson => {
    const user = users.find(({ role }) => role === wanted)
    if (user === undefined) throw new Error(`the account has no ${wanted}`)
    const { loginName, password } = user
    return { loginName, password }
  }
  const { csds, caPath, controlUrl } = service
  const people = { agent: first('agent'), admin: first('admin'), disabledName }
  return { suite, csds, caPath, controlUrl, account, ...people }
}

/** Outcomes by the names of the cases; `passed`, or what went wrong. */
export function runInElectron(run: ContractRun): Promise<Readonly<Record<string, string>>> {
  const electronPath = createRequire(import.meta.url)('electron') as string
  const entry = fileURLToPath(new URL('in-electron/start.cjs', import.meta.url))
  const child = spawn(electronPath, [...SANDBOX_ARGUMENTS, entry], {
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  child.stdin.end(JSON.stringify(run))
  let output = ''
  let errors = ''
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => {
      const line = /^OUTCOMES (.*)$/m.exec(output)?.[1]
      if (line === undefined)
        reject(new Error(`Electron ended with ${code ?? 'a signal'}: ${errors}`))
      else resolve(JSON.parse(line) as Readonly<Record<string, string>>)
    })
  })
}
