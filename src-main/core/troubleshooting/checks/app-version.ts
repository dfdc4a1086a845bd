// Not a question but what every helper asks first: which app on which system. It neither passes nor
// fails: the app does not know what the newest version is.
import type { Check } from '../check'
import type { SystemProbes } from '../system-probes'

export const appVersionCheck: Check<Pick<SystemProbes, 'versions'>> = {
  id: 'appVersion',
  deadlineMs: 1_000,
  run: (probes) => {
    const { app, electron, chromium, system } = probes.versions()
    return Promise.resolve([
      {
        status: 'notApplicable',
        id: 'versions',
        subject: null,
        values: { version: app },
        facts: [
          { id: 'appVersion', value: app },
          { id: 'electronVersion', value: electron },
          { id: 'chromiumVersion', value: chromium },
          { id: 'system', value: system },
        ],
      },
    ])
  },
}
