// The two that are compared: the app, and the blank window on the same runtime with the same flags.
import { fileURLToPath } from 'node:url'
import { SANDBOX_ARGUMENTS, startParameters, type ServiceAddress } from '../support/app-under-test'
import type { StartParameters } from './measured-window'

const BLANK_APP = fileURLToPath(new URL('blank-app', import.meta.url))

export function appParameters(service: ServiceAddress, profile: string): StartParameters {
  return startParameters({ service, profile, keyring: {} })
}

export function blankParameters(service: ServiceAddress, profile: string): StartParameters {
  return {
    args: [...SANDBOX_ARGUMENTS, `--user-data-dir=${profile}`, BLANK_APP],
    env: appParameters(service, profile).env,
  }
}
