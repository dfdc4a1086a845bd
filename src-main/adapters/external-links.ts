// Opens pages of the service in the agent's own browser. Only https, only allowed hosts.
import { failed, succeeded } from '../core/result'
import type { ExternalLinks } from '../core/ports'
import type { HostRule } from '../core/sign-in/service-hosts'

/** @param openUrl Electron's `shell.openExternal`; taken as a parameter so that the rule can be tested */
export function createExternalLinks(
  isAllowedHost: HostRule,
  openUrl: (url: string) => Promise<void>,
): ExternalLinks {
  return {
    async open(text) {
      const url = URL.canParse(text) ? new URL(text) : null
      const isAllowed =
        url !== null &&
        url.protocol === 'https:' &&
        url.username === '' &&
        url.password === '' &&
        isAllowedHost(url.host)
      if (!isAllowed) return failed({ kind: 'refused' })
      try {
        await openUrl(url.href)
        return succeeded(null)
      } catch {
        return failed({ kind: 'failed' })
      }
    },
  }
}
