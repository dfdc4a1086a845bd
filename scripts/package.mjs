// `npm run package [-- options of electron-builder]`: the installers of a release. Refuses to make
// one of anything but the official Electron of the declared version.
import path from 'node:path'
import { spawn } from 'node:child_process'
import { repositoryRoot } from './setup/paths.mjs'
import { createProgress } from './setup/progress.mjs'
import { buildStep, setUpDependencies } from './setup/set-up.mjs'

const progress = createProgress()
if (!(await setUpDependencies(progress))) process.exit(1)

const isOfficial = await progress.run('Electron for a release', async () => {
  const { requireOfficialRuntime } = await import('./electron-runtime/require-official.mjs')
  return requireOfficialRuntime()
})
if (!isOfficial) {
  progress.say('Nothing was packaged.')
  process.exit(1)
}
if (!(await buildStep(progress, true))) process.exit(1)

const tool = path.join(repositoryRoot, 'node_modules', 'electron-builder', 'cli.js')
const args = [tool, '--config', 'electron-builder.yml', '--publish', 'never']
const builder = spawn(process.execPath, [...args, ...process.argv.slice(2)], {
  cwd: repositoryRoot,
  stdio: ['ignore', 'inherit', 'inherit'],
})
builder.on('exit', (exitCode) => process.exit(exitCode ?? 1))
