// A contract run inside Electron: what it needs to know of the running service, and its outcomes.
import type { RunningLoginService } from '../../login-service/server'
import { runElectronProgram } from './electron-program'
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
  return runElectronProgram('contract', run)
}
