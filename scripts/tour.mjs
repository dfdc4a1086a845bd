// `npm run tour`: the guided tour through the app, a screenshot per screen in out/tour/.
import { runTour } from './app-run/tour.mjs'
import { createProgress } from './setup/progress.mjs'

process.exit(await runTour(createProgress()))
