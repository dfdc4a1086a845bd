// The suites that run without the app: `unit` and `architecture` are quick and need nothing;
// `service` starts the stand-in; `renderer` draws screens in a simulated document; `contract`
// holds fakes and real adapters to one behaviour and needs Electron and a keyring.
import { defineConfig } from 'vitest/config'

const define = { __DEVELOPMENT__: 'true' }

export default defineConfig({
  define,
  test: {
    reporters: ['default'],
    projects: [
      { define, test: { name: 'unit', include: ['test/unit/**/*.test.ts'] } },
      {
        define,
        test: {
          name: 'architecture',
          include: ['test/architecture/**/*.test.ts'],
          testTimeout: 60_000,
        },
      },
      {
        define,
        test: {
          name: 'service',
          include: ['test/login-service/**/*.test.ts'],
          testTimeout: 30_000,
        },
      },
      {
        define,
        test: {
          name: 'renderer',
          include: ['test/renderer/**/*.test.{ts,tsx}'],
          environment: 'happy-dom',
        },
      },
      {
        define,
        test: {
          name: 'contract',
          include: ['test/contract/**/*.test.ts'],
          testTimeout: 90_000,
          hookTimeout: 90_000,
        },
      },
    ],
  },
})
