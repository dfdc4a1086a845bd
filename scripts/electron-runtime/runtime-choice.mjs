// Judges which Electron runtime is installed and what to do next. Pure: it is given the facts.

/**
 * @typedef {object} InstalledFacts
 * @property {string | undefined} version content of the `version` file of the distribution
 * @property {boolean} isLink whether the distribution's folder is a link into the cache
 * @property {boolean} hasThisLauncher whether that link goes to one with the launcher of this checkout
 * @property {boolean} hasBinary
 * @property {string | undefined} recordedKind what the marker beside the folder says
 */

/**
 * @typedef {{ readonly kind: 'official', readonly version: string }
 *   | { readonly kind: 'fallback', readonly version: string }
 *   | { readonly kind: 'none' }} ElectronRuntime
 */

/**
 * Official is only what the electron package's own installer unpacked and is of the declared
 * version; everything doubtful counts as a fallback or as nothing.
 *
 * @param {InstalledFacts} facts
 * @param {string} declaredVersion
 * @param {readonly string[]} fallbackVersions
 * @returns {ElectronRuntime}
 */
export function judgeInstalledRuntime(facts, declaredVersion, fallbackVersions) {
  const version = facts.version?.trim().replace(/^v/, '')
  if (!facts.hasBinary || version === undefined) return { kind: 'none' }
  if (!facts.isLink && facts.recordedKind !== 'fallback' && version === declaredVersion) {
    return { kind: 'official', version }
  }
  const isFallback = facts.isLink && facts.hasThisLauncher && facts.recordedKind === 'fallback'
  return isFallback && fallbackVersions.includes(version)
    ? { kind: 'fallback', version }
    : { kind: 'none' }
}

/**
 * @param {ElectronRuntime} runtime
 * @returns {string}
 */
export function describeRuntime(runtime) {
  switch (runtime.kind) {
    case 'official':
      return `Electron ${runtime.version}, the official runtime`
    case 'fallback':
      return `Electron ${runtime.version}, a fallback runtime: for development and tests only`
    case 'none':
      return 'no Electron runtime'
  }
}

/**
 * Whether a release may be packaged with this runtime.
 *
 * @param {ElectronRuntime} runtime
 * @param {string} declaredVersion
 * @returns {{ readonly kind: 'allowed' } | { readonly kind: 'refused', readonly why: string }}
 */
export function judgePackaging(runtime, declaredVersion) {
  if (runtime.kind === 'official' && runtime.version === declaredVersion) return { kind: 'allowed' }
  return {
    kind: 'refused',
    why: `a release needs the official Electron ${declaredVersion}; here is ${describeRuntime(runtime)}`,
  }
}

/**
 * What a build must know about the runtime it is made for: the build tool otherwise takes the
 * declared version and may write syntax that an older runtime does not understand.
 *
 * @param {ElectronRuntime} runtime
 * @returns {Readonly<Record<string, string>>}
 */
export function buildEnvironmentOf(runtime) {
  return runtime.kind === 'fallback'
    ? { ELECTRON_MAJOR_VER: runtime.version.split('.')[0] ?? runtime.version }
    : {}
}
