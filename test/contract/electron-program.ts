// Starts Electron for a run of tests inside its main process and reads what came out of it.
import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { SANDBOX_ARGUMENTS } from '../support/sandbox-arguments'

/** As start.cjs knows them. */
export type ElectronProgram = 'contract' | 'network'

/**
 * Rejects where it ends without outcomes.
 *
 * @param input goes over standard input, as it may hold a password
 */
export function runElectronProgram<Outcomes>(
  program: ElectronProgram,
  input: object,
): Promise<Outcomes> {
  const electronPath = createRequire(import.meta.url)('electron') as string
  const entry = fileURLToPath(new URL('in-electron/start.cjs', import.meta.url))
  const child = spawn(electronPath, [...SANDBOX_ARGUMENTS, entry], {
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  child.stdin.end(JSON.stringify({ program, input }))
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
      else resolve(JSON.parse(line) as Outcomes)
    })
  })
}
