// `npm run bench [-- options]`: measures the app against bare counterparts; see test/bench.
import { runProgramOnOwnDesktop } from './app-run/tour.mjs'
import { createProgress } from './setup/progress.mjs'

const BENCH_TIMEOUT_MS = 1_200_000
const args = process.argv.slice(2)
process.exit(
  await runProgramOnOwnDesktop(createProgress(), 'test/bench/bench.ts', args, BENCH_TIMEOUT_MS),
)
