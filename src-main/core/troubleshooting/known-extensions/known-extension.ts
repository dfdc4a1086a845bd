// The shape of an entry in the lists of extensions that may disturb a sign-in. Types only.

/** What an extension of this kind does to pages, as its own description says. */
export type Disturbance =
  | 'changesCookies'
  | 'deletesCookies'
  | 'blocksScripts'
  | 'blocksTrackers'
  | 'blocksPages'
  | 'changesLinks'
  | 'changesHeaders'
  | 'changesRoute'
  | 'changesFingerprint'
  | 'separatesSites'

/** Why an extension is likelier than the others to break a sign-in. */
export type Evidence =
  /** LivePerson's support article "Why can't I log into the Conversational Cloud from Chrome?". */
  | 'namedByLivePerson'
  /** The list that it ships names hosts of LivePerson. */
  | 'listNamesLivePerson'
  /** It blocks on every page until its owner allows the page. */
  | 'blocksUntilAllowed'

/**
 * Where the ids are from. Public lists have errors, which is why an id counts only where the
 * installed name does not speak against it.
 */
export type IdSource =
  /** github.com/z0ccc/extension-detector, src/utils/extensions.js, read entry by entry. */
  | 'extension-detector'
  /** The extension's own public code or Debian package. */
  | 'own code'
  /**
   * Other public id lists, each id in one at least: DmytroVoitovych/Extensions-UI,
   * chainguard-dev/osquery-defense-kit, GabrielMoreau/winsoft-main, Mozilla's telemetry queries.
   */
  | 'public lists'

export interface KnownExtension {
  readonly name: string
  /** Also the id in Brave, Vivaldi and Opera, and in Edge where it came from Chrome's store. */
  readonly chromeId?: string
  readonly edgeId?: string
  readonly firefoxId?: string
  readonly disturbs: readonly Disturbance[]
  readonly evidence?: Evidence
  readonly source: IdSource
}
