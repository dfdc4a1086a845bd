// The native keychain library as this app uses it: three calls. Loaded on first use, so that a
// computer on which it does not load still starts the app. Must not be imported statically.

/** The part of keytar's interface that is used. */
export interface KeychainLibrary {
  readonly getPassword: (service: string, account: string) => Promise<string | null>
  readonly setPassword: (service: string, account: string, password: string) => Promise<void>
  readonly deletePassword: (service: string, account: string) => Promise<boolean>
}

/** Loads keytar; rejects where its native part does not load (on Linux: where libsecret is missing). */
export async function loadKeychainLibrary(): Promise<KeychainLibrary> {
  const keytar = await import('keytar')
  // A CommonJS module: what it exports stands under `default`, whoever bundles this file.
  return keytar.default
}
