// Puts the adapters of the checks together. Loaded with the first use (compose-checks.ts): by import
// they bring Node's TLS with its list of roots, its HTTP and its resolver, which no sign-in needs.
import { app, shell } from 'electron'
import { createProxyChoice } from './adapters/chromium-proxy-choice'
import { createBrowserProbes } from './adapters/probes/browser-probes'
import { userFolders } from './adapters/probes/browser-profiles/browser-locations'
import { createCaptchaProbe } from './adapters/probes/captcha-probe'
import { createNetworkProbes } from './adapters/probes/network-probes'
import { systemClock } from './adapters/system-clock'
import { createSystemProbes } from './adapters/system-facts'
import { toAccountId } from './core/ids'
import type { EffectivePolicy } from './core/managed-policy/effective-policy'
import type { AccountHome, SecretStore } from './core/ports'
import type { AccountDirectory } from './core/sign-in/account-directory'
import type { AllProbes } from './core/troubleshooting/check-list'
import type { ServiceConnection } from './service-connection'

export interface CheckedParts {
  readonly secrets: Pick<SecretStore, 'read'>
  readonly policy: EffectivePolicy
  readonly directory: Pick<AccountDirectory, 'resolve'>
}

export function composeProbes(
  { session, exchange, requests, serviceClock }: ServiceConnection,
  { secrets, policy, directory }: CheckedParts,
): AllProbes {
  const folders = userFolders(process.platform, app.getPath('home'), process.env)
  const homeOf = async (account: string, signal: AbortSignal): Promise<AccountHome | null> => {
    const accountId = toAccountId(account)
    const answer = accountId === null ? null : await directory.resolve(accountId, signal)
    return answer?.ok === true ? answer.value : null
  }
  return {
    network: createNetworkProbes({
      exchange,
      chooseProxy: createProxyChoice(session),
      nowMs: systemClock.nowMs,
    }),
    browsers: createBrowserProbes(folders, { openUrl: (url) => shell.openExternal(url) }),
    system: createSystemProbes({
      profileFolder: app.getPath('userData'),
      secrets,
      serviceClock,
      policy,
      appVersion: app.getVersion(),
    }),
    captcha: { captcha: createCaptchaProbe(exchange, { ...requests, homeOf }) },
  }
}
