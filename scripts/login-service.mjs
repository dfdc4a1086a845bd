// `npm run login-service [-- --port 0 --json]`: the local Login Service. Standard output belongs to
// the service, which may promise one line of JSON there; set-up speaks on standard error.
import { createProgress } from './setup/progress.mjs'
import { setUpDependencies } from './setup/set-up.mjs'

if (!(await setUpDependencies(createProgress(process.stderr)))) process.exit(1)

// Started by another script, it must not outlive that script, however that one ends.
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'))

const { register } = await import('tsx/esm/api')
register()
await import(new URL('../login-service/cli.ts', import.meta.url).href)
