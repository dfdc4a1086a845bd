// Every check that runs by itself, in the order in which they are told. An explicit list: a check
// that is not here does not exist. The page in the agent's browser is asked for on its own.
import type { BrowserProbes } from './browser-probes'
import { appVersionCheck } from './checks/app-version'
import { browserBehaviour } from './checks/browser-behaviour'
import { browserExtensions } from './checks/browser-extensions'
import type { CaptchaProbes } from './captcha-probes'
import { captchaServiceCheck } from './checks/captcha-service'
import { captivePortalCheck } from './checks/captive-portal'
import { computerClockCheck } from './checks/computer-clock'
import { diskSpaceCheck } from './checks/disk-space'
import { keychainCheck } from './checks/keychain'
import { networkPathCheck } from './checks/network-path'
import { policyInForceCheck } from './checks/policy-in-force'
import { regionHostsCheck } from './checks/region-hosts'
import { requiredDomainsCheck } from './checks/required-domains'
import { trustStoreCheck } from './checks/trust-store'
import { createWebSocketCheck, QUICK_HOLD_MS } from './checks/web-socket'
import type { NetworkProbes } from './probes'
import { bindCheck, type BoundCheck } from './run-checks'
import type { SystemProbes } from './system-probes'

export interface AllProbes {
  readonly network: NetworkProbes
  readonly browsers: BrowserProbes
  readonly system: SystemProbes
  readonly captcha: CaptchaProbes
}

/** Whoever lists the checks need not have their probes yet. */
export type LoadProbes = () => Promise<AllProbes>

export function checkList(load: LoadProbes): readonly BoundCheck[] {
  const network = async (): Promise<NetworkProbes> => (await load()).network
  const browsers = async (): Promise<BrowserProbes> => (await load()).browsers
  const system = async (): Promise<SystemProbes> => (await load()).system
  const captcha = async (): Promise<CaptchaProbes> => (await load()).captcha
  return [
    bindCheck(networkPathCheck, network),
    bindCheck(captivePortalCheck, network),
    bindCheck(createWebSocketCheck(QUICK_HOLD_MS), network),
    bindCheck(regionHostsCheck, network),
    bindCheck(requiredDomainsCheck, network),
    bindCheck(trustStoreCheck, system),
    bindCheck(captchaServiceCheck, captcha),
    bindCheck(computerClockCheck, system),
    bindCheck(keychainCheck, system),
    bindCheck(browserExtensions, browsers),
    bindCheck(diskSpaceCheck, system),
    bindCheck(policyInForceCheck, system),
    bindCheck(appVersionCheck, system),
  ]
}

export function browserPageCheck(load: LoadProbes): BoundCheck {
  return bindCheck(browserBehaviour, async () => (await load()).browsers)
}
