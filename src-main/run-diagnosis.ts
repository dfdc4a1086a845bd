// `--diagnose` with its adapters. No window, no page, no sign-in; the app that may run beside it is
// left alone.
import { join } from 'node:path'
import { app } from 'electron'
import { readHostIdentity } from './adapters/keychain-host-identity'
import { createKeychainSecretStore } from './adapters/keychain-secret-store'
import { systemClock } from './adapters/system-clock'
import { composeChecks } from './compose-checks'
import type { AppConfig } from './config'
import type { Log } from './core/ports'
import { createAccountDirectory } from './core/sign-in/account-directory'
import { createCheckContext } from './core/troubleshooting/check-context'
import { diagnose } from './diagnose'
import type { DiagnoseOptions } from './diagnose-options'
import { tellInEnglish } from './diagnose-words'
import { policyInForce } from './policy-in-force'
import { connectService } from './service-connection'

/** A diagnosis leaves nothing in the log of the app, which may be open beside it. */
const NO_LOG: Log = { write: () => undefined }

/** @returns the exit code */
export function runDiagnosis(options: DiagnoseOptions, config: AppConfig): Promise<number> {
  const profileFolder = app.getPath('userData')
  const connection = connectService(config)
  const secrets = createKeychainSecretStore({
    clock: systemClock,
    log: NO_LOG,
    hostIdentity: readHostIdentity(profileFolder),
    markerPath: join(profileFolder, 'keychain-marker.json'),
  })
  const directory = createAccountDirectory(connection.gateway, systemClock)
  const policy = policyInForce(config, NO_LOG)
  return diagnose(options, {
    checks: composeChecks(connection, { secrets, policy, directory }).checks,
    contextOf: createCheckContext(directory, config.standIn?.host ?? null),
    clock: systemClock,
    print: (text) => process.stdout.write(text),
    tell: tellInEnglish,
  })
}
