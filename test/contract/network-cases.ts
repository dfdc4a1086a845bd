// All faulty networks, each with what the checks must find on it. No Electron here: the run inside
// Electron carries them out, the test outside compares.
import type { NetworkCase } from './network-case'
import { pathCases } from './network-path-cases'
import { proxyCases } from './network-proxy-cases'
import { webSocketCases } from './network-web-socket-cases'

export const NETWORK_CASES: readonly NetworkCase[] = [
  ...pathCases,
  ...proxyCases,
  ...webSocketCases,
]
